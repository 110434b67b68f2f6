import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Campaign } from '../../forms/campaign';
import type { Gateway } from '../gateway-client/gateway';
import { useLanguage, useTexts } from '../i18n/language-context';
import { ActionButton } from '../parts/action-button';
import { FailureNotice } from '../parts/failure-notice';
import { Actions } from '../parts/notice';
import { landingWords, useHeldFocus } from '../parts/use-held-focus';
import type { Action } from '../store/action';
import { useStore } from '../store/use-store';
import { BoardFilters } from './board-filters';
import type { BoardLoader } from './board-loader';
import { boardRows, passes, type BoardFilter } from './board-rows';
import type { Consolidation } from './consolidation';
import { ConsolidationPanel } from './consolidation-panel';
import type { RenderHistory } from './entry-details';
import { HandIn } from './hand-in';
import { HandedInFiles, HandInButton } from './hand-in-button';
import { officeTexts } from './office-texts';
import { saveFile } from '../parts/save-file';
import { TidyOutcome } from './tidy-outcome';
import { tidyTexts } from './tidy-texts';
import { Tidying } from './tidying';
import { UnitRow, type WantedVersion } from './unit-row';
import { WorkbookNotes } from './workbook-notes';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px' },
  heading: { margin: '0', fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  perForm: { margin: '0', fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: 'none',
    margin: '0',
    padding: '0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface OfficeViewProps {
  readonly campaign: Campaign;
  readonly gateway: Gateway;
  readonly loader: BoardLoader;
  readonly consolidation: Consolidation;
  readonly downloading: Action;
  readonly now: Date;
  readonly renderHistory: RenderHistory;
}

/** The office's desk: who has reported and who has not, and the button that brings it all together. */
export function OfficeView(props: OfficeViewProps): ReactNode {
  const { campaign, gateway, loader, consolidation, downloading, now, renderHistory } = props;
  const styles = useStyles();
  const language = useLanguage();
  const words = useTexts(officeTexts);
  const board = useStore(loader.board);
  const loading = useStore(loader.action.state);
  const download = useStore(downloading.state);
  const [handIn] = useState(() => new HandIn(gateway, () => void loader.load()));
  const [tidying] = useState(() => new Tidying(gateway));
  const { tidy } = useTexts(tidyTexts);
  const tidied = useStore(tidying.state).kind;
  const doing = useRef<HTMLDivElement>(null);
  useHeldFocus(doing, tidied);
  const view = useRef<HTMLDivElement>(null);
  // Whoever has read the notes by keyboard goes on with the board.
  useHeldFocus(view, board?.notes.length === 0 ? 'read' : 'to read');
  const [filter, setFilter] = useState<BoardFilter>('all');
  // Each time anew, also where it has been looked at and closed.
  const [wanted, setWanted] = useState<(WantedVersion & { readonly turn: number }) | null>(null);
  const show = (version: WantedVersion): void => {
    setFilter('all');
    setWanted({ ...version, turn: (wanted?.turn ?? 0) + 1 });
  };

  useEffect(() => {
    const load = (): void => void loader.load();
    load();
    window.addEventListener('focus', load);
    return () => window.removeEventListener('focus', load);
  }, [loader]);

  const save = (): void =>
    void downloading.run(async () => {
      const workbook = await gateway.workbook();
      const suffix = /macroenabled/i.test(workbook.type) ? 'xlsm' : 'xlsx';
      const name = `${words.workbookName(campaign.title[language])}.${suffix}`;
      saveFile(workbook, name, workbook.type);
    });
  if (board === null)
    return (
      <>
        {loading.error === null && <Spinner size="tiny" label={words.loading} />}
        <FailureNotice error={loading.error} onRetry={() => void loader.load()} />
      </>
    );
  const rows = boardRows(board, campaign);
  const shown = rows.filter((row) => passes(row, filter));
  return (
    <div ref={view} className={styles.view}>
      <WorkbookNotes notes={board.notes} loader={loader} now={now} onShow={show} />
      <ConsolidationPanel consolidation={consolidation} campaign={campaign} board={board} />
      <h2 className={styles.heading} {...landingWords}>
        {words.heading}
      </h2>
      <BoardFilters rows={rows} filter={filter} onFilter={setFilter} />
      <p role="status" className={styles.perForm}>
        {board.forms
          .map(({ form, reported, expected }) =>
            words.perForm(campaign.forms.find(({ id }) => id === form)?.label ?? form, reported, expected),
          )
          .join(' · ')}
      </p>
      {shown.length === 0 ? (
        <div>{words.none}</div>
      ) : (
        <ul className={styles.list} aria-label={words.heading}>
          {shown.map((row) => (
            <UnitRow
              key={wanted?.unit === row.unit.id ? wanted.turn : row.unit.id}
              campaign={campaign}
              gateway={gateway}
              row={row}
              now={now}
              renderHistory={renderHistory}
              wanted={wanted?.unit === row.unit.id ? wanted : null}
            />
          ))}
        </ul>
      )}
      <div ref={doing} className={styles.view}>
        <Actions>
          <ActionButton onClick={() => void loader.load()} progress={loading.busy ? words.refreshing : null}>
            {words.refresh}
          </ActionButton>
          <ActionButton onClick={save} progress={download.busy ? words.downloading : null}>
            {words.download}
          </ActionButton>
          <HandInButton handIn={handIn} />
          {tidied === 'idle' && (
            <ActionButton onClick={() => tidying.ask()} lands>
              {tidy}
            </ActionButton>
          )}
        </Actions>
        <TidyOutcome tidying={tidying} />
      </div>
      <HandedInFiles handIn={handIn} campaign={campaign} />
      <FailureNotice error={loading.error} onRetry={() => void loader.load()} />
      <FailureNotice error={download.error} onRetry={save} onClose={() => downloading.dismiss()} />
    </div>
  );
}

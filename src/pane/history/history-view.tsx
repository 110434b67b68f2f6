import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Campaign } from '../../forms/campaign';
import type { RawRow } from '../../forms/cell';
import type { Form } from '../../forms/form';
import type { WorkbookState } from '../../protocol/wire';
import type { Gateway } from '../gateway-client/gateway';
import { useLanguage, useTexts } from '../i18n/language-context';
import { FailureNotice } from '../parts/failure-notice';
import { Actions } from '../parts/notice';
import { useHeldFocus } from '../parts/use-held-focus';
import { useStore } from '../store/use-store';
import type { Against } from './comparison';
import { FormHistory } from './form-history';
import { historyTexts } from './history-texts';
import { Restoring } from './restoring';
import { VersionEntry } from './version-entry';
import { VersionPanel } from './version-panel';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '4px' },
  header: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  heading: { margin: '0', fontSize: '13px', lineHeight: '19px', fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  close: { minWidth: '0' },
  loading: { justifyContent: 'flex-start' },
});

/** A version, and what it is held against. */
interface Wanted {
  readonly version: number;
  readonly against: Against;
}

interface HistoryViewProps {
  readonly gateway: Gateway;
  readonly campaign: Campaign;
  readonly form: Form;
  readonly unit: string;
  /** The newest version as heard elsewhere: where another is heard of, the list is read anew. */
  readonly newest: number | null;
  /** What somebody wants to look at; null or absent where it is the list. */
  readonly wanted?: Wanted | null;
  /** How the shared workbook stands: where a version is not in it yet, the list is read anew when that changes. */
  readonly workbook: WorkbookState | null;
  /** The rows of the form's sheet; null where it is not in this document. */
  readonly sheet: readonly RawRow[] | null;
  readonly onRestored: () => void;
  /** Puts the newest version on the sheet; absent where the form is another unit's. */
  readonly onPull?: () => void;
  readonly onClose: () => void;
  readonly now: Date;
}

/** 历次上报 of one unit's form: each version to be read, compared and brought back. */
export function HistoryView(props: HistoryViewProps): ReactNode {
  const { gateway, campaign, form, unit, newest, sheet, onRestored, onPull, onClose, now } = props;
  const { wanted = null, workbook } = props;
  const styles = useStyles();
  const language = useLanguage();
  const words = useTexts(historyTexts);
  const [history] = useState(() => new FormHistory(gateway, form.id, unit));
  const [restoring] = useState(
    () => new Restoring(gateway, history, { campaign: campaign.id, form: form.id, unit }, onRestored),
  );
  const [open, setOpen] = useState(wanted?.version ?? null);
  const list = useStore(history.list);
  const { busy, error } = useStore(history.loading.state);
  const view = useRef<HTMLDivElement>(null);
  useHeldFocus(view, useStore(restoring.state).kind, '[data-landing], [data-restore]');

  useEffect(() => void history.load(), [history, newest]);
  useEffect(() => {
    if (workbook !== null) void history.hearOfWorkbook();
  }, [history, workbook]);
  // Whoever has asked for it goes on here.
  useEffect(() => view.current?.querySelector<HTMLElement>('h3')?.focus(), []);

  // On to what is wanted, once it is there: it may be far down.
  const isThere = wanted !== null && list !== null;
  useEffect(() => {
    const { current } = view;
    if (!isThere || current?.contains(document.activeElement) !== true) return;
    const entry = current.querySelector<HTMLElement>('[aria-expanded=true]');
    entry?.focus({ preventScroll: true });
    entry?.scrollIntoView();
  }, [isThere]);

  const versions = list?.versions ?? [];
  const latest = versions[0]?.version ?? 0;
  return (
    <div ref={view} className={styles.view}>
      <div className={styles.header}>
        <h3 className={styles.heading} tabIndex={-1}>
          {words.heading}
        </h3>
        <Button className={styles.close} size="small" appearance="subtle" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      {list !== null && versions.length === 0 && <div>{words.empty}</div>}
      <ul className={styles.list} aria-label={words.heading}>
        {versions.map((version) => (
          <VersionEntry
            key={version.version}
            version={version}
            isNewest={version.version === latest}
            by={version.by === unit ? null : nameOf(version.by)}
            open={open === version.version}
            onToggle={() => setOpen(open === version.version ? null : version.version)}
            now={now}
          >
            <VersionPanel
              history={history}
              restoring={restoring}
              form={form}
              version={version}
              newest={latest}
              sheet={sheet}
              wanted={version.version === wanted?.version ? wanted.against : 'before'}
              onPull={onPull}
            />
          </VersionEntry>
        ))}
      </ul>
      {busy && <Spinner className={styles.loading} size="extra-tiny" label={words.loading} />}
      <FailureNotice
        error={error}
        onRetry={() => void (list?.more === true ? history.loadOlder() : history.load())}
      />
      {list?.more === true && (
        <Actions>
          <Button size="small" disabledFocusable={busy} onClick={() => void history.loadOlder()}>
            {words.older}
          </Button>
        </Actions>
      )}
    </div>
  );

  function nameOf(id: string): string {
    return campaign.units.find((one) => one.id === id)?.name[language] ?? id;
  }
}

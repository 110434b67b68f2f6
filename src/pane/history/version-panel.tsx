import { Button, Spinner, makeStyles } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { RawRow } from '../../forms/cell';
import type { Form } from '../../forms/form';
import { useTexts } from '../i18n/language-context';
import { Choice } from '../parts/choice';
import { FailureNotice } from '../parts/failure-notice';
import { Actions } from '../parts/notice';
import { useStore } from '../store/use-store';
import { Comparison, type Against } from './comparison';
import type { FormHistory, Version } from './form-history';
import { historyTexts } from './history-texts';
import { RestoreOutcome } from './restore-outcome';
import type { Restoring } from './restoring';
import { RowList } from './row-list';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '4px 0 10px 20px',
    fontSize: '12px',
    lineHeight: '18px',
  },
  loading: { justifyContent: 'flex-start' },
});

interface VersionPanelProps {
  readonly history: FormHistory;
  readonly restoring: Restoring;
  readonly form: Form;
  readonly version: Version;
  readonly newest: number;
  /** The rows of the sheet, to compare with; null where there is none. */
  readonly sheet: readonly RawRow[] | null;
  /** What it is held against at first. */
  readonly wanted: Against;
  readonly onPull?: (() => void) | undefined;
}

/** What one version holds, how it differs from others, and bringing it back. */
export function VersionPanel(props: VersionPanelProps): ReactNode {
  const { history, restoring, form, version, newest, sheet, onPull } = props;
  const styles = useStyles();
  const words = useTexts(historyTexts);
  const number = version.version;
  const [comparison] = useState(() => new Comparison(history, form, number));
  const shown = useStore(comparison.shown);
  const { busy, error } = useStore(comparison.loading);
  const restore = useStore(restoring.state);

  const others: readonly (readonly [Against, number])[] = [
    ...(number > 1 ? [['before', number - 1] as const] : []),
    ...(number < newest ? [['newest', newest] as const] : []),
    ...(sheet === null ? [] : [['sheet', 0] as const]),
    ['nothing', 0],
  ];
  const [wanted, setWanted] = useState(props.wanted);
  // The sheet may have gone since it was chosen.
  const [against, other] = others.find(([one]) => one === wanted) ?? (['nothing', 0] as const);
  const rows = against === 'sheet' ? sheet : null;
  const load = (): void => void comparison.show(against, other === 0 ? null : other, rows);
  useEffect(load, [comparison, against, other, rows]);

  const isMeant = restore.kind !== 'idle' && restore.version === number;
  return (
    <div className={styles.panel}>
      <Choice
        label={words.show}
        small
        value={against}
        options={others.map(([one, at]) => ({ value: one, label: words.against[one](at) }))}
        onChoose={(value) => setWanted(others.find(([one]) => one === value)?.[0] ?? 'nothing')}
      />
      {shown === null && busy && (
        <Spinner className={styles.loading} size="extra-tiny" label={words.loading} />
      )}
      <FailureNotice error={error} onRetry={load} />
      {shown !== null && <RowList key={against} shown={shown} form={form} />}
      {isMeant && restore.kind !== 'working' ? (
        <RestoreOutcome
          restoring={restoring}
          form={form}
          question={words.ask(number, version.rows, newest)}
          onPull={onPull}
        />
      ) : (
        number < newest && (
          <Actions>
            <Button
              size="small"
              disabledFocusable={restore.kind === 'working'}
              data-restore
              onClick={() => restoring.ask(number)}
            >
              {isMeant ? words.restoring : words.restore}
            </Button>
          </Actions>
        )
      )}
    </div>
  );
}

import { Button, Spinner, makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Campaign } from '../../forms/campaign';
import type { Form } from '../../forms/form';
import type { Gateway } from '../gateway-client/gateway';
import { formatInstant } from '../i18n/format-time';
import { useLanguage, useTexts } from '../i18n/language-context';
import { Chevron } from '../parts/chevron';
import { FailureNotice } from '../parts/failure-notice';
import { useHeldFocus } from '../parts/use-held-focus';
import { useStore } from '../store/use-store';
import type { BoardEntry } from './board-rows';
import { entryWords } from './entry-words';
import { FindingList } from './finding-list';
import { officeTexts } from './office-texts';
import { reportedFindings } from './reported-findings';
import { VersionLoader } from './version-loader';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '12px',
    alignItems: 'baseline',
    margin: '0',
  },
  value: { margin: '0', overflowWrap: 'anywhere' },
  below: { gridColumn: '1 / -1', margin: '0' },
  count: {
    minWidth: '0',
    minHeight: '24px',
    paddingInline: '4px',
    marginInlineStart: '-5px',
    fontSize: '12px',
  },
  loading: { justifyContent: 'flex-start', marginBlock: '4px' },
});

interface EntryDetailsProps {
  readonly campaign: Campaign;
  readonly gateway: Gateway;
  readonly unit: string;
  readonly form: Form;
  readonly entry: BoardEntry | null;
  readonly now: Date;
  readonly renderHistory: RenderHistory;
  /** A version that somebody wants to look at; null where it is none of this form. */
  readonly wanted: number | null;
}

/** Draws what was reported before; the parts of the pane that know how are not the office's own. */
export type RenderHistory = (of: {
  readonly unit: string;
  readonly form: Form;
  readonly newest: number;
  /** What it changed is wanted first; null where the list is. */
  readonly wanted: { readonly version: number; readonly against: 'before' } | null;
  readonly onClose: () => void;
}) => ReactNode;

/** What a unit reported with one form: version, time, person, and what there is to say of it. */
export function EntryDetails(props: EntryDetailsProps): ReactNode {
  const { entry } = props;
  const language = useLanguage();
  if (entry?.version == null) return <div>{entryWords(entry, language)}</div>;
  return <VersionDetails {...props} entry={entry} version={entry.version} />;
}

interface VersionDetailsProps extends EntryDetailsProps {
  readonly entry: BoardEntry;
  readonly version: number;
}

function VersionDetails(props: VersionDetailsProps): ReactNode {
  const { campaign, gateway, unit, form, entry, version, now, renderHistory, wanted } = props;
  const styles = useStyles();
  const language = useLanguage();
  const words = useTexts(officeTexts);
  const [loader] = useState(() => new VersionLoader(gateway, form.id, unit));
  const [open, setOpen] = useState(false);
  const [past, setPast] = useState(wanted !== null);
  const pastPart = useRef<HTMLDivElement>(null);
  useHeldFocus(pastPart, String(past), '[data-past]');
  const submission = useStore(loader.version);
  const { busy, error } = useStore(loader.action.state);

  // Anew where the board has heard of a newer version.
  useEffect(() => void loader.load(), [loader, version]);

  const findings = useMemo(
    () => (submission === null ? null : reportedFindings(campaign, form, submission)),
    [campaign, form, submission],
  );
  // The version that was fetched may be newer than the board.
  const { receivedAt, person } = submission ?? entry;
  const warnings = findings?.open.length ?? entry.warnings;
  const lines: readonly (readonly [string, ReactNode, ReactNode?])[] = [
    [words.version, words.versionOf(submission?.version ?? version)],
    [words.time, receivedAt === null ? '—' : formatInstant(receivedAt, language, now)],
    [words.person, person ?? words.personUnknown],
    [
      words.rows,
      (submission ?? entry).zeroReport ? words.entry.zeroReport : words.rowsOf(findings?.rows ?? entry.rows),
    ],
    ...(entry.completeness === null
      ? []
      : [[words.completeness, `${Math.floor(entry.completeness * 100)}%`] as const]),
    [
      words.warnings,
      warnings === 0 ? (
        words.warningsOf(0)
      ) : (
        <Button
          className={styles.count}
          size="small"
          appearance="transparent"
          icon={<Chevron open={open} />}
          iconPosition="after"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {words.warningsOf(warnings)}
        </Button>
      ),
      open && findings !== null && findings.open.length > 0 && (
        <FindingList
          name={words.warnings}
          form={form}
          findings={findings.open.map((issue) => ({ issue, waiver: null }))}
        />
      ),
    ],
    ...(findings === null
      ? []
      : [
          [
            words.waivers,
            words.waiversOf(findings.waived.length),
            findings.waived.length > 0 && (
              <FindingList name={words.waivers} form={form} findings={findings.waived} />
            ),
          ] as const,
        ]),
  ];
  return (
    <>
      <dl className={styles.list}>
        {lines.map(([name, value, list]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd className={styles.value}>{value}</dd>
            {list && <dd className={styles.below}>{list}</dd>}
          </div>
        ))}
      </dl>
      {findings === null && busy && (
        <Spinner className={styles.loading} size="extra-tiny" label={words.readingVersion} />
      )}
      <FailureNotice error={error} onRetry={() => void loader.load()} />
      <div ref={pastPart}>
        {past ? (
          renderHistory({
            ...{ unit, form, newest: version, onClose: () => setPast(false) },
            wanted: wanted === null ? null : { version: wanted, against: 'before' },
          })
        ) : (
          <Button
            className={styles.count}
            size="small"
            appearance="transparent"
            icon={<Chevron open={false} />}
            iconPosition="after"
            data-past
            onClick={() => setPast(true)}
          >
            {words.history}
          </Button>
        )}
      </div>
    </>
  );
}

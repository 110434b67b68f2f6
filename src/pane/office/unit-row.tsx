import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { formatInstant } from '../i18n/format-time';
import { useLanguage, useTexts } from '../i18n/language-context';
import { Chevron } from '../parts/chevron';
import type { BoardEntry, BoardRow } from './board-rows';
import { entryTone, entryWords, type EntryTone } from './entry-words';
import { officeTexts } from './office-texts';

const marks: Readonly<Record<EntryTone, string>> = { good: '●', late: '◐', open: '○', missing: '✕' };

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingBlock: '4px' },
  toggle: {
    width: '100%',
    minWidth: '0',
    justifyContent: 'flex-start',
    textAlign: 'start',
    paddingInline: '4px',
    fontWeight: tokens.fontWeightSemibold,
  },
  states: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '14px',
    paddingInlineStart: '28px',
    fontSize: '12px',
    lineHeight: '18px',
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  late: { color: tokens.colorStatusWarningForeground1 },
  open: { color: tokens.colorNeutralForeground2 },
  missing: { color: tokens.colorStatusDangerForeground1 },
  details: { margin: '6px 0 6px 28px', fontSize: '12px', lineHeight: '18px' },
  heading: { margin: '6px 0 0', fontSize: '12px', fontWeight: tokens.fontWeightSemibold },
  list: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: '12px', margin: '0' },
  value: { margin: '0', overflowWrap: 'anywhere' },
});

/** A unit with a mark for each form; opens to version, time, person and rows. */
export function UnitRow({ row, now }: { row: BoardRow; now: Date }): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <li className={styles.row}>
      <Button
        className={styles.toggle}
        appearance="transparent"
        size="small"
        icon={<Chevron open={open} />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {row.unit.name[language]}
      </Button>
      <div className={styles.states}>
        {row.entries.map(({ form, entry }) => {
          const tone = entryTone(entry);
          return (
            <span key={form.id} className={mergeClasses(styles[tone])}>
              <span aria-hidden>{marks[tone]} </span>
              {form.label} {entryWords(entry, language)}
            </span>
          );
        })}
      </div>
      {open && (
        <div className={styles.details}>
          {row.entries.map(({ form, entry }) => (
            <div key={form.id}>
              <h3 className={styles.heading}>
                {form.label} {form.name[language]}
              </h3>
              <EntryDetails entry={entry} now={now} />
            </div>
          ))}
        </div>
      )}
    </li>
  );
}

function EntryDetails({ entry, now }: { entry: BoardEntry | null; now: Date }): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const words = useTexts(officeTexts);
  if (entry?.version == null) return <div>{entryWords(entry, language)}</div>;
  const lines: readonly (readonly [string, string])[] = [
    [words.version, words.versionOf(entry.version)],
    [words.time, entry.receivedAt === null ? '—' : formatInstant(entry.receivedAt, language, now)],
    [words.person, entry.person ?? words.personUnknown],
    [words.rows, entry.zeroReport ? words.entry.zeroReport : words.rowsOf(entry.rows)],
    [words.warnings, words.warningsOf(entry.warnings)],
    ...(entry.completeness === null
      ? []
      : [[words.completeness, `${Math.floor(entry.completeness * 100)}%`] as const]),
  ];
  return (
    <dl className={styles.list}>
      {lines.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Form } from '../../forms/form';
import type { Language } from '../../forms/language';
import type { RowDifference } from '../../sheets/merge/row-differences';
import { useLanguage, useTexts } from '../i18n/language-context';
import { rowWords } from '../settle/row-words';
import type { Shown } from './comparison';
import { historyTexts } from './history-texts';
import { cellText, rowText } from './row-text';

const useStyles = makeStyles({
  summary: { margin: '0', fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  entry: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: '8px',
    paddingBlock: '3px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  sign: { fontWeight: tokens.fontWeightSemibold },
  added: { color: tokens.colorStatusSuccessForeground1 },
  removed: { color: tokens.colorStatusDangerForeground1 },
  changed: { color: tokens.colorStatusWarningForeground1 },
  words: { overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  gone: { textDecorationLine: 'line-through' },
  place: { color: tokens.colorNeutralForeground2, marginInlineEnd: '6px' },
});

/** So many are drawn at a time: a version may have thousands. */
const pageSize = 50;
const kinds = ['added', 'removed', 'changed'] as const;

/** The rows of a version, or what became of them, each in a line. */
export function RowList({ shown, form }: { shown: Shown; form: Form }): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const words = useTexts(historyTexts);
  const [most, setMost] = useState(pageSize);
  const all = shown.kind === 'rows' ? shown.rows : shown.differences;
  const rest = all.length - most;
  if (all.length === 0) return <div>{shown.kind === 'rows' ? words.noRows : words.same}</div>;
  return (
    <>
      {shown.kind === 'differences' && (
        <p className={styles.summary}>{summary(shown.differences, language)}</p>
      )}
      <ul className={styles.list}>
        {shown.kind === 'rows'
          ? shown.rows.slice(0, most).map((row, at) => (
              <li key={at} className={styles.entry}>
                <span className={styles.place}>{at + 1}</span>
                <span className={styles.words}>{rowText(row, form)}</span>
              </li>
            ))
          : shown.differences
              .slice(0, most)
              .map((change, at) => <Change key={at} change={change} form={form} />)}
      </ul>
      {rest > 0 && (
        <Button size="small" appearance="transparent" onClick={() => setMost(most + pageSize)}>
          {words.more(Math.min(rest, pageSize))}
        </Button>
      )}
    </>
  );
}

function summary(differences: readonly RowDifference[], language: Language): string {
  const words = historyTexts[language];
  return kinds
    .map((kind) => [kind, differences.filter((one) => one.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => words.counts[kind](count))
    .join(words.listJoin);
}

function Change({ change, form }: { change: RowDifference; form: Form }): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const words = useTexts(historyTexts);
  const { kind, at, row } = change;
  const label = (column: string): string =>
    form.columns.find(({ id }) => id === column)?.label[language] ?? column;
  return (
    <li className={styles.entry}>
      <span className={mergeClasses(styles.sign, styles[kind])}>{words.kind[kind]}</span>
      <div className={styles.words}>
        <span className={styles.place}>{words.row(at + 1)}</span>
        {kind === 'changed' ? (
          <>
            {rowWords(
              row,
              form,
              change.cells.map(({ column }) => column),
            )}
            {change.cells.map(({ column, before, after }) => (
              <div key={column}>
                {words.cell(label(column), cellText(before, words.blank), cellText(after, words.blank))}
              </div>
            ))}
          </>
        ) : (
          <span className={mergeClasses(kind === 'removed' && styles.gone)}>{rowText(row, form)}</span>
        )}
      </div>
    </li>
  );
}

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { messageOf } from '../../forms/describe-issue';
import type { Form } from '../../forms/form';
import type { Issue } from '../../forms/issue';
import type { Waiver } from '../../protocol/wire';
import { checkTexts } from '../findings/check-texts';
import { useLanguage, useTexts } from '../i18n/language-context';
import { SeveritySign } from '../parts/severity-sign';
import { officeTexts } from './office-texts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '2px 0 4px', padding: '0' },
  entry: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '8px',
    paddingBlock: '3px',
  },
  words: { overflowWrap: 'anywhere' },
  place: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: '6px' },
  reason: { color: tokens.colorNeutralForeground2 },
});

/** So many are drawn at a time: a version may have thousands. */
const pageSize = 50;

/** A finding of a version, or an error that was waived and why; the issue is null where the check knows it no more. */
export interface ListedFinding {
  readonly issue: Issue | null;
  readonly waiver: Waiver | null;
}

interface FindingListProps {
  readonly name: string;
  readonly form: Form;
  readonly findings: readonly ListedFinding[];
}

/** Findings as the office reads them: the row as it is counted in the form, the words, the reason of a waiver. */
export function FindingList({ name, form, findings }: FindingListProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const words = useTexts(officeTexts);
  const check = useTexts(checkTexts);
  const [shown, setShown] = useState(pageSize);
  const rest = findings.length - shown;
  return (
    <>
      <ul className={styles.list} aria-label={name}>
        {findings.slice(0, shown).map(({ issue, waiver }, index) => {
          const { row = null, column = null } = issue ?? waiver ?? {};
          const label = form.columns.find(({ id }) => id === column)?.label[language];
          const severity = issue?.severity ?? 'error';
          return (
            <li key={index} className={styles.entry}>
              <SeveritySign severity={severity} name={check.severity[severity]} />
              <div className={styles.words}>
                <span className={styles.place}>
                  {row === null ? check.wholeForm : check.row(row + 1)}
                  {label !== undefined && ` ${label}`}
                </span>
                {issue !== null && messageOf(issue, language)}
                {waiver !== null && <div className={styles.reason}>{words.reason(waiver.reason)}</div>}
              </div>
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <Button size="small" appearance="transparent" onClick={() => setShown(shown + pageSize)}>
          {check.showMore(Math.min(rest, pageSize))}
        </Button>
      )}
    </>
  );
}

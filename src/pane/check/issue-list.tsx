import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Form } from '../../forms/form';
import type { CellPatch, Issue } from '../../forms/issue';
import type { Address } from '../../sheets/layout';
import type { SheetReading } from '../document/sheet-reading';
import { useTexts } from '../i18n/language-context';
import { checkTexts } from './check-texts';
import { groupIssues } from './group-issues';
import { IssueEntry } from './issue-entry';
import { IssueGroup } from './issue-group';
import { issueKeys } from './issue-key';
import { placeOf } from './issue-place';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: '0',
    padding: '2px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
  },
});

export interface IssueListProps {
  readonly issues: readonly Issue[];
  readonly form: Form;
  readonly reading: SheetReading;
  /** Where the cursor is on this sheet; null while it is on another. */
  readonly cursor: Address | null;
  readonly busy: boolean;
  readonly waiverOf: (issue: Issue) => string | null;
  readonly onGoTo: (place: Address) => void;
  readonly onFix: (patches: readonly CellPatch[]) => void;
  readonly onWaive: (issue: Issue, reason: string) => void;
}

/** The findings on a form, worst first, many of a kind under one heading. */
export function IssueList(props: IssueListProps): ReactNode {
  const { issues, form, reading, cursor, busy, waiverOf, onGoTo, onFix, onWaive } = props;
  const styles = useStyles();
  const words = useTexts(checkTexts);
  const keys = issueKeys(issues);
  const isAtCursor = (issue: Issue): boolean => {
    const place = placeOf(issue, reading);
    return cursor !== null && place?.row === cursor.row && place.column === cursor.column;
  };
  const entry = (issue: Issue): ReactNode => (
    <IssueEntry
      key={keys.get(issue)}
      issue={issue}
      form={form}
      place={placeOf(issue, reading)}
      selected={isAtCursor(issue)}
      waiver={waiverOf(issue)}
      busy={busy}
      onGoTo={onGoTo}
      onFix={onFix}
      onWaive={(reason) => onWaive(issue, reason)}
    />
  );
  return (
    <ul className={styles.list} aria-label={words.heading}>
      {groupIssues(issues).map((group) =>
        group.folded ? (
          <IssueGroup
            key={group.code}
            issues={group.issues}
            busy={busy}
            holdsSelection={group.issues.some(isAtCursor)}
            onFix={onFix}
          >
            {entry}
          </IssueGroup>
        ) : (
          group.issues.map(entry)
        ),
      )}
    </ul>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { messageOf } from '../../forms/describe-issue';
import type { Issue } from '../../forms/issue';
import type { SheetReading } from '../document/sheet-reading';
import { useLanguage, useTexts } from '../i18n/language-context';
import { checkTexts } from '../findings/check-texts';
import { groupIssues } from './group-issues';
import { IssueEntry } from '../findings/issue-entry';
import { IssueGroup } from './issue-group';
import { issueKeys } from './issue-key';
import { placeOf } from '../findings/issue-place';
import type { ListSurroundings } from '../findings/list-surroundings';
import { isWaivable } from './waiver-book';

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
  readonly reading: SheetReading;
  readonly around: ListSurroundings;
  readonly waiverOf: (issue: Issue) => string | null;
  readonly onWaive: (issue: Issue, reason: string) => void;
}

/** The findings on a form, worst first, many of a kind under one heading. */
export function IssueList(props: IssueListProps): ReactNode {
  const { issues, reading, waiverOf, onWaive } = props;
  const { form, cursor, busy, onGoTo, onFix } = props.around;
  const styles = useStyles();
  const language = useLanguage();
  const words = useTexts(checkTexts);
  const keys = issueKeys(issues);
  const isAtCursor = (issue: Issue): boolean => {
    const place = placeOf(issue, reading);
    return cursor !== null && place?.row === cursor.row && place.column === cursor.column;
  };
  const entry = (issue: Issue): ReactNode => (
    <IssueEntry
      key={keys.get(issue)}
      finding={issue}
      message={messageOf(issue, language)}
      form={form}
      place={placeOf(issue, reading)}
      selected={isAtCursor(issue)}
      waiver={waiverOf(issue)}
      busy={busy}
      onGoTo={onGoTo}
      onFix={onFix}
      {...(isWaivable(issue) ? { onWaive: (reason: string) => onWaive(issue, reason) } : {})}
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

import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { messageOf } from '../../forms/describe-issue';
import type { Form } from '../../forms/form';
import { issueCatalogue, type IssueCode } from '../../forms/issue-catalogue';
import type { Language } from '../../forms/language';
import type { WireIssue } from '../../protocol/wire';
import { useLanguage, useTexts } from '../i18n/language-context';
import { Notice } from '../parts/notice';
import { syncTexts } from './sync-texts';

const useStyles = makeStyles({ list: { margin: '4px 0 0', paddingInlineStart: '18px' } });

/** At most so many are listed: the check in the sheet has them all. */
const most = 20;

interface RefusedIssuesProps {
  readonly issues: readonly WireIssue[];
  readonly form: Form;
  readonly onClose: () => void;
}

/** Errors that the gateway found; they read as the pane's own. */
export function RefusedIssues({ issues, form, onClose }: RefusedIssuesProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const words = useTexts(syncTexts);
  const errors = issues.filter((issue) => issue.severity === 'error');
  return (
    <Notice
      tone="bad"
      announce="at once"
      actions={
        <Button size="small" appearance="subtle" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      {words.refused}
      <ul className={styles.list}>
        {errors.slice(0, most).map((issue, index) => (
          <li key={index}>
            {issue.row !== null && `${words.row(issue.row + 1)} `}
            {form.columns.find((column) => column.id === issue.column)?.label[language]}{' '}
            {wordsOf(issue, language)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** In the pane's language where the code is known; a newer gateway's finding in the words it sent. */
function wordsOf(issue: WireIssue, language: Language): string {
  const codes = Object.keys(issueCatalogue) as IssueCode[];
  const code = codes.find((known) => known === issue.code);
  return code === undefined ? issue.message : messageOf({ code, parameters: issue.parameters }, language);
}

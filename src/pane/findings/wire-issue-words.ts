import { messageOf } from '../../forms/describe-issue';
import { issueCatalogue, type IssueCode } from '../../forms/issue-catalogue';
import type { Language } from '../../forms/language';
import type { WireIssue } from '../../protocol/wire';

/** In the pane's language where the code is known; a newer gateway's finding in the words it sent. */
export function wireIssueWords(issue: WireIssue, language: Language): string {
  const codes = Object.keys(issueCatalogue) as IssueCode[];
  const code = codes.find((known) => known === issue.code);
  return code === undefined ? issue.message : messageOf({ code, parameters: issue.parameters }, language);
}

import type { Issue } from '../../forms/issue';

/** Tells issues of one form apart; the same finding on the same cell has the same key from check to check. */
export function issueKey(issue: Issue): string {
  return `${issue.code}|${String(issue.row)}|${issue.column ?? ''}|${Object.values(issue.parameters).join('|')}`;
}

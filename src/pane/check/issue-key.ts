import type { Issue } from '../../forms/issue';

/** The same finding on the same cell has the same key from check to check. */
function issueKey(issue: Issue): string {
  return `${issue.code}|${String(issue.row)}|${issue.column ?? ''}|${Object.values(issue.parameters).join('|')}`;
}

/** A key for each issue, unlike all others: one cell may name the same unknown unit twice. */
export function issueKeys(issues: readonly Issue[]): ReadonlyMap<Issue, string> {
  const seen = new Map<string, number>();
  const keys = new Map<Issue, string>();
  for (const issue of issues) {
    const key = issueKey(issue);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    keys.set(issue, before === 0 ? key : `${key}#${before}`);
  }
  return keys;
}

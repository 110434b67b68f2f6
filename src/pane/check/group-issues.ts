import type { Issue } from '../../forms/issue';

/** Issues of one kind; alone where there are few of it. */
export interface IssueGroup {
  readonly code: Issue['code'];
  readonly issues: readonly Issue[];
  /** Whether they are shown under one heading. */
  readonly folded: boolean;
}

/** As many as this of one kind are still shown one by one. */
const fewEnough = 3;

/** Puts many of the same kind together, where the first of them stood; the order is kept. */
export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
  const byCode = new Map<Issue['code'], Issue[]>();
  for (const issue of issues) {
    const kind = byCode.get(issue.code);
    if (kind === undefined) byCode.set(issue.code, [issue]);
    else kind.push(issue);
  }
  const groups: IssueGroup[] = [];
  for (const issue of issues) {
    const kind = byCode.get(issue.code) ?? [];
    if (kind.length <= fewEnough) groups.push({ code: issue.code, issues: [issue], folded: false });
    else if (kind[0] === issue) groups.push({ code: issue.code, issues: kind, folded: true });
  }
  return groups;
}

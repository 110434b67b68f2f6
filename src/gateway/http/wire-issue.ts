import { messageOf } from '../../forms/describe-issue';
import type { Fix, Issue } from '../../forms/issue';
import type { Language } from '../../forms/language';
import type { WireIssue } from '../../protocol/wire';

/** An issue as it travels, with its message in the caller's language. */
export function wireIssue(issue: Issue, language: Language): WireIssue {
  const [fix, ...alternatives] = issue.fixes.map(wireFix);
  return {
    code: issue.code,
    severity: issue.severity,
    row: issue.row,
    column: issue.column,
    message: messageOf(issue, language),
    parameters: issue.parameters,
    ...(fix === undefined ? {} : alternatives.length === 0 ? { fix } : { fixes: [fix, ...alternatives] }),
  };
}

function wireFix({ patches }: Fix): NonNullable<WireIssue['fix']> {
  return { patches: patches.map((patch) => ({ ...patch })) };
}

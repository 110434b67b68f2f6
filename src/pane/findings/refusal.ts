import * as z from 'zod';
import type { RawRow } from '../../forms/cell';
import { rawRowSchema, wireIssueSchema, type WireIssue } from '../../protocol/wire';
import type { GatewayError } from '../gateway-client/gateway-error';

/** What the gateway found, and the rows that the findings count. */
export interface Refusal {
  readonly issues: readonly WireIssue[];
  readonly rows: readonly RawRow[];
}

/** What `submission.invalid` says of rows that were sent; null where it is another failure. */
export function refusal({ code, problem }: GatewayError, sent: readonly RawRow[]): Refusal | null {
  if (code !== 'submission.invalid') return null;
  const issues = z.array(wireIssueSchema).safeParse(problem?.['issues']);
  // Where they were judged together with what others reported, these come along.
  const rows = z.array(rawRowSchema).safeParse(problem?.['rows']);
  return { issues: issues.data ?? [], rows: rows.data ?? sent };
}

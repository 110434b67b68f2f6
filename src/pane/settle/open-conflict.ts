import type { RawRow } from '../../forms/cell';
import { submissionConflictSchema, type WireConflict } from '../../protocol/conflict';
import type { Waiver } from '../../protocol/wire';
import type { GatewayError } from '../gateway-client/gateway-error';

/** Rows with the waivers that go with them. */
export interface WaivedRows {
  readonly rows: readonly RawRow[];
  readonly waivers: readonly Waiver[];
}

/** The newest version, where it could be fetched: who reported it, and with which waivers. */
export interface TheirVersion extends WaivedRows {
  readonly version: number;
  readonly person: string | null;
  readonly receivedAt: string;
}

/** A report that a person has to settle before it can be accepted. */
export interface OpenConflict {
  /** The newest version; a report that settles it is based on it. */
  readonly version: number;
  /** What both sides made together; the choices are made in these rows. */
  readonly merged: WaivedRows;
  readonly conflicts: readonly WireConflict[];
  /** What was sent; `row` of a conflict counts its rows. */
  readonly mine: WaivedRows;
  readonly theirs: TheirVersion | null;
}

/** What the gateway answered with `submission.conflict`; null where the answer lacks what settling takes. */
export function openConflict(
  { problem }: GatewayError,
  mine: WaivedRows,
  newest: TheirVersion | null,
): OpenConflict | null {
  const parsed = submissionConflictSchema.safeParse(problem);
  if (!parsed.success) return null;
  const { version, rows, waivers, conflicts } = parsed.data;
  const theirs = newest?.version === version ? newest : null;
  return { version, merged: { rows, waivers }, conflicts, mine, theirs };
}

import * as z from 'zod';
import { problemSchema } from './problem';
import { rawCellSchema, rawRowSchema, waiverSchema } from './wire';

const places = {
  /** Counts the pushed rows from 0; null where the push has not got it. */
  row: z.int().nullable(),
  /** Counts the merged rows that come with the conflicts, from 0. */
  mergedRow: z.int(),
};

/** The same cell changed in two ways; in the merged rows it holds `before`. */
const cellConflictSchema = z.object({
  kind: z.literal('cell'),
  ...places,
  column: z.string(),
  mine: rawCellSchema,
  theirs: rawCellSchema,
  before: rawCellSchema,
});

/** A row that one side deleted (null) and the other changed; the merged rows hold it, changed. */
const rowConflictSchema = z.object({
  kind: z.literal('row'),
  ...places,
  column: z.null(),
  mine: rawRowSchema.nullable(),
  theirs: rawRowSchema.nullable(),
  before: rawRowSchema,
});

/** One side said that there is nothing to report, and there are rows. `before` is null without a common version. */
const zeroReportConflictSchema = z.object({
  kind: z.literal('zero-report'),
  row: z.null(),
  mergedRow: z.null(),
  column: z.null(),
  mine: z.boolean(),
  theirs: z.boolean(),
  before: z.boolean().nullable(),
});

export const conflictSchema = z.discriminatedUnion('kind', [
  cellConflictSchema,
  rowConflictSchema,
  zeroReportConflictSchema,
]);

/**
 * `submission.conflict`, with what settling takes: the merged rows and waivers, in which the choices are made, and
 * the newest version, which a push that settles names as its base.
 */
export const submissionConflictSchema = problemSchema.extend({
  code: z.literal('submission.conflict'),
  version: z.int(),
  rows: z.array(rawRowSchema),
  waivers: z.array(waiverSchema),
  conflicts: z.array(conflictSchema),
});

export type WireConflict = z.infer<typeof conflictSchema>;

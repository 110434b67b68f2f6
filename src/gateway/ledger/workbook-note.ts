import * as z from 'zod';
import { rawCellSchema } from '../../protocol/wire';

const ofUnit = { form: z.string(), unit: z.string(), version: z.int() };

/** Something that the office is to know of the shared workbook. */
export const workbookNoteSchema = z.discriminatedUnion('kind', [
  /** What people changed in a unit's rows has become a version. */
  z.object({
    kind: z.literal('edits'),
    ...ofUnit,
    changedCells: z.int(),
    addedRows: z.int(),
    deletedRows: z.int(),
  }),
  /** A cell that the unit had changed too: the workbook's stands in that version. `row` counts from 0. */
  z.object({
    kind: z.literal('cell-conflict'),
    ...ofUnit,
    row: z.int(),
    column: z.string(),
    workbook: rawCellSchema,
    reported: rawCellSchema,
    before: rawCellSchema,
  }),
  /** A row that one deleted and the other changed: it stands, changed, in that version. `row` counts from 0. */
  z.object({
    kind: z.literal('row-conflict'),
    ...ofUnit,
    row: z.int(),
    deletedIn: z.enum(['workbook', 'report']),
  }),
  /** Rows were typed where the unit had reported that there is nothing, or the other way round. */
  z.object({ kind: z.literal('zero-report-conflict'), ...ofUnit }),
  /** An old copy was saved over the workbook; so many versions were put back. */
  z.object({ kind: z.literal('old-copy'), versions: z.int() }),
  /** A sheet of ours is gone, or its table or its keys; a new one was added. */
  z.object({
    kind: z.literal('sheet-lost'),
    sheet: z.string(),
    what: z.enum(['sheet', 'table', 'key-column']),
    /** The etag of the workbook in which it was, so that it is said once of each. */
    content: z.string().optional(),
  }),
  /** A row of nobody: it names no unit of the campaign. `row` as the spreadsheet counts, from 1. */
  z.object({ kind: z.literal('stray-row'), sheet: z.string(), row: z.int() }),
  /** It names a unit, but blank rows part it from the table. `row` as the spreadsheet counts, from 1. */
  z.object({ kind: z.literal('row-apart'), sheet: z.string(), row: z.int() }),
  /** Somebody has deleted columns of ours: nothing is written there. */
  z.object({ kind: z.literal('columns-lost'), sheet: z.string(), columns: z.array(z.string()) }),
  z.object({ kind: z.literal('sheet-renamed'), sheet: z.string(), was: z.string() }),
  z.object({ kind: z.literal('columns-moved'), sheet: z.string() }),
]);

export type WorkbookNote = z.infer<typeof workbookNoteSchema>;

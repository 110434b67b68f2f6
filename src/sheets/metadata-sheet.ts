import type { RawCell } from '../forms/cell';
import { quotedSheetName } from './a1';
import { parseRecord, type BindingRecord } from './binding-record';
import type { Grid } from './grid';

/**
 * A hidden sheet that keeps what a program may have no other place for: the bindings, and the values of long
 * dropdowns. Excel and WPS both keep it, and each other's. A sheet is named by a formula that leads to it, so that
 * a rename is followed; one that is gone leaves `#REF!`.
 *
 *     附件通用来记住…                       the note to whoever unhides it
 *     bindings | {"revision":3,"bindings":…} in pieces, one a cell
 *     key      | ='附件1'!$A$1               one row a bound sheet
 *                                            and from column `listColumn` on a dropdown a column, its values below each other
 */
export const metadataSheetName = '附件通数据';

/** A cell holds 32,767 characters; programs have been seen to cut off earlier. */
const pieceLength = 30_000;
const recordMark = 'bindings';
/** The columns before hold the bindings. */
export const listColumn = 8;
const note =
  '附件通用这张表记住各工作表是哪份附件，请不要修改或删除。 Kept by Fujiantong; please do not change or delete.';

/** A sheet that a key stands for, by its name. */
export interface KeyedSheet {
  readonly key: string;
  readonly sheet: string;
}

/** What a cell of the metadata sheet is given: a text, or a formula that leads to a sheet. */
export type MetadataCell = { readonly text: string } | { readonly formula: string } | null;

/** The rows that keep a record, all of one length; blank ones at the end wipe what stood there. */
export function metadataRows(
  record: BindingRecord,
  sheets: readonly KeyedSheet[],
  formerRows = 0,
): readonly (readonly MetadataCell[])[] {
  const text = JSON.stringify(record);
  const pieces = Array.from({ length: Math.ceil(text.length / pieceLength) }, (_, at) => ({
    text: text.slice(at * pieceLength, (at + 1) * pieceLength),
  }));
  const rows: readonly (readonly MetadataCell[])[] = [
    [{ text: note }],
    [{ text: recordMark }, ...pieces.slice(0, listColumn - 1)],
    ...sheets.map(({ key, sheet }) => [{ text: key }, { formula: `=${quotedSheetName(sheet)}!$A$1` }]),
  ];
  return Array.from({ length: Math.max(rows.length, formerRows) }, (_, row) =>
    Array.from({ length: listColumn }, (__, column) => rows[row]?.[column] ?? null),
  );
}

export interface Metadata {
  readonly record: BindingRecord | null;
  readonly sheets: readonly KeyedSheet[];
  /** Rows that the bindings take. */
  readonly rows: number;
  /** The dropdowns' values, a column each. */
  readonly lists: readonly (readonly string[])[];
}

export const noMetadata: Metadata = { record: null, sheets: [], rows: 0, lists: [] };

/** Reads the metadata sheet; `formulas` gives the formula of a cell, `=…`, or its text. */
export function readMetadata(
  grid: Pick<Grid, 'row' | 'column' | 'values'>,
  formulas: readonly (readonly RawCell[])[],
): Metadata {
  const at = (block: readonly (readonly RawCell[])[], row: number, column: number): string => {
    const cell = block[row - grid.row]?.[column - grid.column];
    return typeof cell === 'string' ? cell : '';
  };
  const end = grid.row + grid.values.length;
  let record: BindingRecord | null = null;
  let rows = 0;
  const sheets: KeyedSheet[] = [];
  for (let row = 0; row < end; row += 1) {
    const key = at(grid.values, row, 0);
    if (key !== '') rows = row + 1;
    if (key === recordMark) {
      const pieces = Array.from({ length: listColumn - 1 }, (_, piece) => at(grid.values, row, piece + 1));
      record = parseRecord(pieces.join(''));
    } else {
      const sheet = sheetOfReference(at(formulas, row, 1));
      if (sheet !== null) sheets.push({ key, sheet });
    }
  }
  return { record, sheets, rows, lists: listsOf(grid, at) };
}

/** `='附件 1'!$A$1` leads to 附件 1. */
function sheetOfReference(formula: string): string | null {
  const [, quoted, bare] = /^=(?:'((?:[^']|'')+)'|([^'!#]+))!\$A\$1$/.exec(formula) ?? [];
  return quoted?.replaceAll("''", "'") ?? bare ?? null;
}

function listsOf(
  grid: Pick<Grid, 'row' | 'column' | 'values'>,
  at: (block: readonly (readonly RawCell[])[], row: number, column: number) => string,
): readonly (readonly string[])[] {
  const end = grid.column + (grid.values[0]?.length ?? 0);
  return Array.from({ length: Math.max(0, end - listColumn) }, (_, list) => {
    const values: string[] = [];
    for (let row = 0; at(grid.values, row, listColumn + list) !== ''; row += 1)
      values.push(at(grid.values, row, listColumn + list));
    return values;
  });
}

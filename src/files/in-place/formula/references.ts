import { columnName } from '../../../sheets/a1';
import { columnNumber } from '../sheet/cell-area';

/** One of the two lines a reference names in a direction: a row or a column, from 0. */
export interface ReferenceLine {
  readonly at: number;
  /** With a dollar sign: it stays when the formula is copied elsewhere. */
  readonly fixed: boolean;
}

/** An end of a reference; a whole column has no row, a whole row no column. */
export interface ReferenceEnd {
  readonly column: ReferenceLine | null;
  readonly row: ReferenceLine | null;
}

/** Cells that a formula refers to by their place. */
export interface CellReference {
  /** The sheet as it reads: `[1]附件2` in another workbook, `附件1:附件2` over several; null where none is named. */
  readonly sheet: string | null;
  readonly from: ReferenceEnd;
  /** Null for a single cell. */
  readonly to: ReferenceEnd | null;
}

export const columnsOfSheet = 16_384;
export const rowsOfSheet = 1_048_576;
/** What a name may go on with: then it was no reference. */
const behind = String.raw`(?![\p{L}\p{M}\p{N}_.?\\(!])`;
const unquoted = String.raw`[^\s!'"(),;+\-*/^&=<>{}%\[\]$#@]+`;

/**
 * What a formula is made of where it may refer to cells: texts, structured references, numbers and words are passed
 * over, references are looked at.
 */
const token = new RegExp(
  [
    String.raw`"[^"]*"`,
    String.raw`(?<qualifier>'(?:[^']|'')*'!|(?:\[[^[\]]*\])?${unquoted}!)?(?:` +
      [
        String.raw`(?<left>\$?[A-Z]{1,3})(?<top>\$?\d{1,7})(?::(?<right>\$?[A-Z]{1,3})(?<bottom>\$?\d{1,7})${behind})?`,
        String.raw`(?<firstColumn>\$?[A-Z]{1,3}):(?<lastColumn>\$?[A-Z]{1,3})`,
        String.raw`(?<firstRow>\$?\d{1,7}):(?<lastRow>\$?\d{1,7})`,
      ].join('|') +
      `)${behind}`,
    String.raw`\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\]`,
    String.raw`'(?:[^']|'')*'!?`,
    String.raw`(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?`,
    String.raw`[\p{L}_\\][\p{L}\p{M}\p{N}_.?\\]*!?`,
  ].join('|'),
  'giu',
);

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * Finds the references in a formula and puts others in their place: what `change` gives is written, the very same
 * reference leaves the text as it is.
 */
export function changeReferences(
  formula: string,
  change: (reference: CellReference) => CellReference,
): string {
  return formula.replace(token, (whole: string, ...rest: readonly unknown[]) => {
    const groups = rest[rest.length - 1] as Groups;
    const reference = referenceIn(groups);
    if (reference === null) return whole;
    const changed = change(reference);
    return changed === reference ? whole : (groups['qualifier'] ?? '') + written(changed);
  });
}

function referenceIn(groups: Groups): CellReference | null {
  const { left, top, right, bottom, firstColumn, lastColumn: last, firstRow, lastRow: end } = groups;
  const ends: (ReferenceEnd | null)[] =
    left !== undefined
      ? [endOf(left, top), right === undefined ? null : endOf(right, bottom)]
      : firstColumn !== undefined
        ? [endOf(firstColumn, undefined), endOf(last, undefined)]
        : firstRow !== undefined
          ? [endOf(undefined, firstRow), endOf(undefined, end)]
          : [];
  const [from, to = null] = ends;
  if (!from || [from, to].some((one) => !isOnSheet(one))) return null;
  return { sheet: sheetOf(groups['qualifier']), from, to };
}

function isOnSheet(end: ReferenceEnd | null): boolean {
  const row = end?.row?.at ?? 0;
  return (end?.column?.at ?? 0) < columnsOfSheet && row >= 0 && row < rowsOfSheet;
}

function endOf(column: string | undefined, row: string | undefined): ReferenceEnd {
  return {
    column: column === undefined ? null : lineOf(column, columnNumber),
    row: row === undefined ? null : lineOf(row, (text) => Number(text) - 1),
  };
}

function lineOf(text: string, number: (text: string) => number): ReferenceLine {
  const fixed = text.startsWith('$');
  return { at: number(fixed ? text.slice(1) : text), fixed };
}

function sheetOf(qualifier: string | undefined): string | null {
  if (qualifier === undefined) return null;
  const name = qualifier.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function written({ from, to }: CellReference): string {
  return to === null ? endText(from) : `${endText(from)}:${endText(to)}`;
}

function endText({ column, row }: ReferenceEnd): string {
  const dollar = (line: ReferenceLine): string => (line.fixed ? '$' : '');
  return (
    (column ? dollar(column) + columnName(column.at) : '') + (row ? dollar(row) + String(row.at + 1) : '')
  );
}

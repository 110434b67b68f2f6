import type { CellBook } from './cell-book';
import type { CellFormat } from './cell-format';
import type { CellSheet } from './cell-sheet';

/** All that is kept with a document, as text: without ids, undo, selection and what formulas come to. */
export function documentText(book: CellBook): string {
  const formatTexts = new Map<CellFormat, string>();
  const formatText = (format: CellFormat): string => {
    const known = formatTexts.get(format) ?? textOf(format);
    formatTexts.set(format, known);
    return known;
  };
  const nameOf = new Map(book.sheets.map(({ id, name }) => [id, name]));
  return textOf({
    sheets: book.sheets.map((sheet) => sheetContents(sheet, formatText)),
    names: inOrder(
      book.names.map(({ scope, ...name }) => ({ ...name, scope: scope && (nameOf.get(scope) ?? scope) })),
    ),
    customXml: inOrder(book.customXml.map(({ namespace, xml }) => ({ namespace, xml }))),
    settings: inOrder([...book.settings]),
    structureProtected: book.structureProtected,
  });
}

function sheetContents(sheet: CellSheet, formatText: (format: CellFormat) => string): unknown {
  const { id: _, cells, merges, validations, conditionalFormats, ...rest } = sheet;
  return {
    ...rest,
    columnWidths: byLine(sheet.columnWidths),
    rowHeights: byLine(sheet.rowHeights),
    columnFormats: byLine(sheet.columnFormats),
    cells: byLine(cells).map(([row, line]) => [
      row,
      line.flatMap((cell, column) => (cell ? [[column, cell.content, formatText(cell.format)]] : [])),
    ]),
    merges: inOrder(merges),
    validations: inOrder(validations),
    conditionalFormats: conditionalFormats.map(({ id: __, ...format }) => format),
  };
}

function byLine<T>(lines: ReadonlyMap<number, T>): readonly (readonly [number, T])[] {
  return [...lines].sort(([one], [other]) => one - other);
}

/** Of things whose order means nothing. */
function inOrder(items: readonly unknown[]): readonly unknown[] {
  return items
    .map((item): [string, unknown] => [textOf(item), item])
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, item]) => item);
}

/** JSON whose keys come in their order, however the objects were made. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, inside: unknown) =>
    typeof inside === 'object' && inside !== null && !Array.isArray(inside)
      ? Object.fromEntries(Object.entries(inside).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inside,
  );
}

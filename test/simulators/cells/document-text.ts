import type { CellBook } from './cell-book';
import type { Cell, CellSheet } from './cell-sheet';

/** All that is kept with a document, as text: without ids, undo, selection and what formulas come to. */
export function documentText(book: CellBook): string {
  const nameOf = new Map(book.sheets.map(({ id, name }) => [id, name]));
  return JSON.stringify({
    sheets: book.sheets.map(sheetContents),
    names: inOrder(
      book.names.map(({ scope, ...name }) => ({ ...name, scope: scope && (nameOf.get(scope) ?? scope) })),
    ),
    customXml: inOrder(book.customXml.map(({ namespace, xml }) => ({ namespace, xml }))),
    settings: inOrder([...book.settings]),
    structureProtected: book.structureProtected,
  });
}

function sheetContents(sheet: CellSheet): unknown {
  const { id: _, cells, merges, validations, conditionalFormats, ...rest } = sheet;
  return {
    ...rest,
    columnWidths: byLine(sheet.columnWidths),
    rowHeights: byLine(sheet.rowHeights),
    columnFormats: byLine(sheet.columnFormats),
    cells: byLine(cells).map(([row, line]) => [
      row,
      line.flatMap((cell, column) => (cell ? [cellContents(cell, column)] : [])),
    ]),
    merges: inOrder(merges),
    validations: inOrder(validations),
    conditionalFormats: conditionalFormats.map(({ id: __, ...format }) => format),
  };
}

function cellContents({ content, format }: Cell, column: number): unknown {
  return [column, content, format];
}

function byLine<T>(lines: ReadonlyMap<number, T>): readonly (readonly [number, T])[] {
  return [...lines].sort(([one], [other]) => one - other);
}

/** Of things whose order means nothing. */
function inOrder(items: readonly unknown[]): readonly unknown[] {
  return items
    .map((item): [string, unknown] => [JSON.stringify(item), item])
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, item]) => item);
}

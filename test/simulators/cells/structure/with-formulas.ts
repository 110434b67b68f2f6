import type { CellBook } from '../cell-book';
import type { Cell, CellRow, CellSheet } from '../cell-sheet';

/** Changes every formula of a book: of cells, names, rules and dropdowns. `on` is the name of the sheet it stands on. */
export function withFormulas(book: CellBook, change: (formula: string, on: string) => string): CellBook {
  const nameOf = new Map(book.sheets.map(({ id, name }) => [id, name]));
  return {
    ...book,
    sheets: book.sheets.map((sheet) => sheetWithFormulas(sheet, (formula) => change(formula, sheet.name))),
    names: book.names.map((name) => {
      // A name of the workbook names its sheets, or means none.
      const formula = change(name.formula, nameOf.get(name.scope ?? '') ?? '');
      return formula === name.formula ? name : { ...name, formula };
    }),
  };
}

function sheetWithFormulas(sheet: CellSheet, change: (formula: string) => string): CellSheet {
  const cells = cellsWithFormulas(sheet.cells, change);
  const validations = mapIfChanged(sheet.validations, (validation) => {
    const source = validation.source === null ? null : change(validation.source);
    return source === validation.source ? validation : { ...validation, source };
  });
  const conditionalFormats = mapIfChanged(sheet.conditionalFormats, (format) => {
    const formula = format.formula === '' ? '' : change(format.formula);
    return formula === format.formula ? format : { ...format, formula };
  });
  const isSame =
    cells === sheet.cells &&
    validations === sheet.validations &&
    conditionalFormats === sheet.conditionalFormats;
  return isSame ? sheet : { ...sheet, cells, validations, conditionalFormats };
}

function cellsWithFormulas(
  cells: ReadonlyMap<number, CellRow>,
  change: (formula: string) => string,
): ReadonlyMap<number, CellRow> {
  const changed = new Map<number, CellRow>();
  for (const [at, row] of cells) {
    let after: (Cell | undefined)[] | null = null;
    for (let column = 0; column < row.length; column += 1) {
      const cell = row[column];
      if (!cell || !('formula' in cell.content)) continue;
      const formula = change(cell.content.formula);
      if (formula === cell.content.formula) continue;
      after ??= [...row];
      after[column] = { ...cell, content: { formula } };
    }
    if (after) changed.set(at, after);
  }
  return changed.size > 0 ? new Map([...cells, ...changed]) : cells;
}

function mapIfChanged<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = items.map(change);
  return changed.some((item, at) => item !== items[at]) ? changed : items;
}

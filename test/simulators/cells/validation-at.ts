import { holds } from './areas';
import type { CellSheet, SheetValidation } from './cell-sheet';
import type { CellValues } from './cell-values';
import { displayText } from './display-text';

export function validationAt(sheet: CellSheet, row: number, column: number): SheetValidation | null {
  return sheet.validations.find(({ areas }) => areas.some((area) => holds(area, row, column))) ?? null;
}

/** What a cell's dropdown offers; null where it has none. */
export function choicesAt(
  sheet: CellSheet,
  values: CellValues,
  row: number,
  column: number,
): readonly string[] | null {
  const validation = validationAt(sheet, row, column);
  if (!validation?.dropdown || validation.source === null)
    return validation?.dropdown ? validation.list : null;
  const [first] = validation.areas;
  const offset = { rows: row - (first?.row ?? row), columns: column - (first?.column ?? column) };
  const named = values.valuesOf(validation.source, { sheet: sheet.id, row, column }, offset);
  return named?.map((value) => displayText(value, 'General')) ?? null;
}

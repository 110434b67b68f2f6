import { holds } from './areas';
import type { CellSheet, SheetValidation } from './cell-sheet';

export function validationAt(sheet: CellSheet, row: number, column: number): SheetValidation | null {
  return sheet.validations.find(({ areas }) => areas.some((area) => holds(area, row, column))) ?? null;
}

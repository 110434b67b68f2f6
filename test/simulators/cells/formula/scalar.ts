import { lastColumn, lastRow } from '../areas';
import { cellError, type CellValue } from '../cell-content';
import type { FormulaContext } from './formula-context';
import { isRange, type Operand } from './operand';

/** A block where one value is wanted: the cell beside the formula, in its row or column. */
export function scalar(operand: Operand, context: FormulaContext): CellValue {
  if (!isRange(operand)) return operand;
  const { sheet, area } = operand;
  if (area.rows === 1 && area.columns === 1) return context.cell(sheet, area.row, area.column);
  const { row, column } = context.at;
  if (area.columns === 1 && row >= area.row && row <= lastRow(area))
    return context.cell(sheet, row, area.column);
  if (area.rows === 1 && column >= area.column && column <= lastColumn(area))
    return context.cell(sheet, area.row, column);
  return cellError('#VALUE!');
}

import { textOf } from '../forms/cell';
import type { UnitLine } from './found-table';
import { cellAt, endColumn, type Grid } from './grid';

const line = /^\s*填报单位(?:\s*[（(]部门[）)])?\s*[:：]?\s*(.*)$/su;

/** The line 填报单位（部门）： above a table; the name stands behind the colon or in the next cell. */
export function findUnitLine(grid: Grid, headerRow: number): UnitLine | null {
  for (let row = headerRow - 1; row >= grid.row; row -= 1) {
    for (let column = grid.column; column < endColumn(grid); column += 1) {
      const match = line.exec(textOf(cellAt(grid, row, column)));
      if (!match) continue;
      const behind = (match[1] ?? '').trim();
      const text = behind === '' ? textOf(cellAt(grid, row, column + 1)).trim() : behind;
      return { row, column, text: text.replace(/[_＿]/g, '').trim() };
    }
  }
  return null;
}

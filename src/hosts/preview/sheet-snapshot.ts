import {
  BooleanNumber,
  type ICellData,
  type IRowData,
  type IWorksheetData,
  type Styles,
} from '@univerjs/core';
import type { Binding } from '../../sheets/binding';
import type { SheetLayout } from '../../sheets/layout';
import { gridValue } from './cell-value';
import { gridStyle } from './grid-style';
import { columnPixels, rangeOf, rowPixels } from './grid-units';
import { customOf } from './sheet-metadata';

/** Rows and columns of a sheet beyond what a layout fills, so that there is room to go on. */
const spare = { rows: 200, columns: 12 };

/** A layout as a whole sheet of the grid: one insert draws it, one undo takes it away. */
export function sheetSnapshot(
  layout: SheetLayout,
  binding: Binding | null,
  id: string,
  name: string,
  styles: Styles,
): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const rowData: Record<number, IRowData> = {};
  layout.rows.forEach((row, at) => {
    rowData[at] =
      row.height === undefined
        ? { ia: BooleanNumber.TRUE }
        : { h: rowPixels(row.height), ia: BooleanNumber.FALSE };
    cellData[at] = Object.fromEntries(
      row.cells.flatMap((cell, column) => {
        if (!cell) return [];
        const style = styles.setValue(withoutAbsent(gridStyle(cell.style)));
        const { v: value, t: type } = gridValue(cell.value);
        return [[column, { ...(value === null ? {} : { v: value, t: type }), s: style }]];
      }),
    );
  });
  const columns = Math.max(layout.columnWidths.length, ...layout.rows.map((row) => row.cells.length));
  return {
    id,
    name,
    cellData,
    rowData,
    columnData: Object.fromEntries(layout.columnWidths.map((width, at) => [at, { w: columnPixels(width) }])),
    mergeData: layout.merges.map(rangeOf),
    rowCount: layout.rows.length + spare.rows,
    columnCount: columns + spare.columns,
    freeze: {
      xSplit: 0,
      ySplit: layout.frozenRows,
      startRow: layout.frozenRows > 0 ? layout.frozenRows : -1,
      startColumn: -1,
    },
    custom: customOf({ binding, print: layout.print }),
  };
}

/** A fresh cell has nothing to take away. */
function withoutAbsent<T extends object>(style: T): T {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== null)) as T;
}

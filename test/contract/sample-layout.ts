import type { RawCell } from '../../src/forms/cell';
import type { CellStyle, LayoutCell, SheetLayout } from '../../src/sheets/layout';
import type { Binding } from '../../src/sheets/binding';

export const plain: CellStyle = {
  font: '仿宋_GB2312',
  size: 12,
  horizontal: 'left',
  vertical: 'middle',
  wrap: true,
  border: true,
};
export const asText: CellStyle = { ...plain, numberFormat: '@' };
export const title: CellStyle = {
  font: '方正小标宋简体',
  size: 22,
  bold: true,
  color: '#c00000',
  fill: '#fff2cc',
  horizontal: 'center',
  vertical: 'top',
  wrap: false,
  border: false,
};

/** A row of cells in one style. */
export function cells(values: readonly RawCell[], style: CellStyle = plain): readonly LayoutCell[] {
  return values.map((value) => ({ value, style }));
}

/**
 * A small form: a merged title, a header, two filled rows (rows 2 and 3) and three blank ones, of which the first
 * column is text and the second has a dropdown.
 */
export function sampleLayout(changes: Partial<SheetLayout> = {}): SheetLayout {
  const row = (values: readonly RawCell[]) => ({
    cells: [...cells(values.slice(0, 1), asText), ...cells(values.slice(1))],
  });
  const body = { row: 2, column: 1, rows: 5, columns: 1 };
  return {
    name: '附件9',
    columnWidths: [12, 20, 8],
    rows: [
      { height: 36, cells: cells(['活动安排表', null, null], title) },
      { height: 24, cells: cells(['时间', '部门', '人数']) },
      row(['5月14日', '旅游学院', 120]),
      row(['5月15日', '教务处', 35]),
      row([null, null, null]),
      row([null, null, null]),
      row([null, null, null]),
    ],
    merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
    validations: [{ area: body, values: ['旅游学院', '教务处', '团委'] }],
    prompts: [{ area: { ...body, column: 0 }, title: '时间', text: '写成 5月14日' }],
    print: {
      paper: 'A4',
      orientation: 'landscape',
      repeatRows: { from: 1, to: 1 },
      area: { row: 0, column: 0, rows: 7, columns: 3 },
      fitToWidth: true,
    },
    frozenRows: 2,
    cursor: { row: 2, column: 0 },
    ...changes,
  };
}

export const sampleBinding: Binding = {
  campaign: 'vocational-week-2023',
  form: 'schedule',
  unit: 'tourism',
  version: 2,
  fingerprint: 'abc',
};

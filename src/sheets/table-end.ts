import { textOf } from '../forms/cell';
import type { Form } from '../forms/form';
import { normalizeTight } from '../forms/normalize-text';
import { cellAt, endRow, type Grid } from './grid';

const total = /^(?:合计|总计|小计|共计|总数|累计)(?:[:(]|$)/;
const note =
  /^(?:备注|注|说明|填表说明|填表人|填报人|制表人|审核人?|负责人|联系人|联系电话|填报日期|填表日期)\d?[:：.、]/;

const nextTable = /^(?:附件|附表)[\d一二三四五六七八九十]{0,2}[:：]?$|^填报单位/;

/** 序号, the header by which a table is known to begin. */
export function isSequenceHeader(text: string): boolean {
  return text.length <= 8 && /^(?:序号|编号|No\.?)$/i.test(normalizeTight(text));
}

/** Where a table's data ends: before a total, a note or another table, else with what is used of the sheet. */
export function tableEnd(
  grid: Grid,
  firstRow: number,
  columns: Readonly<Record<string, number>>,
  form: Form,
): { readonly row: number; readonly footer: boolean } {
  const left = [...Object.values(columns)].sort((a, b) => a - b);
  const last = endRow(grid);
  for (let row = firstRow; row < last; row += 1) {
    const texts = left.map((column) => normalizeTight(textOf(cellAt(grid, row, column)).slice(0, 60)));
    const filled = texts.filter((text) => text !== '');
    const first = filled[0] ?? '';
    const isNote = note.test(first) && filled.length <= 2;
    const isTotal = total.test(first) && form.columns.length > 2;
    const isNext = (nextTable.test(first) && filled.length <= 2) || texts.some(isSequenceHeader);
    if (isNote || isTotal || isNext) return { row, footer: true };
  }
  return { row: last, footer: false };
}

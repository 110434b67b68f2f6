import type { RawCell } from '../forms/cell';
import type { Column, ColumnType } from '../forms/form';
import type { CellStyle } from './layout';

/** The fonts of official papers, by name; a program without one of them substitutes it. */
const fonts = { black: '黑体', title: '方正小标宋简体', body: '仿宋_GB2312' } as const;

/** Chinese type sizes in points. */
const sizes = { 二号: 22, 三号: 16, 小四: 12 } as const;

/** `附件1` at the top left. Not wrapped: it runs over the narrow first column. */
export const markStyle: CellStyle = {
  font: fonts.black,
  size: sizes.三号,
  horizontal: 'left',
  vertical: 'middle',
  wrap: false,
  border: false,
};

export const titleStyle: CellStyle = {
  font: fonts.title,
  size: sizes.二号,
  horizontal: 'center',
  vertical: 'middle',
  wrap: true,
  border: false,
};

/** The line between title and table, `填报单位（部门）：旅游学院`. */
export const lineStyle: CellStyle = {
  font: fonts.body,
  size: sizes.小四,
  horizontal: 'left',
  vertical: 'middle',
  wrap: true,
  border: false,
};

export const headerStyle: CellStyle = {
  font: fonts.black,
  size: sizes.小四,
  horizontal: 'center',
  vertical: 'middle',
  wrap: true,
  border: true,
};

/** A text of the body, kept as typed: `@` saves `5.10` and `5/14` from becoming a number or a date. */
export const bodyTextStyle: CellStyle = {
  font: fonts.body,
  size: sizes.小四,
  horizontal: 'left',
  vertical: 'middle',
  wrap: true,
  border: true,
  numberFormat: '@',
};

export const bodyShortTextStyle: CellStyle = { ...bodyTextStyle, horizontal: 'center' };

export const bodyNumberStyle: CellStyle = {
  font: fonts.body,
  size: sizes.小四,
  horizontal: 'center',
  vertical: 'middle',
  wrap: true,
  border: true,
};

/** A cell of the totals row, 合计. */
export const totalStyle: CellStyle = { ...bodyNumberStyle, font: fonts.black };

const styleOfType: Readonly<Record<ColumnType, CellStyle>> = {
  sequence: bodyNumberStyle,
  date: bodyShortTextStyle,
  time: bodyShortTextStyle,
  text: bodyTextStyle,
  count: bodyNumberStyle,
  communities: bodyTextStyle,
  units: bodyTextStyle,
};

/**
 * The style of a body cell. With a number given for a text-like column (a date a spreadsheet has made of `5/14`),
 * the format shows what the number means instead of a bare serial.
 */
export function bodyStyle(column: Pick<Column, 'type'>, raw: RawCell = null): CellStyle {
  const style = styleOfType[column.type];
  if (typeof raw !== 'number' || style.numberFormat !== '@') return style;
  const { numberFormat: _, ...general } = style;
  if (column.type === 'date' && raw > 366) return { ...general, numberFormat: 'm"月"d"日"' };
  if (column.type === 'time' && raw >= 0 && raw < 1) return { ...general, numberFormat: 'h:mm' };
  return general;
}

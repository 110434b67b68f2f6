import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from '@univerjs/core';
import type { CellStyle } from '../../sheets/layout';

const horizontal = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const vertical = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE } as const;

const line = { s: BorderStyleTypes.THIN, cl: { rgb: '#000000' } };
const thinBorder: IBorderData = { t: line, r: line, b: line, l: line };
const noBorder: IBorderData = { t: null, r: null, b: null, l: null };

/** A style as the grid keeps it. What the style doesn't name is named as absent: styles replace, they don't add. */
export function gridStyle(style: CellStyle): IStyleData {
  return {
    ff: style.font,
    fs: style.size,
    bl: style.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    it: style.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    cl: style.color === undefined ? null : { rgb: style.color },
    bg: style.fill === undefined ? null : { rgb: style.fill },
    ht: horizontal[style.horizontal],
    vt: vertical[style.vertical],
    tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    bd: style.border ? thinBorder : noBorder,
    n: style.numberFormat === undefined ? null : { pattern: style.numberFormat },
  };
}

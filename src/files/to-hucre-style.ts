import type { CellStyle as HucreStyle } from 'hucre/xlsx';
import type { CellStyle } from '../sheets/layout';

/** Charset of fonts for simplified Chinese (GB2312): by it a program without the font chooses a Chinese substitute. */
const chineseCharset = 134;
const chinese = /[\u4e00-\u9fff]|_GB2312$/;

const thin = { style: 'thin', color: { rgb: '000000' } } as const;
const thinBorder = { top: thin, right: thin, bottom: thin, left: thin };

/** A layout's style in the words of hucre. */
export function toHucreStyle(style: CellStyle): HucreStyle {
  return {
    font: {
      name: style.font,
      size: style.size,
      ...(chinese.test(style.font) ? { charset: chineseCharset } : {}),
      ...(style.bold === true ? { bold: true } : {}),
      ...(style.italic === true ? { italic: true } : {}),
      ...(style.color === undefined ? {} : { color: { rgb: hex(style.color) } }),
    },
    alignment: {
      horizontal: style.horizontal,
      vertical: style.vertical === 'middle' ? 'center' : 'top',
      wrapText: style.wrap,
    },
    ...(style.border ? { border: thinBorder } : {}),
    ...(style.fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: hex(style.fill) } } as const }),
    ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
  };
}

function hex(color: string): string {
  return color.replace('#', '').toUpperCase();
}

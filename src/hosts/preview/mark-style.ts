import {
  BooleanNumber,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type ICellMarks,
  type IStyleData,
} from '@univerjs/core';
import type { Severity } from '../../forms/severity';

interface MarkStyle {
  readonly style: IStyleData;
  readonly corners: ICellMarks;
}

const corner = (color: string): { readonly color: string; readonly size: number } => ({ color, size: 8 });

/** How a finding shows: light enough to read any text on, and told apart by corner and line as well as by colour. */
export const findingStyles: Readonly<Record<Severity, MarkStyle>> = {
  error: {
    style: { bg: { rgb: '#fde7e9' }, ul: { s: BooleanNumber.TRUE } },
    corners: { tr: corner('#b10e1c'), tl: corner('#b10e1c') },
  },
  warning: { style: { bg: { rgb: '#fff4ce' } }, corners: { tr: corner('#8a5a00') } },
  info: { style: { bg: { rgb: '#e5f1fb' } }, corners: {} },
};

/** The 校验结果 column: small and grey, running over the empty columns to its right. */
export const resultStyle: IStyleData = {
  ff: 'sans-serif',
  fs: 9,
  bl: BooleanNumber.FALSE,
  it: BooleanNumber.FALSE,
  cl: { rgb: '#5c5c5c' },
  ht: HorizontalAlign.LEFT,
  vt: VerticalAlign.MIDDLE,
  tb: WrapStrategy.OVERFLOW,
};

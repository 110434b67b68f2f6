/** Pixels of one column-width unit and of a cell's side padding, at Excel's default font. */
const unitPixels = 7;
const paddingPixels = 5;
const pixelsPerPoint = 96 / 72;
/** Width of Latin letters and digits in ems: half, and a little for substituted fonts. */
const narrow = 0.52;
/** Points that a row can be high. */
const tallest = 409;
const [lineFeed, carriageReturn] = [10, 13];

/** Whether a character takes the whole em: Chinese, Japanese, Korean, their punctuation, and all beyond the first plane. */
function isWide(code: number): boolean {
  if (code < 0x1100) return false;
  if (code < 0x2e80)
    return code <= 0x115f || code === 0x2014 || (code >= 0x2018 && code <= 0x201f) || code === 0x2026;
  return (
    code <= 0xa4cf ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    code > 0xffff
  );
}

/** How many lines a text takes in a column of a width (in characters, as Excel counts), wrapped; an estimate. */
export function lineCount(text: string, width: number, size: number): number {
  const em = size * pixelsPerPoint;
  const room = Math.max(width * unitPixels - paddingPixels, em);
  // Most texts fit even if every character were a wide one.
  if (text.length * em <= room && !text.includes('\n') && !text.includes('\r')) return 1;
  let lines = 1;
  let used = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    if (code === lineFeed || code === carriageReturn) {
      if (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at += 1;
      lines += 1;
      used = 0;
      continue;
    }
    const advance = isWide(code) ? em : em * narrow;
    if (used + advance > room) {
      lines += 1;
      used = 0;
    }
    used += advance;
  }
  return lines;
}

/** The height in points that shows a wrapped text whole, with some air. */
export function textHeight(text: string, width: number, size: number): number {
  return Math.min(tallest, Math.ceil(lineCount(text, width, size) * size * 1.35 + 3));
}

/** What stands in a cell, as far as its height goes; `width` is that of its column. */
export interface FittedCell {
  readonly text: string;
  readonly width: number;
  readonly size: number;
}

/** The height in points that shows a row's wrapped texts whole, with some air; never under `least`. */
export function fitHeight(cells: readonly FittedCell[], least: number): number {
  return Math.max(least, ...cells.map(({ text, width, size }) => textHeight(text, width, size)));
}

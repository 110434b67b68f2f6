/** Pixels of one column-width unit and of a cell's side padding, at Excel's default font. */
const unitPixels = 7;
const paddingPixels = 5;
const pixelsPerPoint = 96 / 72;
/** Width of Latin letters and digits in ems: half, and a little for substituted fonts. */
const narrow = 0.52;
/** Points that a row can be high. */
const tallest = 409;

const wide =
  /[\u1100-\u115f\u2014\u2018-\u201f\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** How many lines a text takes in a column of a width (in characters, as Excel counts), wrapped; an estimate. */
export function lineCount(text: string, width: number, size: number): number {
  const em = size * pixelsPerPoint;
  const room = Math.max(width * unitPixels - paddingPixels, em);
  // Most texts fit even if every character were a wide one.
  if (text.length * em <= room && !/[\r\n]/.test(text)) return 1;
  let lines = 0;
  for (const paragraph of text.split(/\r\n|\r|\n/)) {
    lines += 1;
    let used = 0;
    for (const character of paragraph) {
      const advance = wide.test(character) || character > '\uffff' ? em : em * narrow;
      if (used + advance > room) {
        lines += 1;
        used = 0;
      }
      used += advance;
    }
  }
  return lines;
}

/** What stands in a cell, as far as its height goes; `width` is that of its column. */
export interface FittedCell {
  readonly text: string;
  readonly width: number;
  readonly size: number;
}

/** The height in points that shows a row's wrapped texts whole, with some air; never under `least`. */
export function fitHeight(cells: readonly FittedCell[], least: number): number {
  const heights = cells.map(({ text, width, size }) => lineCount(text, width, size) * size * 1.35 + 3);
  return Math.min(tallest, Math.max(least, ...heights.map(Math.ceil)));
}

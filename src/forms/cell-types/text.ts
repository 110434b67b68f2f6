import { textOf } from '../cell';
import { readable, unreadable, type CellParser } from '../cell-type';

/** White space that isn't a single space between two words. */
const untidy = /^\s|\s$|\s\s|[^\S ]|[\u200B\uFEFF]/;

/** Trimmed, with runs of white space and line breaks made one space. */
export const parseText: CellParser<string> = (raw) => {
  if (typeof raw === 'boolean') return unreadable(textOf(raw), 'cell.not-text');
  const written = textOf(raw);
  if (!untidy.test(written)) return readable(written, written);
  const text = written.replace(/[\s\u200B\uFEFF]+/gu, ' ').trim();
  return readable(text, text);
};

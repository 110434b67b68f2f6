import { textOf } from '../cell';
import { readable, unreadable, type CellParser } from '../cell-type';

/** Trimmed, with runs of white space and line breaks made one space. */
export const parseText: CellParser<string> = (raw) => {
  if (typeof raw === 'boolean') return unreadable(textOf(raw), 'cell.not-text');
  const text = textOf(raw)
    .replace(/[\s\u200B]+/g, ' ')
    .trim();
  return readable(text, text);
};

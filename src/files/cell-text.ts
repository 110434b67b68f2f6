import { escapeXmlText } from './xml-text';

/** Characters in one cell, as spreadsheet programs allow. */
const longestText = 32_767;

/** A text that no spreadsheet program could hold; `length` is in UTF-16 units. */
export class CellTextTooLongError extends Error {
  constructor(
    readonly cell: string,
    readonly length: number,
  ) {
    super(`The text in ${cell} has ${length} characters; a cell holds at most ${longestText}.`);
    this.name = 'CellTextTooLongError';
  }
}

/**
 * A text as a cell of the file carries it. Line breaks become the line feed that spreadsheets use; `cell` names
 * the cell in the error.
 *
 * @throws CellTextTooLongError
 */
export function cellText(text: string, cell: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  if (lines.length > longestText) throw new CellTextTooLongError(cell, lines.length);
  return escapeXmlText(lines);
}

/** Characters in one cell, as spreadsheet programs allow. */
const longestText = 32_767;

/** A text that no spreadsheet program could hold; `length` is in UTF-16 units. */
export class CellTextTooLongError extends Error {
  constructor(
    readonly cell: string,
    readonly length: number,
  ) {
    super(
      `The text in ${cell} has ${String(length)} characters; a cell holds at most ${String(longestText)}.`,
    );
    this.name = 'CellTextTooLongError';
  }
}

/**
 * Writes what XML can't carry as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring): control characters, lone
 * surrogates, U+FFFE and U+FFFF, and an `_x0041_` that was really typed, so that it is read back as typed.
 * `cell` names the cell in the error.
 */
export function escapeCellText(text: string, cell: string): string {
  if (text.length > longestText) throw new CellTextTooLongError(cell, text.length);
  return text.replace(
    unsafe,
    (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

// With the flag u a surrogate matches only where it stands alone.
const unsafe =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

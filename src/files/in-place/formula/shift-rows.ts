/** Texts, names in brackets and words are passed over; of a reference, the row without a dollar sign is found. */
const token =
  /"[^"]*"|\[(?:[^[\]]|\[[^[\]]*\])*\]|'(?:[^']|'')*'|(\$?[A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.?\\]*/giu;

/** A formula as it reads when it is copied down by `rows`. */
export function shiftRows(formula: string, rows: number): string {
  return formula.replace(token, (whole, column?: string, dollar?: string, row?: string) =>
    column === undefined || dollar !== '' ? whole : `${column}${Number(row) + rows}`,
  );
}

/** True where copying the formula down changes it. */
export function hasRelativeRows(formula: string): boolean {
  return shiftRows(formula, 1) !== formula;
}

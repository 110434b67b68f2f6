/** What a person or a program puts into a cell, a formula aside. */
export type CellScalar = string | number | boolean | null;

export type CellErrorCode = '#NULL!' | '#DIV/0!' | '#VALUE!' | '#REF!' | '#NAME?' | '#NUM!' | '#N/A';

/** The value of a formula that has none. */
export interface CellError {
  readonly error: CellErrorCode;
}

export type CellValue = CellScalar | CellError;

/** What is kept in a cell. A blank cell keeps `{ value: null }`. */
export type CellContent =
  /** `quotePrefix`: typed with a leading apostrophe, which is not part of the value. */
  | { readonly value: CellScalar; readonly quotePrefix?: boolean }
  /** In A1 notation with its `=`; may name other sheets. */
  | { readonly formula: string };

export const blankContent: CellContent = { value: null };

export const cellError = (error: CellErrorCode): CellError => ({ error });

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

import type { Area } from '../../sheets/layout';
import type { RawCell } from '../../forms/cell';
import { keepNumberFormats } from './kept-number-formats';
import type { WpsWorksheet } from './wps-application';
import { rangeOf } from './wps-session';
import { blockOf } from './wps-values';
import { entered, insist, piecesOf, readValues } from './write-values';

/** What a block holds, formulas included, with its number formats, and how to put it back. */
export function keepContents(sheet: WpsWorksheet, area: Area): () => void {
  const putFormatsBack = keepNumberFormats(sheet, area);
  const kept = piecesOf(area).map((piece) => {
    const values = readValues(sheet, piece);
    const formulas = readFormulas(sheet, piece).map((cells, row) =>
      cells.map((formula, column) =>
        isFormula(formula, values[row]?.[column] ?? null) ? (formula as string) : null,
      ),
    );
    return { piece, values, formulas };
  });
  return () => {
    putFormatsBack();
    for (const { piece, values, formulas } of kept) {
      rangeOf(sheet, piece).Formula = values.map((cells, row) =>
        cells.map((value, column) => formulas[row]?.[column] ?? entered(value)),
      );
      // What a formula comes to is not what is put back.
      const now = readValues(sheet, piece);
      const wanted = values.map((cells, row) =>
        cells.map((value, column) =>
          formulas[row]?.[column] == null ? value : (now[row]?.[column] ?? null),
        ),
      );
      if (insist(sheet, piece, wanted)) putFormatsBack();
    }
  };
}

/** `Formula` of each cell: `=…` of a formula, the value as text or number of any other. */
export function readFormulas(sheet: WpsWorksheet, area: Area): unknown[][] {
  return blockOf(rangeOf(sheet, area).Formula, area.rows, area.columns, (cell) => cell);
}

/** A text that only looks like a formula is its own value. */
export function isFormula(formula: unknown, value: RawCell): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

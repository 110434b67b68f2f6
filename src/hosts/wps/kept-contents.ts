import type { Area } from '../../sheets/layout';
import type { RawCell } from '../../forms/cell';
import type { WpsWorksheet } from './wps-application';
import { rangeOf } from './wps-session';
import { blockOf } from './wps-values';
import { entered, piecesOf, readValues } from './write-values';

/** What a block holds, formulas included, and how to put it back. */
export function keepContents(sheet: WpsWorksheet, area: Area): () => void {
  const kept = piecesOf(area).map((piece) => {
    const values = readValues(sheet, piece);
    const formulas = readFormulas(sheet, piece);
    const cells = values.map((row, at) =>
      row.map((value, column) => {
        const formula = formulas[at]?.[column] ?? null;
        return isFormula(formula, value) ? formula : entered(value);
      }),
    );
    return { piece, cells };
  });
  return () => {
    for (const { piece, cells } of kept) rangeOf(sheet, piece).Formula = cells;
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

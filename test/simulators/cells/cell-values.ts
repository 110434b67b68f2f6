import type { Area } from '../../../src/sheets/layout';
import { lastColumn, lastRow } from './areas';
import type { CellBook } from './cell-book';
import { cellError, isCellError, type CellValue } from './cell-content';
import type { CellSheet } from './cell-sheet';
import { evaluate, evaluateFormula } from './formula/evaluate';
import type { FormulaContext } from './formula/formula-context';
import { isRange, type CellRange } from './formula/operand';
import { parseFormula, type Formula } from './formula/parse-formula';
import { FormulaSyntaxError } from './formula/tokens';
import { isSameName } from './sheet-names';

/** Formulas that wait for one another this deep are worked out one by one, not on the stack. */
const deepest = 150;

/** Thrown through a formula that waits for another one. */
class Waiting extends Error {
  constructor(
    readonly sheet: CellSheet,
    readonly row: number,
    readonly column: number,
  ) {
    super();
  }
}

/** The values of a book as it stands. Worked out when asked for, and remembered until the next change. */
export class CellValues {
  private readonly known = new Map<string, CellValue>();
  private readonly underWay = new Set<string>();
  private readonly sheets: ReadonlyMap<string, CellSheet>;

  constructor(private readonly book: CellBook) {
    this.sheets = new Map(book.sheets.map((sheet) => [sheet.id, sheet]));
  }

  value(id: string, row: number, column: number): CellValue {
    const sheet = this.sheets.get(id);
    if (!sheet) return cellError('#REF!');
    const cell = sheet.cells.get(row)?.[column];
    if (!cell) return null;
    if ('value' in cell.content) return cell.content.value;
    return this.known.get(keyOf(id, row, column)) ?? this.worked(sheet, row, column);
  }

  /** The value of a formula that stands for one cell and is asked for another, so many rows and columns on. */
  formulaAt(formula: string, at: FormulaContext['at'], offset: FormulaContext['offset']): CellValue {
    const parsed = parsedOrNull(formula);
    if (!parsed) return cellError('#NAME?');
    for (;;) {
      try {
        return evaluateFormula(parsed, this.context(at, offset));
      } catch (error) {
        if (!(error instanceof Waiting)) throw error;
        this.worked(error.sheet, error.row, error.column);
      }
    }
  }

  /** What a formula that names cells names; else null. */
  valuesOf(
    formula: string,
    at: FormulaContext['at'],
    offset: FormulaContext['offset'],
  ): readonly CellValue[] | null {
    const parsed = parsedOrNull(formula);
    const range = parsed && evaluate(parsed, this.context(at, offset));
    if (range === null || !isRange(range)) return null;
    return [...this.cellsIn(range)].map(({ value }) => value);
  }

  private worked(sheet: CellSheet, row: number, column: number): CellValue {
    if (this.underWay.size > 0) return this.worksOut(sheet, row, column);
    const waiting: Waiting[] = [new Waiting(sheet, row, column)];
    const keys = new Set<string>();
    for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
      const key = keyOf(next.sheet.id, next.row, next.column);
      keys.add(key);
      try {
        this.worksOut(next.sheet, next.row, next.column);
        waiting.pop();
        keys.delete(key);
      } catch (error) {
        this.underWay.clear();
        if (!(error instanceof Waiting)) throw error;
        const wanted = keyOf(error.sheet.id, error.row, error.column);
        if (keys.has(wanted)) this.known.set(wanted, cellError('#REF!'));
        else waiting.push(error);
      }
    }
    return this.value(sheet.id, row, column);
  }

  private worksOut(sheet: CellSheet, row: number, column: number): CellValue {
    const key = keyOf(sheet.id, row, column);
    // A formula that waits for itself.
    if (this.underWay.has(key)) return cellError('#REF!');
    if (this.underWay.size >= deepest) throw new Waiting(sheet, row, column);
    const content = sheet.cells.get(row)?.[column]?.content;
    if (!content || !('formula' in content)) return null;
    this.underWay.add(key);
    const parsed = parsedOrNull(content.formula);
    const at = { sheet: sheet.id, row, column };
    const value = parsed
      ? evaluateFormula(parsed, this.context(at, { rows: 0, columns: 0 }))
      : cellError('#NAME?');
    this.underWay.delete(key);
    this.known.set(key, value);
    return value;
  }

  private context(at: FormulaContext['at'], offset: FormulaContext['offset']): FormulaContext {
    return {
      at,
      offset,
      sheetNamed: (name) => this.book.sheets.find((sheet) => isSameName(sheet.name, name))?.id ?? null,
      cell: (sheet, row, column) => this.value(sheet, row, column),
      cells: (range) => this.cellsIn(range),
      isHiddenRow: (sheet, row) => this.sheets.get(sheet)?.rowHeights.get(row) === 0,
      name: (name, sheet) => this.named(name, sheet),
    };
  }

  private *cellsIn({ sheet: id, area }: CellRange): Generator<{
    row: number;
    value: CellValue;
    formula: string | null;
  }> {
    const sheet = this.sheets.get(id);
    if (!sheet) return;
    for (const row of rowsIn(sheet, area)) {
      const cells = sheet.cells.get(row) ?? [];
      const last = Math.min(lastColumn(area), cells.length - 1);
      for (let column = area.column; column <= last; column += 1) {
        const cell = cells[column];
        if (!cell) continue;
        const value = this.value(id, row, column);
        const formula = 'formula' in cell.content ? cell.content.formula : null;
        if (value !== null) yield { row, value, formula };
      }
    }
  }

  private named(name: string, sheet: string): Formula | null {
    const like = this.book.names.filter((candidate) => isSameName(candidate.name, name));
    const found = like.find(({ scope }) => scope === sheet) ?? like.find(({ scope }) => scope === null);
    return found ? parsedOrNull(found.formula) : null;
  }
}

function rowsIn(sheet: CellSheet, area: Area): readonly number[] {
  if (area.rows <= sheet.cells.size)
    return Array.from({ length: area.rows }, (_, at) => area.row + at).filter((row) => sheet.cells.has(row));
  return [...sheet.cells.keys()]
    .filter((row) => row >= area.row && row <= lastRow(area))
    .sort((one, other) => one - other);
}

function parsedOrNull(formula: string): Formula | null {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return null;
    throw error;
  }
}

const keyOf = (sheet: string, row: number, column: number): string => `${sheet} ${row} ${column}`;

export function isTrue(value: CellValue): boolean {
  return (
    value === true || (typeof value === 'number' && value !== 0) || (!isCellError(value) && value === 'TRUE')
  );
}

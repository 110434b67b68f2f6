import { cellName } from '../../../sheets/a1';
import { overlap, parseCellArea, type CellArea } from '../sheet/cell-area';
import type { SheetCell, SheetRow } from '../sheet/sheet-row';
import { WorkbookProblem } from '../workbook-problem';
import { attributeOf } from '../xml/attributes';

interface SpreadFormula {
  readonly kind: 'array' | 'shared';
  readonly area: CellArea;
  readonly cell: string;
}

/** Formulas that several cells share, and what must not be written because of them. */
export class FormulaGuard {
  readonly #spread: SpreadFormula[] = [];
  #any = false;

  constructor(
    private readonly text: string,
    private readonly sheet: string,
  ) {}

  /** Whether any cell seen has a formula. */
  get any(): boolean {
    return this.#any;
  }

  /** Remembers the formulas of a row that reach over several cells. */
  see(row: SheetRow): void {
    for (const cell of row.cells) {
      if (cell.formulaStart < 0) continue;
      this.#any = true;
      const tag = this.text.slice(cell.formulaStart, cell.formulaTagEnd);
      if (!tag.includes('ref=')) continue;
      const area = parseCellArea(attributeOf(tag, 'ref') ?? '');
      const kind = attributeOf(tag, 't') === 'shared' ? 'shared' : 'array';
      const name = cellName({ row: row.number, column: cell.column });
      if (area) this.#spread.push({ kind, area, cell: name });
    }
  }

  /** @throws WorkbookProblem where writing the cell would break a formula of others. */
  check(row: number, column: number, cell: SheetCell | null): void {
    if (this.#spread.length === 0) return;
    const place = { top: row, left: column, bottom: row, right: column };
    for (const { kind, area, cell: name } of this.#spread) {
      if (kind === 'array' && overlap(area, place)) throw this.#problem(kind, name);
      if (kind === 'shared' && cell !== null && name === cellName({ row, column })) {
        if (area.top < area.bottom || area.left < area.right) throw this.#problem(kind, name);
      }
    }
  }

  /** @throws WorkbookProblem where a formula reaches over the edge at which rows are added. */
  checkGrowth(columns: CellArea): void {
    for (const { kind, area, cell } of this.#spread) {
      const inColumns = area.left <= columns.right && area.right >= columns.left;
      if (inColumns && area.top <= columns.bottom && area.bottom > columns.bottom)
        throw this.#problem(kind, cell);
    }
  }

  #problem(kind: SpreadFormula['kind'], cell: string): WorkbookProblem {
    return new WorkbookProblem(
      `workbook.${kind}-formula`,
      `${this.sheet}!${cell}`,
      'A formula that several cells share stands in the way.',
    );
  }
}

import type { RowsBySheet } from './row-claims';
import type { RowSpan, RowVisitor } from './row-visitor';

/** Says where everything comes to stand once the rows are taken out. */
export class RowMoves implements RowVisitor {
  constructor(private readonly rows: RowsBySheet) {}

  concerns(sheet: string): boolean {
    return this.rows.has(sheet.toLowerCase());
  }

  isTaken(sheet: string, row: number): boolean {
    return this.rows.get(sheet.toLowerCase())?.has(row) === true;
  }

  spans(sheet: string, spans: readonly RowSpan[]): readonly (RowSpan | null)[] {
    const rows = this.rows.get(sheet.toLowerCase());
    return rows ? spans.map((span) => rows.span(span)) : spans;
  }

  whole(sheet: string, span: RowSpan): RowSpan {
    return this.rows.get(sheet.toLowerCase())?.span(span) ?? span;
  }

  place(sheet: string, row: number): number {
    return this.rows.get(sheet.toLowerCase())?.place(row) ?? row;
  }

  /** Whatever leans on a whole sheet has been found by now: no row of it is taken out. */
  refuse(): void {
    return undefined;
  }

  refuseBetween(): void {
    return undefined;
  }
}

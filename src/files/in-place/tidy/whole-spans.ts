import type { RowSpan, RowVisitor } from './row-visitor';

/** Asks for whole spans where any rest would do: an array keeps its size, and so must what it is made of. */
export class WholeSpans implements RowVisitor {
  constructor(private readonly visitor: RowVisitor) {}

  concerns(sheet: string): boolean {
    return this.visitor.concerns(sheet);
  }

  isTaken(sheet: string, row: number): boolean {
    return this.visitor.isTaken(sheet, row);
  }

  spans(sheet: string, spans: readonly RowSpan[]): readonly RowSpan[] {
    return spans.map((span) => this.visitor.whole(sheet, span));
  }

  whole(sheet: string, span: RowSpan): RowSpan {
    return this.visitor.whole(sheet, span);
  }

  place(sheet: string, row: number): number {
    return this.visitor.place(sheet, row);
  }

  refuse(sheet: string): void {
    this.visitor.refuse(sheet);
  }

  refuseBetween(sheets: string): void {
    this.visitor.refuseBetween(sheets);
  }
}

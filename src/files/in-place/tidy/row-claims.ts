import type { RowSpan, RowVisitor } from './row-visitor';
import { TakenRows } from './taken-rows';

/** By the name of the sheet, in small letters. */
export type RowsBySheet = ReadonlyMap<string, TakenRows>;

/** Notes which of the rows that could be taken out must stay, because something leans on them. */
export class RowClaims implements RowVisitor {
  readonly #kept = new Map<string, Set<number>>();

  constructor(
    private readonly candidates: RowsBySheet,
    /** All sheets of the workbook, in the order of their tabs. */
    private readonly sheets: readonly string[],
  ) {}

  /** The candidates that nothing leans on. */
  get left(): RowsBySheet {
    return new Map(
      [...this.candidates].map(([sheet, { rows }]) => {
        const kept = this.#kept.get(sheet);
        return [sheet, new TakenRows(kept ? rows.filter((row) => !kept.has(row)) : rows)];
      }),
    );
  }

  get claimed(): boolean {
    return this.#kept.size > 0;
  }

  concerns(sheet: string): boolean {
    return this.candidates.has(sheet.toLowerCase());
  }

  isTaken(sheet: string, row: number): boolean {
    return this.candidates.get(sheet.toLowerCase())?.has(row) === true;
  }

  spans(sheet: string, spans: readonly RowSpan[]): readonly RowSpan[] {
    const rows = this.candidates.get(sheet.toLowerCase());
    if (rows && spans.every((span) => rows.hold(span))) for (const span of spans) this.whole(sheet, span);
    return spans;
  }

  whole(sheet: string, span: RowSpan): RowSpan {
    const key = sheet.toLowerCase();
    const rows = this.candidates.get(key)?.within(span) ?? [];
    if (rows.length > 0) {
      const kept = this.#kept.get(key) ?? new Set();
      for (const row of rows) kept.add(row);
      this.#kept.set(key, kept);
    }
    return span;
  }

  place(_sheet: string, row: number): number {
    return row;
  }

  refuse(sheet: string): void {
    this.whole(sheet, { top: 0, bottom: Infinity });
  }

  refuseBetween(sheets: string): void {
    const places = sheets
      .split(':')
      .map((name) => this.sheets.findIndex((sheet) => sheet.toLowerCase() === name.toLowerCase()));
    for (const sheet of this.sheets.slice(Math.min(...places), Math.max(...places) + 1)) this.refuse(sheet);
  }
}

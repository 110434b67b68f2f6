import { isCheckResultHeader } from '../check-result-header';
import type { Grid } from '../grid';
import type { Area } from '../layout';
import type { RowMarks, SheetMarks } from '../marks';
import { startsWithSign } from '../marks-of';
import type { MarkKind } from './mark-kind';

/** One conditional format of ours; `areas` is null where only a saved file knows what it lies over. */
export interface Overlay {
  readonly id: string;
  readonly kind: MarkKind;
  readonly areas: readonly Area[] | null;
}

/** What a plan to show marks leaves behind (`planMarks`). */
interface ShownPlan {
  readonly remove: readonly Overlay[];
  readonly texts: ReadonlyMap<number, string>;
  readonly rows: ReadonlyMap<number, RowMarks>;
}

type MarksFrame = Pick<SheetMarks, 'resultColumn' | 'headerRow' | 'header'>;

/** What of our marks a sheet shows, as far as we know. */
export class SheetOverlay {
  overlays: readonly Overlay[] = [];
  private shownIn: MarksFrame | null = null;
  private lastFrame: MarksFrame | null = null;
  /** What is said of each row that has something to say. */
  readonly rows = new Map<number, RowMarks>();
  /** Rows in whose 校验结果 cell our words stand, that of the header included. */
  readonly written = new Set<number>();
  /** Rows in whose 校验结果 cell the person has written: that stays. */
  readonly foreign = new Set<number>();
  /** Whether this agrees with the sheet; rows that moved, or an undo, leave it in doubt. */
  sure = false;

  get frame(): MarksFrame | null {
    return this.shownIn;
  }
  private set frame(frame: MarksFrame | null) {
    this.shownIn = frame;
    this.lastFrame = frame ?? this.lastFrame;
  }

  /** A sheet that we have drawn ourselves shows nothing yet. */
  static ofNewSheet(): SheetOverlay {
    const overlay = new SheetOverlay();
    overlay.sure = true;
    return overlay;
  }

  /** Whether every conditional format of ours is known with what it lies over. */
  get isMapped(): boolean {
    return this.overlays.every(({ areas }) => areas !== null);
  }

  /** Whether a block of cells holds nothing but what we write, or have written: an undo may bring it back. */
  isOurs({ row, column, columns }: Area): boolean {
    const { lastFrame: frame } = this;
    return frame !== null && columns === 1 && column === frame.resultColumn && row >= frame.headerRow;
  }

  /** Takes over what was found in the sheet: by us, in this session or one before. */
  recognise(found: readonly Omit<Overlay, 'areas'>[], grid: Grid): void {
    const known = new Map(this.overlays.map((overlay) => [overlay.id, overlay.areas]));
    this.overlays = found.map((overlay) => ({
      ...overlay,
      areas: this.sure ? (known.get(overlay.id) ?? null) : null,
    }));
    this.written.clear();
    this.foreign.clear();
    const said = new Set([...this.rows.values()].map(({ text }) => text));
    const header = findHeader(grid);
    // A column that an undo has emptied is ours still: a redo fills it again.
    this.frame = header ?? this.frame;
    if (header !== null)
      for (let row = header.headerRow; row < grid.row + grid.values.length; row += 1) {
        const cell = grid.values[row - grid.row]?.[header.resultColumn - grid.column] ?? null;
        if (cell === null) continue;
        const ours =
          row === header.headerRow || (typeof cell === 'string' && (said.has(cell) || startsWithSign(cell)));
        (ours ? this.written : this.foreign).add(row);
      }
    this.sure = true;
  }

  /** Marks have been shown as planned, with these conditional formats added for it. */
  noteShown(marks: SheetMarks, plan: ShownPlan, added: readonly Overlay[]): void {
    if (this.frame !== null && this.frame.resultColumn !== marks.resultColumn) {
      this.foreign.clear();
      this.written.clear();
    }
    this.overlays = [...this.overlays.filter((overlay) => !plan.remove.includes(overlay)), ...added];
    this.frame = { resultColumn: marks.resultColumn, headerRow: marks.headerRow, header: marks.header };
    this.rows.clear();
    for (const [row, said] of plan.rows) this.rows.set(row, said);
    for (const [row, text] of plan.texts) {
      if (text === '') this.written.delete(row);
      else this.written.add(row);
    }
  }

  /** Nothing of ours is shown any more. */
  forget(): void {
    this.overlays = [];
    this.frame = null;
    this.rows.clear();
    this.written.clear();
    this.foreign.clear();
    this.sure = true;
  }
}

/** Where 校验结果 stands: the first cell that says so. */
function findHeader(grid: Grid): MarksFrame | null {
  for (const [at, cells] of grid.values.entries()) {
    const offset = cells.findIndex((cell) => typeof cell === 'string' && isCheckResultHeader(cell));
    const header = cells[offset];
    if (typeof header === 'string')
      return { headerRow: grid.row + at, resultColumn: grid.column + offset, header };
  }
  return null;
}

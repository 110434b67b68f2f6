import type { Language } from '../../forms/language';
import type { Host } from '../../hosts/host';
import { endColumn, type Grid } from '../../sheets/grid';
import type { Area } from '../../sheets/layout';
import type { SheetMarks } from '../../sheets/marks';
import { marksOf } from '../../sheets/marks-of';
import { changedMarks, sameFrame } from './changed-marks';
import { addDirty, type DirtyArea } from './dirty-area';
import { mergeGrid } from './merge-grid';
import { compareAgain, readSheet, type CompareRows } from './read-sheet';
import type { FormContext, SheetReading } from './sheet-reading';

/** Milliseconds of quiet after an edit before the sheet is read. */
const quiet = 50;
/** Milliseconds after which a result is shown even though further edits came in. */
const patience = 200;

export interface TrackerSurroundings {
  readonly language: () => Language;
  readonly compare: CompareRows;
  /** Whether findings are marked on the sheet. */
  readonly marks: () => boolean;
  reading(reading: SheetReading): void;
  failure(error: unknown): void;
}

/**
 * Follows one sheet: after an edit reads the rows it touched, checks the form and shows what changed of the
 * marks. Edits in quick succession are taken together, and a result that edits have overtaken is not shown.
 */
export class SheetTracker {
  private dirty: DirtyArea = 'whole';
  private grid: Grid | null = null;
  private last: SheetReading | null = null;
  private shown: SheetMarks | null = null;
  /** Whether no marks of ours, of an earlier session neither, are on the sheet. */
  private isClear = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private readonly stopped = new AbortController();

  constructor(
    private readonly host: Host,
    readonly sheet: string,
    readonly context: FormContext,
    private readonly around: TrackerSurroundings,
  ) {
    this.schedule(0);
  }

  /** Something was written into the sheet; null where it is not known what. */
  touch(area: Area | null): void {
    this.dirty = addDirty(this.dirty, area);
    if (area === null) this.shown = null;
    this.schedule(quiet);
  }

  /** Something was written elsewhere; formulas here may say something else since. */
  touchFormulas(): void {
    if (!this.holdsFormulas()) return;
    this.dirty = 'whole';
    this.schedule(quiet);
  }

  /** Shows the marks in the language that is chosen now, or none where none are wanted. */
  remark(): void {
    this.shown = null;
    if (this.last?.kind === 'table' && this.dirty === 'nothing') void this.mark(this.last);
  }

  /** The other form has changed: says anew what comes of comparing. A read that is due does so by itself. */
  recompare(): void {
    if (this.last === null || this.dirty !== 'nothing' || this.isDisposed()) return;
    const next = compareAgain(this.last, this.around.compare);
    if (next === this.last) return;
    this.last = next;
    this.around.reading(next);
    void this.mark(next);
  }

  /**
   * The sheet as it stands now, every edit heard of included.
   * @throws what the host rejected with, where it could not be read.
   */
  async settle(): Promise<SheetReading> {
    clearTimeout(this.timer);
    // What made that one fail is met again below, or has passed.
    await this.running?.catch(() => undefined);
    // What a formula says may have changed without an edit that we could have heard of.
    if (this.holdsFormulas()) this.dirty = 'whole';
    if (this.dirty !== 'nothing') await this.run();
    if (this.last === null) throw new Error('settled without a reading');
    return this.last;
  }

  private isDisposed(): boolean {
    return this.stopped.signal.aborted;
  }

  /** Stops following; marks stay, for the caller to take away or keep. */
  dispose(): void {
    this.stopped.abort();
    clearTimeout(this.timer);
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    if (this.isDisposed()) return;
    this.timer = setTimeout(() => {
      if (this.running !== null) return;
      this.run().catch((error: unknown) => {
        this.around.failure(error);
      });
    }, delay);
  }

  private run(): Promise<void> {
    this.running = this.readUntilClean().finally(() => {
      this.running = null;
      if (this.dirty !== 'nothing' && !this.isDisposed() && this.last !== null) this.schedule(quiet);
    });
    return this.running;
  }

  private async readUntilClean(): Promise<void> {
    const begun = Date.now();
    while (this.dirty !== 'nothing' && !this.isDisposed()) {
      const dirty = this.dirty;
      this.dirty = 'nothing';
      try {
        this.grid = await this.read(dirty);
      } catch (error) {
        this.dirty = 'whole';
        this.last = null;
        throw error;
      }
      if (this.overtaken() && Date.now() - begun < patience) continue;
      if (this.isDisposed()) return;
      this.last = readSheet(this.grid, this.context, this.around.compare, this.last);
      this.around.reading(this.last);
      await this.mark(this.last);
    }
  }

  /** Whether an edit came in while the sheet was being read. */
  private overtaken(): boolean {
    return this.dirty !== 'nothing';
  }

  private async read(dirty: Exclude<DirtyArea, 'nothing'>): Promise<Grid> {
    const grid = this.grid;
    const whole = dirty === 'whole' || grid === null || grid.values.length === 0;
    // A formula anywhere on the sheet may follow from the cells that were edited.
    if (whole || this.holdsFormulas()) return this.host.readGrid(this.sheet);
    const column = Math.min(grid.column, dirty.column);
    const columns = Math.max(endColumn(grid), dirty.column + dirty.columns) - column;
    return mergeGrid(grid, await this.host.readGrid(this.sheet, { ...dirty, column, columns }));
  }

  private holdsFormulas(): boolean {
    return this.grid?.formulas.some((cells) => cells.includes(true)) ?? false;
  }

  /** Marks are a help: where they can't be shown the list in the pane still says it all. */
  private async mark(reading: SheetReading): Promise<void> {
    const shown = this.shown;
    try {
      if (reading.kind === 'no-table' || !this.around.marks()) {
        this.shown = null;
        if (this.isClear || (reading.kind === 'no-table' && shown === null)) return;
        this.isClear = true;
        await this.host.clearMarks(this.sheet);
        return;
      }
      this.isClear = false;
      const next = marksOf({
        form: this.context.form,
        check: reading,
        table: reading.table,
        sheetRows: reading.sheetRows,
        language: this.around.language(),
      });
      this.shown = next;
      const whole = shown === null || !sameFrame(shown, next);
      const marks = whole ? next : changedMarks(shown, next);
      if (marks !== null) await this.host.showMarks(this.sheet, marks, whole);
    } catch (error) {
      this.shown = null;
      this.isClear = false;
      this.around.failure(error);
    }
  }
}

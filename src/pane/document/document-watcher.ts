import type { IsoDay } from '../../forms/calendar';
import { formById, type Campaign } from '../../forms/campaign';
import type { RawRow } from '../../forms/cell';
import { counterpartOf } from '../../forms/compare-plan';
import type { Form } from '../../forms/form';
import type { Language } from '../../forms/language';
import type { Host, SheetReference, SheetSelection, Unsubscribe } from '../../hosts/host';
import type { Binding } from '../../sheets/binding';
import type { Area, SheetLayout } from '../../sheets/layout';
import type { SheetChange } from '../../sheets/sheet-change';
import { Store } from '../store/store';
import { counterpartRows } from './counterpart-rows';
import { belongsTo, emptyDocument, type DocumentState } from './document-state';
import { PlanComparison } from './plan-comparison';
import type { SheetReading } from './sheet-reading';
import type { CompareRows } from './read-sheet';
import { SheetTracker } from './sheet-tracker';

interface WatchedOwner {
  readonly campaign: Campaign;
  readonly unit: string;
  /** The rows of a form that were last reported; null where none were, or it is not known. */
  readonly reportedRows: (form: string) => readonly RawRow[] | null;
  /** The day it is in China. */
  readonly today: () => IsoDay;
}

/** Follows the open document: which sheets are the unit's forms, what stands on them, where the cursor is. */
export class DocumentWatcher {
  readonly state = new Store<DocumentState>(emptyDocument);
  private readonly trackers = new Map<string, SheetTracker>();
  private owner: WatchedOwner | null = null;
  private unsubscribe: Unsubscribe[] = [];
  private listing: Promise<void> = Promise.resolve();
  /** A listing that has not begun; it will see all that has happened until it does. */
  private nextListing: Promise<void> | null = null;

  constructor(
    private readonly host: Host,
    private readonly language: Store<Language>,
    private readonly marks: Store<boolean>,
  ) {}

  /** Starts to follow for a unit; an owner before is let go of. */
  open(owner: WatchedOwner): void {
    this.close();
    this.owner = owner;
    this.unsubscribe = [
      this.host.onEdit(({ sheet, area }) => this.noteEdit(sheet, area)),
      this.host.onSelect((selection) => this.noteSelection(selection)),
      this.host.onSheetsChange(() => void this.list()),
      this.language.subscribe(() => this.remark()),
      this.marks.subscribe(() => this.remark()),
    ];
    void this.list();
  }

  /** Stops to follow and takes the marks away: they spoke to the one who was signed in. */
  close(): void {
    for (const stop of this.unsubscribe.splice(0)) stop();
    for (const sheet of [...this.trackers.keys()]) {
      this.drop(sheet);
      // A sheet that is gone has no marks either.
      this.host.clearMarks(sheet).catch(() => undefined);
    }
    this.owner = null;
    this.state.set(emptyDocument);
  }

  /** The sheet as it stands now, beside its counterpart as that stands. @throws what the host rejects with. */
  async settle(sheet: string): Promise<SheetReading> {
    const tracker = this.trackers.get(sheet);
    if (tracker === undefined) throw new Error(`sheet ${sheet} is not followed`);
    // A counterpart that can't be read is said by itself; this sheet can be read all the same.
    await Promise.allSettled(this.counterparts(tracker).map((other) => other.settle()));
    return tracker.settle();
  }

  /** Reads the whole sheet again, whatever was heard of it, and draws its marks anew. @throws as `settle`. */
  recheck(sheet: string): Promise<SheetReading> {
    this.trackers.get(sheet)?.touch(null);
    return this.settle(sheet);
  }

  /** Compares all forms anew: what was reported has changed. */
  recompare(): void {
    for (const tracker of this.trackers.values()) tracker.recompare();
  }

  /** Carries changes out as one undo and reads the sheet again. @throws {HostError} */
  async apply(sheet: string, changes: readonly SheetChange[]): Promise<SheetReading> {
    await this.host.apply(sheet, changes);
    const areas = changes.map(areaOf);
    const tracker = this.trackers.get(sheet);
    for (const area of areas.includes(null) ? [null] : areas) tracker?.touch(area);
    return this.settle(sheet);
  }

  /** Draws a form on a new sheet and follows it. @throws {HostError} */
  async insert(layout: SheetLayout, binding: Binding | null): Promise<SheetReference> {
    const sheet = await this.host.insertSheet(layout, binding);
    await this.list();
    return sheet;
  }

  /** Keeps what a sheet is in the document. @throws {HostError} */
  async bind(sheet: string, binding: Binding | null): Promise<void> {
    await this.host.bind(sheet, binding);
    await this.list();
  }

  /** Where the cursor is now; some programs do not tell of cursors they were asked to move. */
  noteSelection(selection: SheetSelection): void {
    this.state.update((state) => ({ ...state, selection }));
  }

  /** Lists the sheets anew, one listing after the other; programs tell of one change several times. */
  list(): Promise<void> {
    if (this.nextListing !== null) return this.nextListing;
    this.listing = this.listing
      .then(() => {
        this.nextListing = null;
        return this.listOnce();
      })
      .catch((error: unknown) => {
        this.reportFailure(error);
      });
    this.nextListing = this.listing;
    return this.listing;
  }

  private async listOnce(): Promise<void> {
    const owner = this.owner;
    if (owner === null) return;
    const [sheets, active] = await Promise.all([this.host.listSheets(), this.host.activeSheet()]);
    if (owner !== this.owner) return;
    this.follow(sheets, owner);
    this.state.update((state) => ({ ...state, sheets, active: active?.id ?? null, failure: null }));
    this.recompare();
  }

  private follow(sheets: readonly SheetReference[], owner: WatchedOwner): void {
    const wanted = new Map(
      sheets.filter((sheet) => belongsTo(sheet, owner)).map((sheet) => [sheet.id, sheet.binding?.form ?? '']),
    );
    for (const [sheet, tracker] of this.trackers)
      if (wanted.get(sheet) !== tracker.context.form.id) this.drop(sheet);
    for (const [sheet, formId] of wanted) {
      const form = formById(owner.campaign, formId);
      if (form === undefined || this.trackers.has(sheet)) continue;
      this.trackers.set(
        sheet,
        new SheetTracker(
          this.host,
          sheet,
          { campaign: owner.campaign, unit: owner.unit, form },
          {
            language: this.language.get,
            marks: this.marks.get,
            compare: this.comparing(owner, form),
            reading: (reading) => this.noteReading(sheet, reading),
            failure: (error) => this.reportFailure(error),
          },
        ),
      );
    }
  }

  /** What a form's rows are compared with changes; how, does not. */
  private comparing(owner: WatchedOwner, form: Form): CompareRows {
    const comparison = new PlanComparison(owner.campaign, form);
    return (rows) => comparison.issues(rows, counterpartRows(this.state.get(), owner, form), owner.today());
  }

  private counterparts({ context }: SheetTracker): readonly SheetTracker[] {
    const other = counterpartOf(context.campaign, context.form);
    return [...this.trackers.values()].filter((tracker) => tracker.context.form.id === other?.id);
  }

  private remark(): void {
    for (const tracker of this.trackers.values()) tracker.remark();
  }

  private noteEdit(sheet: string, area: Area | null): void {
    for (const [id, tracker] of this.trackers)
      if (id === sheet) tracker.touch(area);
      else tracker.touchFormulas();
  }

  private noteReading(sheet: string, reading: SheetReading): void {
    const tracker = this.trackers.get(sheet);
    if (tracker === undefined) return;
    this.state.update((state) => ({
      ...state,
      readings: new Map(state.readings).set(sheet, reading),
      failure: null,
    }));
    for (const other of this.counterparts(tracker)) other.recompare();
  }

  private drop(sheet: string): void {
    this.trackers.get(sheet)?.dispose();
    this.trackers.delete(sheet);
    this.state.update((state) => {
      const readings = new Map(state.readings);
      readings.delete(sheet);
      return { ...state, readings };
    });
  }

  private reportFailure(failure: unknown): void {
    this.state.update((state) => ({ ...state, failure }));
  }
}

function areaOf(change: SheetChange): Area | null {
  if (change.kind === 'style') return change.area;
  if (change.kind === 'insert-rows') return null;
  return { ...change.at, rows: change.values.length, columns: change.values[0]?.length ?? 0 };
}

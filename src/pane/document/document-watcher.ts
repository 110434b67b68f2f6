import { formById, type Campaign } from '../../forms/campaign';
import type { Language } from '../../forms/language';
import type { Host, SheetReference, SheetSelection, Unsubscribe } from '../../hosts/host';
import type { Binding } from '../../sheets/binding';
import type { Area, SheetLayout } from '../../sheets/layout';
import type { SheetChange } from '../../sheets/sheet-change';
import { Store } from '../store/store';
import { belongsTo, emptyDocument, type DocumentState } from './document-state';
import type { SheetReading } from './sheet-reading';
import { SheetTracker } from './sheet-tracker';

interface WatchedOwner {
  readonly campaign: Campaign;
  readonly unit: string;
}

/** Follows the open document: which sheets are the unit's forms, what stands on them, where the cursor is. */
export class DocumentWatcher {
  readonly state = new Store<DocumentState>(emptyDocument);
  private readonly trackers = new Map<string, SheetTracker>();
  private owner: WatchedOwner | null = null;
  private unsubscribe: Unsubscribe[] = [];
  private listing: Promise<void> = Promise.resolve();

  constructor(
    private readonly host: Host,
    private readonly language: Store<Language>,
  ) {}

  /** Starts to follow for a unit; an owner before is let go of. */
  open(owner: WatchedOwner): void {
    this.close();
    this.owner = owner;
    this.unsubscribe = [
      this.host.onEdit(({ sheet, area }) => this.trackers.get(sheet)?.touch(area)),
      this.host.onSelect((selection) => this.noteSelection(selection)),
      this.host.onSheetsChange(() => void this.list()),
      this.language.subscribe(() => {
        for (const tracker of this.trackers.values()) tracker.remark();
      }),
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

  /** The sheet as it stands now. @throws what the host rejects with. */
  async settle(sheet: string): Promise<SheetReading> {
    const tracker = this.trackers.get(sheet);
    if (tracker === undefined) throw new Error(`sheet ${sheet} is not followed`);
    return tracker.settle();
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

  /** Lists the sheets anew, one listing after the other. */
  list(): Promise<void> {
    this.listing = this.listing
      .then(() => this.listOnce())
      .catch((error: unknown) => {
        this.reportFailure(error);
      });
    return this.listing;
  }

  private async listOnce(): Promise<void> {
    const owner = this.owner;
    if (owner === null) return;
    const [sheets, active] = await Promise.all([this.host.listSheets(), this.host.activeSheet()]);
    if (owner !== this.owner) return;
    this.follow(sheets, owner);
    this.state.update((state) => ({ ...state, sheets, active: active?.id ?? null, failure: null }));
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
        new SheetTracker(this.host, sheet, { ...owner, form }, this.language.get, {
          reading: (reading) => {
            if (!this.trackers.has(sheet)) return;
            this.state.update((state) => ({
              ...state,
              readings: new Map(state.readings).set(sheet, reading),
              failure: null,
            }));
          },
          failure: (error) => {
            this.reportFailure(error);
          },
        }),
      );
    }
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

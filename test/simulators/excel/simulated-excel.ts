import type { Area } from '../../../src/sheets/layout';
import { areaOf, splitAddress } from './excel-addresses';
import { ApiError } from './api-error';
import type { CellEdit } from '../cells/cell-edit';
import type { CellEvent } from '../cells/cell-event';
import type { CellSheet } from '../cells/cell-sheet';
import type { CellWorkbook } from '../cells/cell-workbook';
import { changeDetails } from './change-details';
import { ClientMessages } from './client-messages';
import { eventKinds, type EventKind } from './event-kinds';
import { eventMessages } from './event-messages';
import type { ExcelObject, ExcelObjectFactory, ExcelPlatform } from './excel-object';
import { executeBatch, type BatchSession } from './execute-batch';
import { moveAreas, type LiveAreas } from './live-areas';
import { hasVersion } from './member-version';
import { excelObjects } from './excel-objects';
import type { OfficeAnswer, OfficeBatch } from './office-batch';
import { isRangeLike, type RangeLike } from './range-like';
import { canBeUndone, undoableSince } from './undo-support';

/** Of how many events the range can still be asked for. */
const keptEvents = 100;

export interface SimulatedExcelOptions {
  readonly book: CellWorkbook;
  /** The version of ExcelApi it has, `1.14`. */
  readonly version: string;
  readonly platform?: ExcelPlatform;
  /** The language it shows, `zh-CN`. */
  readonly language?: string;
  /** Whether its days count from 1904, as in workbooks of old Macs. */
  readonly from1904?: boolean;
}

/** The Excel behind Microsoft's client library: its object model, its manners, and events, on a spreadsheet of ours. */
export class SimulatedExcel implements BatchSession {
  readonly book: CellWorkbook;
  readonly version: string;
  readonly platform: ExcelPlatform;
  readonly language: string;
  readonly from1904: boolean;
  readonly make: ExcelObjectFactory;
  /** The bridge, with what it counts and how it is held up. */
  readonly messages: ClientMessages;
  enableEvents = true;
  member = '';

  private readonly references = new Map<string, ExcelObject>();
  private readonly registered = new Map<string, number>();
  /** The ranges of the batch under way and those that scripts keep. */
  private followed = new Set<LiveAreas>();
  private readonly ofEvents: string[] = [];
  private isElsewhere = false;
  private referenceCount = 0;
  /** How much could be undone before the sync under way. */
  private syncDepth = 0;
  private sheetsBefore: readonly CellSheet[];
  private undoGroup: { readonly id: string; readonly depth: number } | null = null;

  constructor(options: SimulatedExcelOptions) {
    const { book, version, platform = 'desktop', language = 'zh-CN', from1904 = false } = options;
    this.book = book;
    this.version = version;
    this.platform = platform;
    this.language = language;
    this.from1904 = from1904;
    this.make = excelObjects(this);
    this.messages = new ClientMessages(platform, (batch, undoGroup) => this.execute(batch, undoGroup));
    this.sheetsBefore = book.sheets;
    book.events.onEvent((event) => {
      this.hear(event);
    });
  }

  write<T>(work: (edit: CellEdit) => T): T {
    const isUndoable = canBeUndone(this.member, this.platform);
    const recordsUndo = hasVersion(this.version, undoableSince);
    if (recordsUndo && this.undoGroup && !isUndoable) throw new ApiError('UndoNotSupported', this.member);
    const result = this.book.step('program', work);
    if (!recordsUndo || !isUndoable) {
      this.book.clearUndo();
      this.syncDepth = 0;
    }
    return result;
  }

  keep(object: ExcelObject): string {
    this.referenceCount += 1;
    const id = `reference-${this.referenceCount}`;
    this.references.set(id, object);
    return id;
  }
  kept(referenceId: string): ExcelObject | null {
    return this.references.get(referenceId) ?? null;
  }
  release(referenceId: string): void {
    this.references.delete(referenceId);
  }
  /** How many objects scripts hold: a leak shows here. */
  get heldObjects(): number {
    return this.references.size - this.ofEvents.length;
  }

  /** Has another person change the document, who has it open elsewhere; it is no undo of the person here. */
  elsewhere(work: (edit: CellEdit) => void): void {
    this.isElsewhere = true;
    try {
      this.book.withoutUndo(work);
    } finally {
      this.isElsewhere = false;
    }
  }

  listen(event: EventKind, target: string, isOn: boolean): void {
    const key = `${event} ${target}`;
    this.registered.set(key, Math.max(0, (this.registered.get(key) ?? 0) + (isOn ? 1 : -1)));
  }

  follow(live: LiveAreas): void {
    this.followed.add(live);
  }

  rangeNamed(address: unknown, sheet: string): RangeLike {
    if (typeof address !== 'string') throw new ApiError('InvalidArgument', 'address');
    const { sheet: name, cells } = splitAddress(address);
    const id = name === null ? sheet : this.book.sheetNamed(name)?.id;
    if (id === undefined) throw new ApiError('InvalidArgument', address);
    const defined = this.definedRange(cells, id);
    const range = defined ?? this.make.range(id, areaOf(cells));
    if (!isRangeLike(range)) throw new ApiError('InvalidArgument', address);
    return range;
  }

  private definedRange(name: string, sheet: string): ExcelObject | null {
    const found = this.book.names.find(
      (candidate) =>
        candidate.name.toLowerCase() === name.toLowerCase() &&
        (candidate.scope === sheet || candidate.scope === null),
    );
    if (!found) return null;
    const { sheet: of, cells } = splitAddress(found.formula.slice(1));
    const id = of === null ? sheet : this.book.sheetNamed(of)?.id;
    const area: Area = areaOf(cells);
    return id === undefined ? null : this.make.range(id, area);
  }

  /** By which an event's arguments find its range, as long as it isn't let go of. */
  private eventReference(event: CellEvent): { readonly referenceId?: string } {
    if (event.kind !== 'edited' || !this.book.sheet(event.sheet)) return {};
    const referenceId = this.keep(this.make.range(event.sheet, event.area));
    this.ofEvents.push(referenceId);
    if (this.ofEvents.length > keptEvents) this.release(this.ofEvents.shift() ?? '');
    return { referenceId };
  }

  /** One sync: one undo record where scripts' changes can be undone, or a part of its run's. */
  private execute(batch: OfficeBatch, undoGroup: string | null): OfficeAnswer {
    this.syncDepth = this.book.undoDepth;
    if (undoGroup === null || !hasVersion(this.version, undoableSince)) this.undoGroup = null;
    else if (this.undoGroup?.id !== undoGroup) this.undoGroup = { id: undoGroup, depth: this.syncDepth };
    try {
      return executeBatch(this, batch);
    } finally {
      this.book.mergeUndo(this.undoGroup?.depth ?? this.syncDepth);
      const held = [...this.references.values()];
      this.followed = new Set(held.flatMap((object) => (isRangeLike(object) ? [object.live] : [])));
    }
  }

  private hear(event: CellEvent): void {
    const before = this.sheetsBefore;
    this.sheetsBefore = this.book.sheets;
    for (const live of this.followed) moveAreas(live, event);
    // What the person does between two syncs of a group is no part of it.
    if (this.undoGroup && event.kind === 'edited' && event.origin !== 'program')
      this.undoGroup = { ...this.undoGroup, depth: this.book.undoDepth };
    if (!this.enableEvents) return;
    const facts = {
      version: this.version,
      source: this.isElsewhere ? ('Remote' as const) : ('Local' as const),
      details: changeDetails(this.book, before, event),
      positions: {
        before: before.findIndex(({ id }) => id === event.sheet),
        after: this.book.sheets.findIndex(({ id }) => id === event.sheet),
      },
    };
    const isHeard = (kind: EventKind, target: string): boolean =>
      (this.registered.get(`${kind} ${target}`) ?? 0) > 0;
    for (const { kind, sheet, content } of eventMessages(event, facts))
      for (const target of [sheet, 'Workbook'])
        if (isHeard(kind, target))
          this.messages.tell(eventKinds[kind].id, target, { ...content, ...this.eventReference(event) });
  }
}

import type { GatewayEvent } from '../../protocol/event';
import { limits } from '../../protocol/limits';
import type { KeptNote } from '../ledger/workbook-notes';
import type { VersionMark } from '../ledger/workbook-record';
import { errorFields, type Log } from '../log';
import { wireStanding, type Reader, type WorkbookStanding } from '../shared-workbook/workbook-standing';

/** Somebody who listens. */
export interface Listener {
  /** Whose streams are counted together. */
  readonly session: string;
  readonly language: Reader['language'];
  /** What may be told of this unit's forms. */
  readonly maySee: (unit: string) => boolean;
  /** Who hears of notes. */
  readonly isOffice: boolean;
  readonly send: (event: GatewayEvent) => void;
  readonly end: () => void;
}

export interface EventHubParts {
  readonly standing: () => Promise<WorkbookStanding>;
  readonly newest: () => Promise<readonly VersionMark[]>;
  /** What the board says of the shared workbook. */
  readonly notes: () => Promise<readonly KeptNote[]>;
  readonly log: Log;
}

interface Listening {
  readonly listener: Listener;
  /** What came while the present state was being read; null once that has been told. */
  held: GatewayEvent[] | null;
  /** The workbook's state as last told. */
  told: string;
  /** The notes as last told of. */
  toldNotes: string;
}

/** How many notes there are, and what tells them from others; made once for all who hear of them. */
interface ToldNotes {
  readonly open: number;
  readonly text: string;
}

const toldOf = (notes: readonly KeptNote[]): ToldNotes => ({
  open: notes.length,
  text: JSON.stringify(notes),
});

export type JoinResult =
  { readonly kind: 'joined'; readonly leave: () => void } | { readonly kind: 'full' | 'closed' };

/** Tells listeners how things stand when they come, and what changes after. */
export class EventHub {
  readonly #all = new Set<Listening>();
  #closed = false;
  #telling: Promise<void> | null = null;
  #again = false;

  constructor(private readonly parts: EventHubParts) {}

  join(listener: Listener): JoinResult {
    if (this.#closed) return { kind: 'closed' };
    const own = [...this.#all].filter((other) => other.listener.session === listener.session).length;
    if (own >= limits.streamsPerSession || this.#all.size >= limits.streams) return { kind: 'full' };
    const listening: Listening = { listener, held: [], told: '', toldNotes: '' };
    this.#all.add(listening);
    void this.#welcome(listening);
    return { kind: 'joined', leave: () => this.#all.delete(listening) };
  }

  submission(mark: VersionMark): void {
    const { form, unit, version } = mark;
    for (const listening of this.#all)
      this.#tell(listening, { event: 'submission', data: { form, unit, version } });
  }

  /**
   * The workbook was looked at, was written or could not be, or has more to wait for; or what was told of it has been
   * read. Many of these become one event.
   */
  workbookChanged(): void {
    if (this.#closed) return;
    if (this.#telling) {
      this.#again = true;
      return;
    }
    this.#telling = this.#tellWorkbook().finally(() => {
      this.#telling = null;
      if (!this.#again) return;
      this.#again = false;
      this.workbookChanged();
    });
  }

  /** Ends every stream and takes no more. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { listener } of this.#all) listener.end();
    this.#all.clear();
    await this.#telling;
  }

  async #welcome(listening: Listening): Promise<void> {
    try {
      const [standing, newest] = [await this.parts.standing(), await this.parts.newest()];
      const notes = listening.listener.isOffice ? await this.parts.notes() : [];
      const held = listening.held ?? [];
      listening.held = null;
      this.#tellStanding(listening, standing);
      this.#tellNotes(listening, toldOf(notes));
      for (const { form, unit, version } of newest)
        this.#tell(listening, { event: 'submission', data: { form, unit, version } });
      for (const event of held) this.#tell(listening, event);
    } catch (error) {
      this.parts.log.error('events.failed', errorFields(error));
      this.#all.delete(listening);
      listening.listener.end();
    }
  }

  async #tellWorkbook(): Promise<void> {
    if (this.#all.size === 0) return;
    try {
      const standing = await this.parts.standing();
      const isRead = [...this.#all].some(({ listener }) => listener.isOffice);
      const notes = toldOf(isRead ? await this.parts.notes() : []);
      for (const listening of this.#all) {
        if (listening.held) continue;
        this.#tellStanding(listening, standing);
        this.#tellNotes(listening, notes);
      }
    } catch (error) {
      this.parts.log.error('events.failed', errorFields(error));
    }
  }

  #tellStanding(listening: Listening, standing: WorkbookStanding): void {
    const data = wireStanding(standing, { language: listening.listener.language, signedIn: true });
    const text = JSON.stringify(data);
    if (text === listening.told) return;
    listening.told = text;
    this.#tell(listening, { event: 'workbook', data });
  }

  #tellNotes(listening: Listening, { open, text }: ToldNotes): void {
    if (!listening.listener.isOffice || text === listening.toldNotes) return;
    listening.toldNotes = text;
    this.#tell(listening, { event: 'notes', data: { open } });
  }

  #tell({ listener, held }: Listening, event: GatewayEvent): void {
    if (event.event === 'submission' && !listener.maySee(event.data.unit)) return;
    if (held) held.push(event);
    else listener.send(event);
  }
}

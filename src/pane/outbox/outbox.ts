import type { PushFile } from '../../protocol/push-file';
import type { Receipt } from '../../protocol/wire';
import type { Gateway } from '../gateway-client/gateway';
import { GatewayError } from '../gateway-client/gateway-error';
import { Store } from '../store/store';
import { afterArrival, lineUp, type NewPush } from './line-up';
import { pushFileOf, type OutboxEntry } from './outbox-entry';
import type { OutboxShelf } from './outbox-shelf';

/** Milliseconds between two rounds: at first, and at most. */
const firstPause = 3_000;
const longestPause = 300_000;

/** What became of a push at once. */
export type PushResult =
  { readonly kind: 'arrived'; readonly receipt: Receipt } | { readonly kind: 'kept'; readonly key: string };

/** What became of a push that had waited. */
export type Outcome =
  | { readonly kind: 'arrived'; readonly entry: OutboxEntry; readonly receipt: Receipt }
  | { readonly kind: 'refused'; readonly entry: OutboxEntry; readonly error: GatewayError };

export interface OutboxState {
  /** The oldest first, whatever unit they are of. */
  readonly entries: readonly OutboxEntry[];
  readonly isSending: boolean;
}

export interface OutboxSurroundings {
  readonly gateway: Gateway;
  readonly openShelf: (onChange: () => void) => OutboxShelf;
  readonly now: () => Date;
  /** The unit that is signed in, with a session that has not ended. */
  readonly unit: () => string | null;
  /** 填报人 as typed at sign-in. */
  readonly person: () => string | null;
  /** Whether the gateway was out of reach when last heard of. */
  readonly isDoubtful: () => boolean;
  /** Asks the gateway. */
  readonly isReachable: () => Promise<boolean>;
  /** Carries work out unless another pane of this machine is about it. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
}

/**
 * Pushes that could not be sent, kept until the gateway has answered them: in the order they were made, under their
 * keys, and under the session of their own unit alone.
 *
 * A sheet that is pushed again while its push waits takes that one's place where it certainly was never sent. Where it
 * may have arrived the new one follows it, and is based on the version that it turns out to be. Pushes of the same form
 * from elsewhere (another copy of the workbook) follow one another and are merged by the gateway.
 */
export class Outbox {
  readonly state = new Store<OutboxState>({ entries: [], isSending: false });
  /** What was kept before is there. */
  readonly ready: Promise<void>;
  private readonly shelf: OutboxShelf;
  private readonly listeners = new Set<(outcome: Outcome) => void>();
  /** Pushes whose outcome is waited for by whoever pushed. */
  private readonly awaited = new Map<string, Outcome | null>();
  private round: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause = firstPause;
  private stopped = false;

  constructor(private readonly surroundings: OutboxSurroundings) {
    this.shelf = surroundings.openShelf(() => void this.reload());
    this.ready = this.reload();
  }

  onOutcome(listener: (outcome: Outcome) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Sends a push, or keeps it. @throws {GatewayError} where it was refused. */
  async push(push: NewPush): Promise<PushResult> {
    const { gateway, isDoubtful, isReachable } = this.surroundings;
    await this.reload();
    const isFirst = !this.state
      .get()
      .entries.some(
        ({ unit, form, refused }) => unit === push.unit && form === push.form && refused === null,
      );
    if (isFirst && (!isDoubtful() || (await isReachable()))) {
      try {
        const receipt = await gateway.push(push.form, push.unit, push.key, push.request);
        const before = this.find(push.before);
        if (before !== undefined && before.refused !== null) await this.remove(before.key);
        return { kind: 'arrived', receipt };
      } catch (error) {
        if (!(error instanceof GatewayError) || !error.outOfReach) throw error;
        const { key } = await this.keep(push, true);
        this.schedule();
        void isReachable();
        return { kind: 'kept', key };
      }
    }
    const { key } = await this.keep(push, false);
    return (await this.outcomeOf(key)) ?? { kind: 'kept', key };
  }

  /** Sends what waits, if anything does and the gateway is there. Never rejects. */
  attempt(): Promise<void> {
    this.round ??= this.tryAll().finally(() => {
      this.round = null;
    });
    return this.round;
  }

  /** 现在重试, what was refused included. */
  async retry(key: string): Promise<void> {
    const entry = this.find(key);
    if (entry === undefined) return;
    if (entry.refused !== null) await this.write({ ...entry, refused: null });
    await this.round;
    await this.attempt();
  }

  /** 撤回 */
  withdraw(key: string): Promise<void> {
    return this.remove(key);
  }

  /** The entry as a file. From now on it may arrive by another way. */
  async export(entry: OutboxEntry): Promise<PushFile> {
    await this.write({ ...entry, tried: true });
    return pushFileOf(entry);
  }

  /** Whether a push is lost when the pane is closed. */
  isInMemory(key: string): boolean {
    return this.shelf.isInMemory(key);
  }

  /** Ends what it does by itself. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async outcomeOf(key: string): Promise<PushResult | null> {
    this.awaited.set(key, null);
    await this.round;
    await this.attempt();
    const outcome = this.awaited.get(key) ?? null;
    this.awaited.delete(key);
    if (outcome?.kind === 'refused') throw outcome.error;
    return outcome;
  }

  private async tryAll(): Promise<void> {
    clearTimeout(this.timer);
    await this.reload();
    if (this.waiting().length === 0) return;
    this.state.update((state) => ({ ...state, isSending: true }));
    try {
      if (await this.surroundings.isReachable()) await this.surroundings.alone(() => this.sendAll());
    } finally {
      this.state.update((state) => ({ ...state, isSending: false }));
    }
    if (this.waiting().length > 0) this.schedule();
    else this.pause = firstPause;
  }

  private schedule(): void {
    clearTimeout(this.timer);
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.attempt(), this.pause);
    this.pause = Math.min(this.pause * 1.5, longestPause);
  }

  private async sendAll(): Promise<void> {
    await this.reload();
    for (let [entry] = this.waiting(); entry !== undefined; [entry] = this.waiting()) {
      if (!entry.tried) await this.write({ ...entry, tried: true });
      // Somebody else may have signed in meanwhile; the token is read in the same moment.
      if (this.surroundings.unit() !== entry.unit) return;
      try {
        const { form, unit, key, request } = entry;
        await this.arrive(entry, await this.surroundings.gateway.push(form, unit, key, request));
      } catch (error) {
        if (!(error instanceof GatewayError) || error.passing || error.sessionEnded) return;
        await this.refuse(entry, error);
      }
    }
  }

  private async arrive(entry: OutboxEntry, receipt: Receipt): Promise<void> {
    const { key } = entry;
    for (const later of this.state.get().entries.filter(({ follows }) => follows === key))
      await this.write(afterArrival(later, entry, receipt));
    await this.remove(key);
    this.tell({ kind: 'arrived', entry, receipt });
  }

  private async refuse(entry: OutboxEntry, error: GatewayError): Promise<void> {
    const later = this.state.get().entries.find(({ follows }) => follows === entry.key);
    if (later !== undefined) {
      // The sheet has been pushed once more since: that holds all of it, and is judged instead.
      await this.write({ ...later, follows: entry.follows });
      await this.remove(entry.key);
      return;
    }
    const refused = { ...entry, tried: true, refused: error.problem };
    await this.write(refused);
    this.tell({ kind: 'refused', entry: refused, error });
  }

  private tell(outcome: Outcome): void {
    const { key } = outcome.entry;
    if (this.awaited.has(key)) this.awaited.set(key, outcome);
    else for (const listener of [...this.listeners]) listener(outcome);
  }

  private async keep(push: NewPush, tried: boolean): Promise<OutboxEntry> {
    const [person, now] = [this.surroundings.person(), this.surroundings.now()];
    const { entry, replaced } = lineUp(push, this.state.get().entries, { tried, person, now });
    await this.write(entry);
    if (replaced !== null) await this.remove(replaced);
    return entry;
  }

  private waiting(): readonly OutboxEntry[] {
    const unit = this.surroundings.unit();
    return this.state.get().entries.filter((entry) => entry.unit === unit && entry.refused === null);
  }

  private find(key: string | null): OutboxEntry | undefined {
    return this.state.get().entries.find((entry) => entry.key === key);
  }

  private async write(entry: OutboxEntry): Promise<void> {
    await this.shelf.write(entry);
    await this.reload();
  }

  private async remove(key: string): Promise<void> {
    await this.shelf.remove(key);
    await this.reload();
  }

  private async reload(): Promise<void> {
    const entries = await this.shelf.read();
    this.state.update((state) => ({ ...state, entries }));
  }
}

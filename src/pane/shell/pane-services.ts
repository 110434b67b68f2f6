import type { Language } from '../../forms/language';
import { chinaDay } from '../../forms/timeliness';
import type { Host } from '../../hosts/host';
import type { ProgramFacts } from '../../hosts/program-facts';
import { DocumentWatcher } from '../document/document-watcher';
import { createMarksChoice } from '../document/marks-choice';
import type { Gateway } from '../gateway-client/gateway';
import { HealthMonitor } from '../gateway-client/health-monitor';
import { LiveEvents } from '../gateway-client/live-events';
import { createLanguageStore } from '../i18n/choose-language';
import { Outbox } from '../outbox/outbox';
import { OutboxShelf } from '../outbox/outbox-shelf';
import type { OutboxStorage } from '../outbox/outbox-storage';
import { SessionKeeper } from '../session/session-keeper';
import type { KeyValue } from '../storage/key-value';
import { Store } from '../store/store';
import type { CommandNote } from './command-note';
import { Department } from './department';

/** What fills the pane: the work itself, or what was chosen from the menu. */
export type PaneView = 'work' | 'help' | 'self-check' | 'switch-unit';

export interface PaneSurroundings {
  readonly host: Host;
  readonly storage: KeyValue;
  /** Where the page has chosen one already. */
  readonly language?: Store<Language>;
  readonly now: () => Date;
  /** Makes the gateway of the session that the pane keeps. */
  readonly connect: (session: SessionKeeper, language: () => Language) => Gateway;
  readonly isVisible?: () => boolean;
  /** What the browser says of the network; it may be wrong. */
  readonly isOnline?: () => boolean;
  /** Tells when the network is back. Returns the unsubscribe. */
  readonly onOnline?: (listener: () => void) => () => void;
  /** Opens where pushes wait for a gateway; in memory where it can't be opened. */
  readonly openOutbox?: (gateway: string) => Promise<OutboxStorage>;
  /** Carries work out unless another page of this machine is about the same. */
  readonly alone?: (name: string, work: () => Promise<void>) => Promise<void>;
  /** What the spreadsheet program says of itself, where there is one. */
  readonly programFacts?: () => ProgramFacts;
}

/** Everything the pane is made of, without a page: who is signed in decides what is followed. */
export class PaneServices {
  readonly host: Host;
  readonly storage: KeyValue;
  readonly now: () => Date;
  readonly programFacts: (() => ProgramFacts) | null;
  readonly language: Store<Language>;
  readonly session: SessionKeeper;
  readonly gateway: Gateway;
  readonly health: HealthMonitor;
  readonly events: LiveEvents;
  readonly outbox: Outbox;
  /** Whether findings are marked on the sheet. */
  readonly marks: Store<boolean>;
  readonly watcher: DocumentWatcher;
  /** The unit at work; null while nobody is signed in. */
  readonly department = new Store<Department | null>(null);
  readonly view = new Store<PaneView>('work');
  /** What the last command of the ribbon leaves to the person; null where it leaves nothing. */
  readonly commandNote = new Store<CommandNote | null>(null);

  private readonly onOnline: (listener: () => void) => () => void;
  /** The session whose events are followed. */
  private followed: string | null = null;

  constructor(surroundings: PaneSurroundings) {
    const { host, storage, language, now, connect, isVisible, programFacts } = surroundings;
    this.host = host;
    this.storage = storage;
    this.now = now;
    this.programFacts = programFacts ?? null;
    this.language = language ?? createLanguageStore(storage, host.capabilities.displayLanguage);
    this.session = new SessionKeeper(storage, now());
    this.gateway = connect(this.session, this.language.get);
    this.events = new LiveEvents(this.gateway);
    this.health = new HealthMonitor(this.gateway, { isVisible, isTold: this.events.up.get });
    this.onOnline = surroundings.onOnline ?? (() => () => undefined);
    this.outbox = this.createOutbox(surroundings);
    this.marks = createMarksChoice(storage);
    this.watcher = new DocumentWatcher(host, this.language, this.marks);
  }

  /**
   * Starts to follow the session, the document and the gateway's health, whether or not a pane is drawn: commands
   * of the ribbon work while it is closed. Returns the stop.
   */
  start(): () => void {
    const stops = [
      this.session.state.subscribe(() => this.followSession()),
      this.followGateway(),
      this.onOnline(() => this.comeBack()),
    ];
    this.followSession();
    this.health.start();
    if (this.department.get() !== null)
      void this.session.refreshCampaign(this.gateway).catch(() => undefined);
    return () => {
      for (const stop of stops) stop();
      this.events.stop();
      this.outbox.stop();
      this.health.stop();
      this.watcher.close();
      this.department.get()?.leave();
    };
  }

  /** Asks anew what may have changed elsewhere: when the pane gets the focus, or the network comes back. */
  refresh(): void {
    void this.health.ask();
    void this.department.get()?.refresh();
  }

  /** What was said to one unit is not for the next; what waits for a sign-in does so whoever signs in. */
  private forgetNote(): void {
    if (this.commandNote.get()?.kind !== 'sign-in') this.commandNote.set(null);
  }

  private createOutbox({ isOnline, openOutbox, alone }: PaneSurroundings): Outbox {
    const { address } = this.gateway;
    return new Outbox({
      gateway: this.gateway,
      openShelf: (onChange) =>
        new OutboxShelf(() => openOutbox?.(address) ?? Promise.reject(new Error('no storage')), onChange),
      now: this.now,
      unit: this.session.unit,
      person: this.session.person,
      isDoubtful: () => this.health.state.get().kind === 'unreachable' || isOnline?.() === false,
      isReachable: () => this.health.ask(),
      alone: (work) => (alone === undefined ? work() : alone(`fujiantong ${address}`, work)),
    });
  }

  /** What the gateway tells, and that it is there again, goes to whom it concerns. */
  private followGateway(): () => void {
    let before = this.health.state.get().kind;
    const stops = [
      this.events.up.subscribe(() => this.health.changePace()),
      this.events.subscribe((event) => {
        if (event.event === 'workbook') this.health.hear(event.data);
        else if (event.event === 'notes') this.department.get()?.hearOfNotes();
        else this.department.get()?.hear(event.data);
      }),
      this.health.state.subscribe(() => {
        const { kind } = this.health.state.get();
        if (kind === 'connected' && before !== kind) void this.outbox.attempt();
        before = kind;
      }),
      // It tells why the workbook waits in the language that was asked for.
      this.language.subscribe(() => {
        if (this.followed !== null) this.events.start();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  private comeBack(): void {
    this.events.hurry();
    void this.health.ask();
    void this.outbox.attempt();
  }

  private followEvents(): void {
    const token = this.session.unit() === null ? null : this.session.token();
    if (token === this.followed) return;
    this.followed = token;
    if (token === null) this.events.stop();
    else {
      this.events.start();
      void this.outbox.attempt();
    }
  }

  private followSession(): void {
    this.followEvents();
    const state = this.session.state.get();
    const before = this.department.get();
    if (state.kind === 'signed-out') {
      before?.leave();
      this.department.set(null);
      this.forgetNote();
      if (before !== null) this.watcher.close();
      return;
    }
    if (state.ended) return;
    const { campaign, session } = state.account;
    if (
      before?.owner.unit === session.unit &&
      JSON.stringify(before.owner.campaign) === JSON.stringify(campaign)
    ) {
      // The same unit signed in once more: what was under way goes on.
      before.resume();
      void before.refresh();
      return;
    }
    before?.leave();
    this.forgetNote();
    const department = new Department(this, { campaign, unit: session.unit });
    this.department.set(department);
    this.watcher.open({
      ...department.owner,
      reportedRows: (form) => department.reported.rowsOf(form),
      today: () => chinaDay(this.now()),
    });
    department.reported.state.subscribe(() => this.watcher.recompare());
    void department.refresh();
  }
}

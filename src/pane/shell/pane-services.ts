import type { Language } from '../../forms/language';
import { chinaDay } from '../../forms/timeliness';
import type { Host } from '../../hosts/host';
import type { ProgramFacts } from '../../hosts/program-facts';
import { DocumentWatcher } from '../document/document-watcher';
import { createMarksChoice } from '../document/marks-choice';
import type { Gateway } from '../gateway-client/gateway';
import { HealthMonitor } from '../gateway-client/health-monitor';
import { createLanguageStore } from '../i18n/choose-language';
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
  /** Whether findings are marked on the sheet. */
  readonly marks: Store<boolean>;
  readonly watcher: DocumentWatcher;
  /** The unit at work; null while nobody is signed in. */
  readonly department = new Store<Department | null>(null);
  readonly view = new Store<PaneView>('work');
  /** What the last command of the ribbon leaves to the person; null where it leaves nothing. */
  readonly commandNote = new Store<CommandNote | null>(null);

  constructor({ host, storage, language, now, connect, isVisible, programFacts }: PaneSurroundings) {
    this.host = host;
    this.storage = storage;
    this.now = now;
    this.programFacts = programFacts ?? null;
    this.language = language ?? createLanguageStore(storage, host.capabilities.displayLanguage);
    this.session = new SessionKeeper(storage, now());
    this.gateway = connect(this.session, this.language.get);
    this.health = new HealthMonitor(this.gateway, isVisible);
    this.marks = createMarksChoice(storage);
    this.watcher = new DocumentWatcher(host, this.language, this.marks);
  }

  /**
   * Starts to follow the session, the document and the gateway's health, whether or not a pane is drawn: commands
   * of the ribbon work while it is closed. Returns the stop.
   */
  start(): () => void {
    const stop = this.session.state.subscribe(() => this.followSession());
    this.followSession();
    this.health.start();
    if (this.department.get() !== null)
      void this.session.refreshCampaign(this.gateway).catch(() => undefined);
    return () => {
      stop();
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

  private followSession(): void {
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

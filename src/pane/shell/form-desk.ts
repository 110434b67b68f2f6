import type { Form } from '../../forms/form';
import { FormFixing } from '../check/form-fixing';
import { WaiverBook } from '../check/waiver-book';
import { sheetOfForm } from '../document/document-state';
import { FormFill } from '../fill/form-fill';
import { FormSync } from '../sync/form-sync';
import { PushAttempts } from '../sync/push-attempts';
import { Store } from '../store/store';
import { whenFree } from '../sync/when-free';
import { ReceiptFollower } from '../sync/receipt-follower';
import type { ReportedStore } from '../sync/reported-store';
import type { Owner, WorkSurroundings } from './work-surroundings';

/** A card opened or closed by hand while its sheet was in front (`during`), or was not. */
interface Toggled {
  readonly during: boolean;
  readonly open: boolean;
}

/** All that works on one form of one unit. */
export interface FormDesk {
  readonly form: Form;
  readonly fill: FormFill;
  readonly fixing: FormFixing;
  readonly waivers: WaiverBook;
  readonly sync: FormSync;
  /** Whether its card was opened or closed by hand; null where it follows the sheet. */
  readonly toggled: Store<Toggled | null>;
  /** Counts the commands of the ribbon that have worked here: each brings the card into view. */
  readonly called: Store<number>;
  /** There is a version of it. */
  readonly hear: (version: number) => void;
  /** Nobody works at it any more. */
  readonly leave: () => void;
}

export function createFormDesk(
  services: WorkSurroundings,
  { campaign, unit }: Owner,
  form: Form,
  reported: ReportedStore,
): FormDesk {
  const { host, watcher, gateway, health, events, outbox, storage } = services;
  const language = services.language.get;
  const waivers = new WaiverBook();
  const sync = new FormSync({
    campaign,
    form,
    unit,
    gateway,
    watcher,
    reported,
    language,
    waivers,
    outbox,
    attempts: new PushAttempts(storage),
    sheet: () => sheetOfForm(watcher.state.get(), { campaign, unit }, form.id),
  });
  const fixing = new FormFixing(host, watcher);
  // Whoever sends or fetches has made up their mind about the last fix.
  sync.state.subscribe(() => {
    if (sync.state.get().kind === 'working') fixing.settle();
  });
  // A report changes what the shared workbook waits for.
  let before = sync.state.get().kind;
  sync.state.subscribe(() => {
    const { kind } = sync.state.get();
    if (kind === 'pushed' && before !== kind) void health.ask();
    before = kind;
  });
  const follower = new ReceiptFollower(sync.state, reported, form.id, events.up.get);
  const unsubscribe = health.state.subscribe(() => {
    const state = health.state.get();
    if (state.kind === 'connected') follower.hear(state.health.workbook);
  });
  return {
    form,
    waivers,
    toggled: new Store<Toggled | null>(null),
    called: new Store(0),
    fill: new FormFill({ campaign, form, unit, host, watcher, language }),
    fixing,
    sync,
    hear: (version) => {
      // What is under way asks by itself, and its sheet is of no version yet.
      void whenFree(sync.state)
        .then(() => reported.hear(form.id, version))
        .catch(() => undefined);
    },
    leave: () => {
      unsubscribe();
      follower.stop();
    },
  };
}

import type { Host, SheetReference } from '../../src/hosts/host';
import { createWpsHost } from '../../src/hosts/wps/create-wps-host';
import type { WpsApplication } from '../../src/hosts/wps/wps-application';
import type { WpsRuntime } from '../../src/hosts/wps/wps-runtime';
import { CellWorkbook } from '../simulators/cells/cell-workbook';
import { SimulatedWps, type SimulatedWpsOptions } from '../simulators/wps/simulated-wps';
import type { WpsPage } from '../simulators/wps/wps-page';
import { withinCallBudget } from './bridge-call-budget';
import { CellLook } from './cell-look';
import { CellUser } from './cell-user';
import { markSeverity } from './mark-severity';
import type { ContractHarness } from './harness';
import { sheetIdsByName, withHostIds } from './wps-sheet-ids';

export interface WpsHarness extends ContractHarness {
  readonly wps: SimulatedWps;
  readonly page: WpsPage;
  readonly reopen: () => Promise<WpsHarness>;
}

/** Makes the adapter on trial; a broken one takes its place to be found out. */
export type WpsHostMaker = (runtime: WpsRuntime) => Host;

/** The WPS adapter on trial, in a pane's page of a simulated WPS. */
export function openWpsHarness(
  options: SimulatedWpsOptions = {},
  make: WpsHostMaker = createWpsHost,
): WpsHarness {
  const book = options.book ?? CellWorkbook.blank();
  const wps = new SimulatedWps({ ...options, book });
  const page = wps.openPage();
  const polls: (() => void)[] = [];
  let now = 0;
  const adapter = make({
    application: page.application as WpsApplication,
    displayLanguage: 'zh-CN',
    every: (_, work) => {
      polls.push(work);
      return () => polls.splice(polls.indexOf(work), 1);
    },
    now: () => now,
  });
  const host = withinCallBudget(adapter, wps.calls);
  const settle = async (): Promise<void> => {
    await Promise.resolve();
    wps.tick();
    now += 1_500;
    for (const poll of polls) poll();
    wps.tick();
    const [found] = wps.findings.all;
    if (found !== undefined) throw new Error(found);
  };
  const ids = sheetIdsByName(book);
  const { user, look } = withHostIds(ids, host, new CellUser(book), new CellLook(book, markSeverity));
  return {
    wps,
    page,
    host: withIdsNoted(host, ids.note),
    user,
    look,
    settle,
    reopen: async () => {
      await settle();
      return openWpsHarness({ ...options, book: CellWorkbook.open(book.save()) }, make);
    },
  };
}

/** Notes what sheets the host speaks of by which ids. */
function withIdsNoted(host: Host, note: (sheet: SheetReference) => void): Host {
  const noteAll = <T>(answer: T): T => {
    for (const sheet of [answer].flat()) if (sheet) note(sheet as unknown as SheetReference);
    return answer;
  };
  return new Proxy(host, {
    get(whole, key: keyof Host) {
      const part: unknown = Reflect.get(whole, key);
      if (typeof part !== 'function') return part;
      if (!['insertSheet', 'listSheets', 'activeSheet'].includes(key)) return part.bind(whole) as unknown;
      return async (...given: readonly unknown[]) =>
        noteAll((await Reflect.apply(part, whole, given)) as unknown);
    },
  });
}

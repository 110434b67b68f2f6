import { createExcelHost } from '../../hosts/excel/create-excel-host';
import type { OpenedOffice } from '../../hosts/excel/open-office';
import { runFromRibbon } from '../commands/run-from-ribbon';
import { connectInBrowser } from '../gateway-client/connect-in-browser';
import { commandNames } from '../shell/command-note';
import { PaneServices } from '../shell/pane-services';
import type { KeyValue } from '../storage/key-value';
import { browserSurroundings } from './browser-surroundings';

/** Makes what works in Excel, with or without a pane to be seen, and lets the ribbon press its buttons. */
export async function startInExcel(
  { program, runtime }: Extract<OpenedOffice, { kind: 'excel' }>,
  storage: KeyValue,
): Promise<PaneServices> {
  const starting = Promise.resolve(createExcelHost(runtime)).then((host) => {
    const services = new PaneServices({
      host,
      storage,
      connect: connectInBrowser,
      ...browserSurroundings(),
      programFacts: () => program.facts(),
    });
    services.start();
    return services;
  });
  // At once: a button may have been pressed to start all this.
  for (const name of commandNames)
    program.onCommand(name, async () => {
      // Where it could not start, the pane says so.
      const services = await starting.catch(() => null);
      if (services === null) await program.showPane().catch(() => undefined);
      else await runFromRibbon(services, name, () => program.showPane());
    });
  return starting;
}

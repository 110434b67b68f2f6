import { HostError } from '../../hosts/host-error';
import { createWpsHost } from '../../hosts/wps/create-wps-host';
import type { OpenedWps } from '../../hosts/wps/open-wps';
import { takeCommand } from '../../hosts/wps/wps-commands';
import { wpsFacts } from '../../hosts/wps/wps-facts';
import { WpsPanes } from '../../hosts/wps/wps-panes';
import { runFromRibbon } from '../commands/run-from-ribbon';
import { connectInBrowser } from '../gateway-client/connect-in-browser';
import { commandNames } from '../shell/command-note';
import { PaneServices } from '../shell/pane-services';
import type { KeyValue } from '../storage/key-value';
import { browserSurroundings } from './browser-surroundings';

/** Milliseconds between looks for what the ribbon has left. */
const lookEvery = 300;

/** Makes what works in WPS 表格, and has the pane carry out what is pressed on the ribbon. */
export function startInWps(
  { program, runtime }: Extract<OpenedWps, { kind: 'spreadsheet' }>,
  storage: KeyValue,
): { readonly services: PaneServices; readonly hide: () => void } {
  const openedAt = Date.now();
  const panes = new WpsPanes(program, window.location.href, '附件通');
  const services = new PaneServices({
    host: createWpsHost(runtime),
    storage,
    ...browserSurroundings(),
    connect: (session, language) => connectInBrowser(session, language, '..'),
    programFacts: () => wpsFacts(program),
  });
  services.start();
  const look = (): void => {
    try {
      const command = takeCommand(program.PluginStorage, openedAt);
      const name = commandNames.find((known) => known === command?.name);
      if (name === undefined) return;
      void runFromRibbon(services, name, () => {
        panes.show();
        return Promise.resolve();
      });
    } catch {
      // A program that is about to close answers nothing any more.
    }
  };
  look();
  runtime.every(lookEvery, look);
  const hide = (): void => {
    try {
      panes.hide();
    } catch (cause) {
      const error = new HostError('host.failed', 'hide the pane', { cause });
      services.commandNote.set({ kind: 'failed', error, onRetry: hide });
    }
  };
  return { services, hide };
}

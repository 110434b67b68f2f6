import type { CommandName } from '../shell/command-note';
import type { PaneServices } from '../shell/pane-services';
import { runCommand } from './run-command';

/** Milliseconds after which the pane is shown to somebody who waits: how far it has come stands there. */
const patience = 2_000;

/**
 * A press of a button of the ribbon: carries the command out and opens the pane where there is something to read.
 * Never rejects.
 * @param showPane - opens the pane, where the program can
 */
export async function runFromRibbon(
  services: PaneServices,
  command: CommandName,
  showPane: () => Promise<void>,
): Promise<void> {
  // A program that won't show the pane has a button of its own for it.
  const show = (): Promise<void> => showPane().catch(() => undefined);
  const timer = setTimeout(() => void show(), patience);
  const end = await runCommand(services, command);
  clearTimeout(timer);
  if (end === 'show-pane') await show();
}

import type { WpsPluginStorage } from './wps-panes';

/** A press of a button of the ribbon, on its way to the pane's page. */
export interface WpsCommand {
  /** Another for each press. */
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const commandKey = 'fujiantong.command';
const troubleKey = 'fujiantong.trouble';
/** Who has opened WPS over an hour-old press does not want it carried out any more. */
const freshness = 60_000;

let presses = 0;

export function handOver(storage: WpsPluginStorage, name: string, now: number): void {
  presses += 1;
  const command: WpsCommand = { id: `${now.toString(36)}-${presses}`, name, at: now };
  storage.setItem(commandKey, JSON.stringify(command));
}

/** What nobody has taken yet. */
export function waitingCommand(storage: WpsPluginStorage): WpsCommand | null {
  const { id, name, at } = parsed(storage.getItem(commandKey));
  if (typeof id !== 'string' || typeof name !== 'string') return null;
  return { id, name, at: typeof at === 'number' ? at : Number.NaN };
}

/**
 * What to carry out now; null where there is nothing. Each press is given once, to the first who asks, and one long
 * before the pane opened to nobody.
 * @param openedAt - when the pane's page was opened
 */
export function takeCommand(storage: WpsPluginStorage, openedAt: number): WpsCommand | null {
  const command = waitingCommand(storage);
  if (command === null) return null;
  storage.removeItem(commandKey);
  return command.at < openedAt - freshness ? null : command;
}

/** Keeps what went wrong with the last press where the pane's self-check finds it. */
export function leaveTrouble(storage: WpsPluginStorage, error: unknown): void {
  storage.setItem(troubleKey, error instanceof Error ? error.message : String(error));
}

export function lastTrouble(storage: WpsPluginStorage): string | null {
  const trouble = storage.getItem(troubleKey);
  return typeof trouble === 'string' && trouble !== '' ? trouble : null;
}

function parsed(text: unknown): Readonly<Record<string, unknown>> {
  if (typeof text !== 'string' || text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

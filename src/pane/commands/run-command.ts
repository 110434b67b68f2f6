import { GatewayError } from '../gateway-client/gateway-error';
import type { CommandName } from '../shell/command-note';
import type { PaneServices } from '../shell/pane-services';
import { checkCommand } from './check-command';
import type { CommandEnd, CommandWork } from './command-work';
import { insertCommand } from './insert-command';
import { pullCommand } from './pull-command';
import { pushCommand } from './push-command';

const works: Readonly<Record<CommandName, (work: CommandWork) => Promise<CommandEnd>>> = {
  insertSchedule: (work) => insertCommand(work, 'schedule'),
  insertStatistics: (work) => insertCommand(work, 'statistics'),
  check: checkCommand,
  push: pushCommand,
  pull: pullCommand,
  // Its code is the office's alone.
  consolidate: async (work) =>
    (await import(/* webpackChunkName: "later" */ './consolidate-command')).consolidateCommand(work),
};

/** What is under way, so that a button pressed twice works once. */
const underWay = new WeakMap<PaneServices, Map<CommandName, Promise<CommandEnd>>>();

/**
 * Carries out a command of the ribbon, whether or not the pane is open, on the services that the pane draws: what
 * comes of it, or is asked, stands in the pane when it is opened. Never rejects.
 */
export function runCommand(services: PaneServices, command: CommandName): Promise<CommandEnd> {
  return once(services, command, async () => {
    services.commandNote.set(null);
    services.view.set('work');
    const department = services.department.get();
    if (department === null) return afterSignIn(services, command);
    const goOn = (work: () => Promise<CommandEnd>): void => {
      services.commandNote.set(null);
      void once(services, command, work);
    };
    return works[command]({ services, department, command, goOn });
  });
}

async function once(
  services: PaneServices,
  command: CommandName,
  work: () => Promise<CommandEnd>,
): Promise<CommandEnd> {
  const running = underWay.get(services) ?? new Map<CommandName, Promise<CommandEnd>>();
  underWay.set(services, running);
  const before = running.get(command);
  if (before !== undefined) return before;
  const run = caught(services, command, work).finally(() => running.delete(command));
  running.set(command, run);
  return run;
}

async function caught(
  services: PaneServices,
  command: CommandName,
  work: () => Promise<CommandEnd>,
): Promise<CommandEnd> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GatewayError && error.sessionEnded) return afterSignIn(services, command);
    const onRetry = (): void => void runCommand(services, command);
    services.commandNote.set({ kind: 'failed', error, onRetry });
    return 'show-pane';
  }
}

/** Has the pane ask who it is, and then goes on, unless something else was asked for meanwhile. */
function afterSignIn(services: PaneServices, command: CommandName): CommandEnd {
  const { session, commandNote } = services;
  const note = { kind: 'sign-in', command } as const;
  commandNote.set(note);
  const stop = session.state.subscribe(() => {
    const state = session.state.get();
    if (commandNote.get() === note && (state.kind === 'signed-out' || state.ended)) return;
    stop();
    if (commandNote.get() === note) void runCommand(services, command);
  });
  return 'show-pane';
}

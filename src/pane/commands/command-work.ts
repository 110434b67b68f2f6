import type { CommandName } from '../shell/command-note';
import type { Department } from '../shell/department';
import type { PaneServices } from '../shell/pane-services';

/** `show-pane` where the person has something to read or to decide, `done` where the sheet shows the result. */
export type CommandEnd = 'done' | 'show-pane';

/** A command under way for the unit that is signed in. */
export interface CommandWork {
  readonly services: PaneServices;
  readonly department: Department;
  readonly command: CommandName;
  /** Goes on with the command in the way that the person has chosen in the pane. */
  readonly goOn: (work: () => Promise<CommandEnd>) => void;
}

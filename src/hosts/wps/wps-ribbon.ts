import { handOver, leaveTrouble, waitingCommand } from './wps-commands';
import { WpsPanes, type WpsProgram } from './wps-panes';

/** What ribbon.xml calls, by its path from the window. WPS wants answers at once: a promise has hidden the ribbon. */
export interface WpsRibbon {
  readonly onLoad: () => boolean;
  readonly onAction: (control: WpsControl) => boolean;
  readonly getImage: (control: WpsControl) => string;
}

interface WpsControl {
  readonly Id: string;
}

export interface RibbonSurroundings {
  /** WPS puts it into the page in its own time. */
  readonly program: () => WpsProgram | undefined;
  /** Where the pane's page lies. */
  readonly paneUrl: string;
  readonly title: string;
  /** Ids of the buttons that are commands; any other button opens the pane, or puts it away. */
  readonly commands: readonly string[];
  readonly now: () => number;
}

/** Milliseconds after which a pane that has not taken a command is taken for dead. */
const patience = 20_000;

/** The ribbon's side of the add-in: each button shows the pane, and leaves there what is to be done. */
export function createWpsRibbon(surroundings: RibbonSurroundings): WpsRibbon {
  return {
    onLoad: () => true,
    onAction: (control) => {
      const program = surroundings.program();
      if (program === undefined) return false;
      try {
        press(program, control.Id, surroundings);
        return true;
      } catch (error) {
        return toldOf(program, error);
      }
    },
    getImage: (control) =>
      `images/${control.Id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.png`,
  };
}

function press(program: WpsProgram, id: string, { paneUrl, title, commands, now }: RibbonSurroundings): void {
  const panes = new WpsPanes(program, paneUrl, title);
  if (!commands.includes(id)) {
    panes.toggle();
    return;
  }
  const before = waitingCommand(program.PluginStorage);
  // First, so that a page which opens at once finds it.
  handOver(program.PluginStorage, id, now());
  if (before !== null && before.at < now() - patience) panes.renew();
  else panes.show();
}

/** There is no window to say it in but the pane, once that opens. */
function toldOf(program: WpsProgram, error: unknown): false {
  try {
    leaveTrouble(program.PluginStorage, error);
  } catch {
    // A program without a storage has no pane either.
  }
  return false;
}

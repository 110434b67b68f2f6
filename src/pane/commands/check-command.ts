import { checkSheet, goToFirstProblem } from './check-sheet';
import { onChosenSheet, withoutSheet } from './choose-sheet';
import type { CommandEnd, CommandWork } from './command-work';

/** 检查: reads the sheet anew, leads to the first problem, and shows in the pane what was found, nothing included. */
export function checkCommand(work: CommandWork): Promise<CommandEnd> {
  return onChosenSheet(
    work,
    async (chosen) => {
      const reading = await checkSheet(work.services, chosen);
      if (reading !== null) await goToFirstProblem(chosen, reading);
      return 'show-pane';
    },
    () => withoutSheet(work),
  );
}

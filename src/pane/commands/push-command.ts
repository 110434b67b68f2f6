import { checkSheet, goToFirstProblem } from './check-sheet';
import { onChosenSheet, withoutSheet } from './choose-sheet';
import type { CommandEnd, CommandWork } from './command-work';

/** 上报: sends what can be sent; else leads to what is in the way. Question, receipt or reason stand in the card. */
export function pushCommand(work: CommandWork): Promise<CommandEnd> {
  return onChosenSheet(
    work,
    async (chosen) => {
      const { desk } = chosen;
      // What an earlier push left behind would be taken for the result of this one.
      desk.sync.dismiss();
      const reading = await checkSheet(work.services, chosen);
      if (reading?.kind !== 'table') return 'show-pane';
      const isBlocked = desk.waivers.blocking(reading.issues, reading.rows).length > 0;
      if (isBlocked) await goToFirstProblem(chosen, reading);
      else if (reading.fingerprint !== chosen.sheet.binding?.fingerprint) await desk.sync.push();
      return 'show-pane';
    },
    () => withoutSheet(work),
  );
}

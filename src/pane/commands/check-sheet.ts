import { listedIssues } from '../check/listed-issues';
import type { SheetReading } from '../document/sheet-reading';
import { placeOf } from '../findings/issue-place';
import type { PaneServices } from '../shell/pane-services';
import type { SheetAtDesk } from './choose-sheet';

/** Reads the whole sheet anew and marks what is wrong. Null where it could not be read: the card says why. */
export async function checkSheet(
  services: PaneServices,
  { desk, sheet }: SheetAtDesk,
): Promise<SheetReading | null> {
  const read: SheetReading[] = [];
  await desk.fixing.action.run(async () => {
    read.push(await services.watcher.recheck(sheet.id));
  });
  return read[0] ?? null;
}

/** Selects the first cell that keeps the form from being reported, else the first to look at again. */
export async function goToFirstProblem({ desk, sheet }: SheetAtDesk, reading: SheetReading): Promise<void> {
  const issues = listedIssues(reading);
  const rows = reading.kind === 'table' ? reading.rows : [];
  const placed = [
    ...desk.waivers.blocking(issues, rows),
    ...issues.filter(({ severity }) => severity === 'warning'),
  ].map((issue) => placeOf(issue, reading));
  const place = placed.find((candidate) => candidate !== null);
  if (place) await desk.fixing.goTo(sheet.id, place);
}

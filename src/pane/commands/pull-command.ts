import type { FormDesk } from '../shell/form-desk';
import { onChosenSheet } from './choose-sheet';
import type { CommandEnd, CommandWork } from './command-work';
import { workAt } from './work-at';

/** 获取: puts the newest version on the form's sheet, or on a new one where the workbook has none. */
export function pullCommand(work: CommandWork): Promise<CommandEnd> {
  return onChosenSheet(
    work,
    ({ desk }) => pullAt(desk),
    () => pullWithoutSheet(work),
  );
}

export async function pullAt(desk: FormDesk): Promise<CommandEnd> {
  await desk.sync.pull();
  const state = desk.sync.state.get();
  // A zero report leaves nothing on the sheet to see.
  return state.kind === 'pulled' && state.rows > 0 ? 'done' : 'show-pane';
}

/** @throws {GatewayError} where it can't be heard what was reported. */
async function pullWithoutSheet({ services, department, command, goOn }: CommandWork): Promise<CommandEnd> {
  const { reported, desks } = department;
  await Promise.all(desks.map(({ form }) => reported.refresh(form.id)));
  const fetchable = desks.filter(({ form }) => reported.rowsOf(form.id) !== null);
  const [first] = fetchable;
  if (first !== undefined && fetchable.length === 1) return workAt(first, () => pullAt(first));
  services.commandNote.set(
    first === undefined
      ? { kind: 'nothing-reported' }
      : {
          kind: 'choose',
          command,
          choices: fetchable.map((desk) => ({
            label: desk.form.label,
            onChoose: () => goOn(() => workAt(desk, () => pullAt(desk))),
          })),
        },
  );
  return 'show-pane';
}

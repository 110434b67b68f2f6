import type { SheetReference } from '../../hosts/host';
import { activeSheetOf, belongsTo } from '../document/document-state';
import type { FormDesk } from '../shell/form-desk';
import type { CommandEnd, CommandWork } from './command-work';
import { workAt } from './work-at';

/** A form of the unit on its sheet. */
export interface SheetAtDesk {
  readonly desk: FormDesk;
  readonly sheet: SheetReference;
}

/**
 * Does something with the form on the active sheet, or on the only sheet of the unit, which then comes to the
 * front. Where several may be meant the pane asks; where there is none, `without` says what happens.
 */
export async function onChosenSheet(
  work: CommandWork,
  act: (chosen: SheetAtDesk) => Promise<CommandEnd>,
  without: () => Promise<CommandEnd> | CommandEnd,
): Promise<CommandEnd> {
  const { services, department, command, goOn } = work;
  department.officeMode.set('own');
  await services.watcher.list();
  const document = services.watcher.state.get();
  // The pane says so by itself.
  if (document.failure !== null) return 'show-pane';
  const sheets = document.sheets.flatMap((sheet): readonly SheetAtDesk[] => {
    const desk = department.desks.find(({ form }) => form.id === sheet.binding?.form);
    return desk !== undefined && belongsTo(sheet, department.owner) ? [{ desk, sheet }] : [];
  });
  const active = activeSheetOf(document);
  const open = sheets.find(({ sheet }) => sheet.id === active?.id);
  if (open !== undefined) return workAt(open.desk, () => act(open));
  const [first] = sheets;
  if (first === undefined) return without();
  const goThere = async (chosen: SheetAtDesk): Promise<CommandEnd> => {
    await chosen.desk.fill.goTo(chosen.sheet.id);
    if (chosen.desk.fill.action.state.get().error !== null) return 'show-pane';
    await services.watcher.list();
    return workAt(chosen.desk, () => act(chosen));
  };
  if (sheets.length === 1) return goThere(first);
  services.commandNote.set({
    kind: 'choose',
    command,
    choices: sheets.map((chosen) => ({
      label: chosen.sheet.name,
      onChoose: () => goOn(() => goThere(chosen)),
    })),
  });
  return 'show-pane';
}

/** There is no form of the unit to do it with. */
export function withoutSheet({ services, command }: CommandWork): CommandEnd {
  services.commandNote.set({ kind: 'no-form', command });
  return 'show-pane';
}

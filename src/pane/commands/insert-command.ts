import { sheetOfForm } from '../document/document-state';
import type { FormDesk } from '../shell/form-desk';
import type { CommandEnd, CommandWork } from './command-work';
import { pullAt } from './pull-command';
import { workAt } from './work-at';

/** So many milliseconds are waited to hear what was reported; a form can be inserted without a network too. */
const patience = 1_500;

/** Inserts a form, unless there is a better way to go on with it: then the pane asks. */
export async function insertCommand(work: CommandWork, form: string): Promise<CommandEnd> {
  const { services, department, goOn } = work;
  const desk = department.desks.find((candidate) => candidate.form.id === form);
  if (desk === undefined) {
    services.commandNote.set({ kind: 'no-such-form' });
    return 'show-pane';
  }
  department.officeMode.set('own');
  await services.watcher.list();
  const sheet = sheetOfForm(services.watcher.state.get(), department.owner, form);
  const { label } = desk.form;
  const onInsert = (): void => goOn(() => workAt(desk, () => insertAt(desk)));
  if (sheet !== null) {
    await desk.fill.goTo(sheet.id);
    services.commandNote.set({ kind: 'already-there', form: label, onInsert });
    return 'show-pane';
  }
  const version = await reportedVersion(work, form);
  if (version === null) return workAt(desk, () => insertAt(desk));
  const onFetch = (): void => goOn(() => workAt(desk, () => pullAt(desk)));
  services.commandNote.set({ kind: 'reported-before', form: label, version, onFetch, onInsert });
  return 'show-pane';
}

async function insertAt(desk: FormDesk): Promise<CommandEnd> {
  await desk.fill.insert();
  return desk.fill.action.state.get().error === null ? 'done' : 'show-pane';
}

/** The version last reported with rows in it; null where there is none, or it can't be heard of now. */
async function reportedVersion({ department }: CommandWork, form: string): Promise<number | null> {
  const { reported } = department;
  if (reported.of(form).kind === 'unknown') await atMost(patience, reported.refreshAll([form]));
  const known = reported.of(form);
  return known.kind === 'version' && !known.submission.zeroReport ? known.submission.version : null;
}

async function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, limit]);
  clearTimeout(timer);
}

import type { FormDesk } from '../shell/form-desk';
import type { CommandEnd } from './command-work';

/** Works on one form: its card, opened again where it was closed by hand, comes into view with what came of it. */
export async function workAt(desk: FormDesk, work: () => Promise<CommandEnd>): Promise<CommandEnd> {
  desk.toggled.set(null);
  const end = await work();
  desk.called.update((times) => times + 1);
  return end;
}

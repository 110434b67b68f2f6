import { CellRefusal } from '../cell-refusal';
import type { SheetValidation } from '../cell-sheet';

/** Programs refuse longer ones, and files that have them. */
export function requireShort({ list, prompt, error }: SheetValidation): void {
  const titles = [prompt?.title ?? '', error.title];
  const texts = [prompt?.text ?? '', error.text, list?.join(',') ?? ''];
  if (titles.some(({ length }) => length > 32) || texts.some(({ length }) => length > 255))
    throw new CellRefusal('size', 'validation');
}

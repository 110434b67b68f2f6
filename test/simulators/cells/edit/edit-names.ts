import type { CellBook, DefinedName } from '../cell-book';
import { CellRefusal } from '../cell-refusal';
import { requireFormula } from '../kept-content';

const likeName = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const likeCell = /^(?:[A-Za-z]{1,3}\d{1,7}|[RrCc]|[Rr]\d+[Cc]\d+)$/;

const isSame = (one: DefinedName, name: string, scope: string | null): boolean =>
  one.name.toLowerCase() === name.toLowerCase() && one.scope === scope;

export function addedName(book: CellBook, name: DefinedName): readonly DefinedName[] {
  if (!likeName.test(name.name) || likeCell.test(name.name) || name.name.length > 255)
    throw new CellRefusal('name-invalid', name.name);
  if (name.scope !== null && !book.sheets.some(({ id }) => id === name.scope))
    throw new CellRefusal('sheet-missing', name.scope);
  if (book.names.some((other) => isSame(other, name.name, name.scope)))
    throw new CellRefusal('name-taken', name.name);
  requireFormula(name.formula);
  return [...book.names, name];
}

/** The names with one of them changed, or, with null, taken away. */
export function changedName(
  { names }: CellBook,
  name: string,
  scope: string | null,
  change: Partial<DefinedName> | null,
): readonly DefinedName[] {
  if (!names.some((other) => isSame(other, name, scope))) throw new CellRefusal('name-missing', name);
  if (change?.formula !== undefined) requireFormula(change.formula);
  return names.flatMap((other) => {
    if (!isSame(other, name, scope)) return [other];
    return change ? [{ ...other, ...change }] : [];
  });
}

import type { CellBook, DefinedName } from '../cell-book';
import type { CellDraft } from '../cell-draft';
import { CellRefusal } from '../cell-refusal';
import { emptySheet, type CellSheet, type SheetVisibility } from '../cell-sheet';
import { withSheetRemoved, withSheetRenamed } from '../formula/rewrite-formula';
import { copyName, requireSheetName } from '../sheet-names';
import { withFormulas } from '../structure/with-formulas';

export function addSheet(draft: CellDraft, name: string, position: number): string {
  requireStructure(draft);
  requireSheetName(name, draft.book.sheets);
  const sheet = emptySheet(draft.newId('sheet'), name);
  draft.changeBook({ sheets: placed(draft.book.sheets, sheet, position) });
  draft.events.push({ kind: 'added', sheet: sheet.id, name });
  return sheet.id;
}

export function removeSheet(draft: CellDraft, id: string): void {
  requireStructure(draft);
  const { name } = draft.sheet(id);
  requireAnotherVisible(draft.book, id);
  const left = {
    ...draft.book,
    sheets: draft.book.sheets.filter((sheet) => sheet.id !== id),
    names: draft.book.names.filter(({ scope }) => scope !== id),
  };
  draft.changeBook(withFormulas(left, (formula) => withSheetRemoved(formula, name)));
  draft.events.push({ kind: 'removed', sheet: id, name });
}

export function renameSheet(draft: CellDraft, id: string, name: string): void {
  requireStructure(draft);
  const before = draft.sheet(id).name;
  if (before === name) return;
  requireSheetName(
    name,
    draft.book.sheets.filter((sheet) => sheet.id !== id),
  );
  draft.changeBook(withFormulas(draft.book, (formula) => withSheetRenamed(formula, before, name)));
  draft.changeSheet(id, { name });
  draft.events.push({ kind: 'renamed', sheet: id, name, before });
}

export function moveSheet(draft: CellDraft, id: string, position: number): void {
  requireStructure(draft);
  const sheet = draft.sheet(id);
  const others = draft.book.sheets.filter((other) => other !== sheet);
  draft.changeBook({ sheets: placed(others, sheet, position) });
  draft.events.push({ kind: 'moved', sheet: id });
}

export function copySheet(draft: CellDraft, id: string, position: number): string {
  requireStructure(draft);
  const original = draft.sheet(id);
  const name = copyName(original.name, draft.book.sheets);
  const copy: CellSheet = {
    ...original,
    id: draft.newId('sheet'),
    name,
    // Rows of their own: the step may go on changing the original's in place.
    cells: new Map([...original.cells].map(([row, cells]) => [row, [...cells]])),
    conditionalFormats: original.conditionalFormats.map((format) => ({
      ...format,
      id: draft.newId('rule'),
    })),
  };
  // Alone with its names, so that only its own formulas are made to mean the copy.
  const alone = withFormulas({ ...draft.book, sheets: [copy], names: [] }, (formula) =>
    withSheetRenamed(formula, original.name, name),
  );
  const names = copiedNames(draft.book, original, copy);
  draft.changeBook({
    sheets: placed(draft.book.sheets, alone.sheets[0] ?? copy, position),
    names: [...draft.book.names, ...names],
  });
  draft.events.push({ kind: 'added', sheet: copy.id, name });
  return copy.id;
}

function copiedNames(book: CellBook, original: CellSheet, copy: CellSheet): readonly DefinedName[] {
  const own = book.names.filter(({ scope }) => scope === original.id);
  const taken = new Set(own.map(({ name }) => name.toLowerCase()));
  const means = (formula: string): boolean => withSheetRemoved(formula, original.name) !== formula;
  const shared = book.names.filter(
    ({ name, scope, formula }) => scope === null && !taken.has(name.toLowerCase()) && means(formula),
  );
  return [...own, ...shared].map((name) => ({
    ...name,
    scope: copy.id,
    formula: withSheetRenamed(name.formula, original.name, copy.name),
  }));
}

export function showSheet(draft: CellDraft, id: string, visibility: SheetVisibility): void {
  requireStructure(draft);
  const before = draft.sheet(id).visibility;
  if (before === visibility) return;
  if (visibility !== 'visible') requireAnotherVisible(draft.book, id);
  draft.changeSheet(id, { visibility });
  draft.events.push({ kind: 'visibility', sheet: id, visibility, before });
}

function placed(sheets: readonly CellSheet[], sheet: CellSheet, position: number): readonly CellSheet[] {
  if (!Number.isInteger(position) || position < 0 || position > sheets.length)
    throw new CellRefusal('outside', `position ${position}`);
  return [...sheets.slice(0, position), sheet, ...sheets.slice(position)];
}

function requireStructure({ book }: CellDraft): void {
  if (book.structureProtected) throw new CellRefusal('structure-protected');
}

function requireAnotherVisible({ sheets }: CellBook, id: string): void {
  if (!sheets.some((sheet) => sheet.id !== id && sheet.visibility === 'visible'))
    throw new CellRefusal('last-visible');
}

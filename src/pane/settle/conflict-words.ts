import { isBlank, textOf, type RawCell, type RawRow } from '../../forms/cell';
import type { Form } from '../../forms/form';
import type { Language } from '../../forms/language';
import type { WireConflict } from '../../protocol/conflict';
import { contentColumns } from '../../sheets/merge/row-key';
import type { Choice } from './choice';
import type { OpenConflict } from './open-conflict';
import { rowWords } from './row-words';
import { settleTexts } from './settle-texts';

/** Where a conflict is: the row as it counts in what was sent, and what the row is known by. */
export function conflictPlace(
  conflict: WireConflict,
  { merged }: OpenConflict,
  form: Form,
  language: Language,
): string {
  const words = settleTexts[language];
  if (conflict.kind === 'zero-report') return words.wholeForm;
  const row = conflict.row === null ? words.rowGone : words.row(conflict.row + 1);
  const known = rowWords(
    merged.rows[conflict.mergedRow] ?? {},
    form,
    conflict.column === null ? [] : [conflict.column],
  );
  return known === '' ? row : `${row} · ${known}`;
}

/** What is in conflict there. */
export function conflictSubject(conflict: WireConflict, form: Form, language: Language): string {
  if (conflict.kind !== 'cell') return conflict.kind === 'row' ? settleTexts[language].wholeRow : '';
  return columnLabel(form, conflict.column, language);
}

/** What choosing a side makes of it. */
export function choiceWords(
  conflict: WireConflict,
  choice: Choice,
  { merged }: OpenConflict,
  form: Form,
  language: Language,
): string {
  const words = settleTexts[language];
  switch (conflict.kind) {
    case 'cell':
      return cellWords(conflict[choice], language);
    case 'zero-report':
      return conflict[choice] === true ? words.none : words.rows(merged.rows.length);
    case 'row': {
      const row = conflict[choice];
      if (row === null) return words.remove;
      const changed = changedCells(conflict.before, row, form, language);
      return changed === '' ? words.keep : words.change(changed);
    }
  }
}

function cellWords(cell: RawCell | undefined, language: Language): string {
  return isBlank(cell) ? settleTexts[language].blank : textOf(cell).trim();
}

function changedCells(before: RawRow, row: RawRow, form: Form, language: Language): string {
  const words = settleTexts[language];
  return contentColumns(form)
    .filter((id) => textOf(before[id]).trim() !== textOf(row[id]).trim())
    .map((id) => words.cell(columnLabel(form, id, language), cellWords(row[id], language)))
    .join(words.listJoin);
}

function columnLabel(form: Form, column: string, language: Language): string {
  return form.columns.find(({ id }) => id === column)?.label[language] ?? column;
}

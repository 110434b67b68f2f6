import { textOf, type RawCell } from '../../forms/cell';
import type { Form } from '../../forms/form';
import type { Language } from '../../forms/language';
import type { WireConflict } from '../../protocol/conflict';
import { syncTexts } from './sync-texts';

/** One conflict in a line: where it is, as the sheet counts, and what each side made of it. */
export function conflictLine(conflict: WireConflict, form: Form, language: Language): string {
  const words = syncTexts[language];
  const quoted = (cell: RawCell): string => {
    const text = textOf(cell).trim();
    return text === '' ? words.conflictBlank : words.conflictQuoted(text);
  };
  if (conflict.kind === 'zero-report') return words.conflictZeroReport;
  const row = words.conflictRow(conflict.row);
  if (conflict.kind === 'row')
    return `${row} · ${conflict.mine === null ? words.conflictDeletedHere : words.conflictDeletedThere}`;
  const column = form.columns.find(({ id }) => id === conflict.column)?.label[language] ?? conflict.column;
  const { mine, theirs, before } = conflict;
  return `${row} ${column} · ${words.conflictCell(quoted(mine), quoted(theirs), quoted(before))}`;
}

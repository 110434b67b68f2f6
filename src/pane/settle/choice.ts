import type { Form } from '../../forms/form';
import type { WireConflict } from '../../protocol/conflict';
import { contentColumns, rowKey } from '../../sheets/merge/row-key';
import type { OpenConflict } from './open-conflict';

/** Whose is taken: what was sent, what had been reported, or what stood there before either. */
export type Choice = 'mine' | 'theirs' | 'before';

/** Choices by what they are about (`choiceKeys`), so that they hold where the same conflict comes back. */
export type Choices = ReadonlyMap<string, Choice>;

/** What can be chosen. That there was no zero report before says nothing that one of the sides does not say. */
export function choicesOf({ kind }: WireConflict): readonly Choice[] {
  return kind === 'zero-report' ? ['mine', 'theirs'] : ['mine', 'theirs', 'before'];
}

/** What each conflict is about: its row as it was merged, its column, and what stands on the sides. */
export function choiceKeys({ merged, conflicts }: OpenConflict, form: Form): readonly string[] {
  // A row may have moved down since: 序号 says nothing.
  const columns = contentColumns(form);
  const met = new Map<string, number>();
  return conflicts.map((conflict) => {
    const { column, mine, theirs, before, mergedRow } = conflict;
    const row = mergedRow === null ? null : rowKey(merged.rows[mergedRow] ?? {}, columns);
    const about = JSON.stringify([row, column, mine, theirs, before]);
    const times = met.get(about) ?? 0;
    met.set(about, times + 1);
    return `${String(times)} ${about}`;
  });
}

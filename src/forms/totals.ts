import type { CheckedRow } from './check-row';
import type { Form } from './form';
import { peopleIn } from './people-in';

/** People in each column of counts or communities, over all rows; what can't be read counts nothing. */
export function totalsOf(form: Form, rows: readonly Pick<CheckedRow, 'cells'>[]): Record<string, number> {
  return Object.fromEntries(
    form.columns
      .filter(({ type }) => type === 'count' || type === 'communities')
      .map(({ id }) => [id, rows.reduce((sum, { cells }) => sum + (peopleIn(cells[id]) ?? 0), 0)]),
  );
}

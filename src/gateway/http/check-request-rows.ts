import type { Form } from '../../forms/form';
import type { CheckRequest } from '../../protocol/wire';
import { invalidRequest } from './read-json';

/**
 * Rows are rows of this form: a column it does not have is a mistake of the sender, and so are rows in a zero
 * report.
 * @throws {ProblemError}
 */
export function checkRequestRows(
  form: Form,
  { rows, zeroReport }: Pick<CheckRequest, 'rows' | 'zeroReport'>,
): void {
  if (zeroReport === true && rows.length > 0)
    throw invalidRequest([{ path: 'zeroReport', message: 'A zero report has no rows' }]);
  const known = new Set(form.columns.map((column) => column.id));
  const errors = rows.flatMap((row, index) =>
    Object.keys(row)
      .filter((column) => !known.has(column))
      .map((column) => ({
        path: `rows.${String(index)}.${column}`,
        message: `The form has no such column`,
      })),
  );
  if (errors.length > 0) throw invalidRequest(errors);
}

import type { CheckedRow } from './check-row';
import type { Form } from './form';

/** Required cells with real values ÷ required cells, 0 to 1; null where there are no rows. */
export function completenessOf(form: Form, rows: readonly CheckedRow[]): number | null {
  const filled = rows.filter(({ blank }) => !blank);
  const required = form.columns.filter((column) => column.required);
  const cells = filled.length * required.length;
  if (cells === 0) return null;
  const real = filled.reduce(
    (sum, row) => sum + required.filter(({ id }) => (row.cells[id]?.value ?? null) !== null).length,
    0,
  );
  return real / cells;
}

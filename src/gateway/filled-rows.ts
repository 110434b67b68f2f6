import { isBlank, type RawRow } from '../forms/cell';
import type { Form } from '../forms/form';

/** Whether anything but 序号 stands in the row: a blank row is skipped, not reported. */
export function isFilled(form: Form, row: RawRow): boolean {
  return form.columns.some(({ id, type }) => type !== 'sequence' && !isBlank(row[id]));
}

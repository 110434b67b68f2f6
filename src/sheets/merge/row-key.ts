import { textOf, type RawRow } from '../../forms/cell';
import { sequenceColumn, type Form } from '../../forms/form';

/** The columns that make a row what it is: all but 序号, which is ours to write. */
export function contentColumns(form: Form): readonly string[] {
  const sequence = sequenceColumn(form)?.id;
  return form.columns.map(({ id }) => id).filter((id) => id !== sequence);
}

/** A cell as it is compared: white space at the ends aside, and a number the same as its text. */
export function cellKey(row: RawRow, column: string): string {
  return textOf(row[column]).trim();
}

/** A row as it is compared, cell by cell. Two rows of one key say the same. */
export function rowKey(row: RawRow, columns: readonly string[]): string {
  return JSON.stringify(columns.map((column) => cellKey(row, column)));
}

import { isBlank, textOf, type RawCell, type RawRow } from '../../forms/cell';
import type { Form } from '../../forms/form';
import { contentColumns } from '../../sheets/merge/row-key';

/** A row in a line: what stands in its cells, blank ones left out. */
export function rowText(row: RawRow, form: Form): string {
  return contentColumns(form)
    .filter((id) => !isBlank(row[id]))
    .map((id) => textOf(row[id]).trim())
    .join(' · ');
}

export function cellText(cell: RawCell, blank: string): string {
  return isBlank(cell) ? blank : textOf(cell).trim();
}

import { fixedAreaName, quotedSheetName } from '../../sheets/a1';
import type { BindingRecord } from '../../sheets/binding-record';
import { enteredValue } from '../../sheets/entered-value';
import {
  listColumn,
  metadataRows,
  metadataSheetName,
  type KeyedSheet,
  type Metadata,
} from '../../sheets/metadata-sheet';
import type { DocumentLook } from './document-look';

/** The metadata sheet of a document, made when it is first needed. */
export class MetadataSheet {
  private made = false;
  private readonly lists: (readonly string[])[];

  constructor(private readonly document: { readonly look: DocumentLook; readonly metadata: Metadata }) {
    this.lists = [...document.metadata.lists];
  }

  /** Writes the bindings down, where there is such a sheet or one can be added. */
  keep(context: Excel.RequestContext, record: BindingRecord, sheets: readonly KeyedSheet[]): void {
    const rows = metadataRows(record, sheets, this.document.metadata.rows);
    const range = this.sheet(context)?.getRangeByIndexes(0, 0, rows.length, listColumn);
    if (range)
      range.values = rows.map((cells) =>
        cells.map((cell) =>
          cell === null ? '' : 'formula' in cell ? cell.formula : enteredValue(cell.text),
        ),
      );
  }

  /** Where a dropdown's values stand, as a formula; a column that holds them already is used again. */
  listSource(context: Excel.RequestContext, values: readonly string[]): string {
    const known = this.lists.findIndex(
      (list) => list.length === values.length && list.every((value, at) => value === values[at]),
    );
    const place = known < 0 ? this.lists.push(values) - 1 : known;
    const area = { row: 0, column: listColumn + place, rows: values.length, columns: 1 };
    if (known < 0) {
      const range = this.sheet(context)?.getRangeByIndexes(area.row, area.column, area.rows, 1);
      if (range) range.values = values.map((value) => [enteredValue(value)]);
    }
    return `=${quotedSheetName(metadataSheetName)}!${fixedAreaName(area)}`;
  }

  /** Null where there is none and none can be added, because the structure of the workbook is protected. */
  private sheet(context: Excel.RequestContext): Excel.Worksheet | null {
    const { worksheets } = context.workbook;
    const { metadataSheet, protection } = this.document.look;
    if (this.made || !metadataSheet.isNullObject) return worksheets.getItem(metadataSheetName);
    if (protection.protected) return null;
    const sheet = worksheets.add(metadataSheetName);
    sheet.visibility = 'Hidden';
    this.made = true;
    return sheet;
  }
}

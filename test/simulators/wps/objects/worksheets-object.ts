import { placeArgument, requireLeftOut } from '../wps-arguments';
import { WpsError } from '../wps-findings';
import { WpsObject } from '../wps-object';
import { WorksheetObject } from './worksheet-object';

export class WorksheetsObject extends WpsObject {
  readonly className = 'Worksheets';

  get Count(): number {
    return this.book.sheets.length;
  }
  /** By place, from 1, or by name. */
  Item(key: unknown): WorksheetObject {
    const { book } = this;
    const found =
      typeof key === 'string'
        ? book.sheetNamed(key)
        : book.sheets[placeArgument(this.wps.findings, key, 'Worksheets.Item', book.sheets.length)];
    if (!found) throw new WpsError(`no sheet is named ${String(key)}`, 9);
    return new WorksheetObject(this.page, found.id);
  }
  /** Before or behind another one, by default before the active one; it becomes the active one. */
  Add(before?: unknown, after?: unknown, count?: unknown, type?: unknown): WorksheetObject {
    const { book } = this;
    const { findings } = this.wps;
    requireLeftOut(findings, count, 'Worksheets.Add: Count');
    requireLeftOut(findings, type, 'Worksheets.Add: Type');
    const beside = before ?? after;
    if (before === null || after === null || (beside !== undefined && !(beside instanceof WorksheetObject)))
      findings.mistake('Worksheets.Add takes a sheet, or undefined');
    if (before !== undefined && after !== undefined)
      findings.mistake('Worksheets.Add takes Before or After, not both');
    const active = book.sheets.findIndex(({ id }) => id === book.active.id);
    const at = beside instanceof WorksheetObject ? beside.Index - (beside === before ? 1 : 0) : active;
    const id = this.wps.write((edit) => edit.addSheet(this.freeName(), at));
    this.wps.attempt(() => book.activate(id));
    return new WorksheetObject(this.page, id);
  }

  private get book() {
    const { book } = this.wps;
    if (!book) throw new WpsError('the workbook is closed', 424);
    return book;
  }
  private freeName(): string {
    for (let number = 1; ; number += 1) {
      const name = `Sheet${number}`;
      if (!this.book.sheetNamed(name)) return name;
    }
  }
}

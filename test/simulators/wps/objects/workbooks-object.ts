import { placeArgument } from '../wps-arguments';
import { WpsError } from '../wps-findings';
import { WpsObject } from '../wps-object';

/** One is open, or none. */
export class WorkbooksObject extends WpsObject {
  readonly className = 'Workbooks';

  get Count(): number {
    return this.wps.book ? 1 : 0;
  }
  Item(key: unknown): WpsObject {
    if (typeof key === 'string' && key !== this.wps.bookName) throw new WpsError(`no workbook ${key}`, 9);
    if (typeof key !== 'string') placeArgument(this.wps.findings, key, 'Workbooks.Item', this.Count);
    return this.page.make.workbook();
  }
}

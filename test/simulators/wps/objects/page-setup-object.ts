import { fixedAreaName } from '../../../../src/sheets/a1';
import type { SheetPrint } from '../../cells/cell-sheet';
import { isWholeRows } from '../../excel/excel-addresses';
import { parseAddress } from '../wps-addresses';
import { booleanArgument, enumArgument, numberArgument, textArgument } from '../wps-arguments';
import { WpsError } from '../wps-findings';
import { WpsObject, type WpsPageSession } from '../wps-object';

const papers: Readonly<Record<number, SheetPrint['paper']>> = { 1: 'letter', 8: 'A3', 9: 'A4', 11: 'A5' };

export class PageSetupObject extends WpsObject {
  readonly className = 'PageSetup';
  constructor(
    page: WpsPageSession,
    private readonly sheet: string,
  ) {
    super(page);
  }

  get PaperSize(): number {
    return Number(Object.keys(papers).find((key) => papers[Number(key)] === this.print.paper));
  }
  set PaperSize(value: unknown) {
    if (this.wps.switches.pageSetup === 'no-printer')
      throw new WpsError('不能设置类 PageSetup 的 PaperSize 属性');
    const size = enumArgument(
      this.wps.findings,
      value,
      'PageSetup.PaperSize',
      Object.keys(papers).map(Number),
    );
    this.change({ paper: papers[size] ?? 'A4' });
  }
  get BlackAndWhite(): boolean {
    return this.print.blackAndWhite ?? false;
  }
  set BlackAndWhite(value: unknown) {
    this.change({ blackAndWhite: booleanArgument(this.wps.findings, value, 'PageSetup.BlackAndWhite') });
  }
  get Orientation(): number {
    return this.print.orientation === 'landscape' ? 2 : 1;
  }
  set Orientation(value: unknown) {
    const number = enumArgument(this.wps.findings, value, 'PageSetup.Orientation', [1, 2]);
    this.change({ orientation: number === 2 ? 'landscape' : 'portrait' });
  }
  /** False: pages are counted instead, one of each at first. */
  get Zoom(): number | false {
    return this.isFitted ? false : 100;
  }
  set Zoom(value: unknown) {
    if (value === false) {
      if (!this.isFitted) this.change({ fitToWidth: 1, fitToHeight: 1 });
      return;
    }
    numberArgument(this.wps.findings, value, 'PageSetup.Zoom', [10, 400]);
    this.change({ fitToWidth: null, fitToHeight: null });
  }
  get FitToPagesWide(): number | false {
    return this.print.fitToWidth ?? false;
  }
  /** Without effect while there is a zoom. */
  set FitToPagesWide(value: unknown) {
    const pages = this.pages(value, 'FitToPagesWide');
    if (this.isFitted) this.change({ fitToWidth: pages });
  }
  get FitToPagesTall(): number | false {
    return this.print.fitToHeight ?? false;
  }
  set FitToPagesTall(value: unknown) {
    const pages = this.pages(value, 'FitToPagesTall');
    if (this.isFitted) this.change({ fitToHeight: pages });
  }
  get PrintArea(): string {
    return this.print.area ? fixedAreaName(this.print.area) : '';
  }
  set PrintArea(value: unknown) {
    const address = textArgument(this.wps.findings, value, 'PageSetup.PrintArea');
    this.change({ area: address === '' ? null : (parseAddress(address).areas[0] ?? null) });
  }
  get PrintTitleRows(): string {
    const { repeatRows } = this.print;
    return repeatRows ? `$${repeatRows.from + 1}:$${repeatRows.to + 1}` : '';
  }
  set PrintTitleRows(value: unknown) {
    const address = textArgument(this.wps.findings, value, 'PageSetup.PrintTitleRows');
    const [rows] = address === '' ? [] : parseAddress(address).areas;
    if (rows && !isWholeRows(rows)) throw new WpsError('PrintTitleRows takes whole rows');
    this.change({ repeatRows: rows ? { from: rows.row, to: rows.row + rows.rows - 1 } : null });
  }
  get CenterHeader(): string {
    return this.print.header ?? '';
  }
  set CenterHeader(value: unknown) {
    this.change({ header: textArgument(this.wps.findings, value, 'PageSetup.CenterHeader') });
  }
  get CenterFooter(): string {
    return this.print.footer ?? '';
  }
  set CenterFooter(value: unknown) {
    this.change({ footer: textArgument(this.wps.findings, value, 'PageSetup.CenterFooter') });
  }

  private get print(): SheetPrint {
    return this.wps.sheet(this.sheet).print;
  }
  private get isFitted(): boolean {
    return this.print.fitToWidth !== null || this.print.fitToHeight !== null;
  }
  private pages(value: unknown, name: string): number | null {
    return value === false
      ? null
      : numberArgument(this.wps.findings, value, `PageSetup.${name}`, [1, 32_767]);
  }
  private change(change: Partial<SheetPrint>): void {
    if (this.wps.sheet(this.sheet).protection) throw new WpsError('工作表受保护');
    this.wps.write((edit) => edit.setPrint(this.sheet, change));
  }
}

import type { Area } from '../../../../src/sheets/layout';
import { wholeSheet } from '../../cells/areas';
import type { SheetProtection, SheetVisibility } from '../../cells/cell-sheet';
import { boundsOf } from '../../excel/excel-addresses';
import { parseAddress } from '../wps-addresses';
import { enumArgument, textArgument } from '../wps-arguments';
import { WpsError } from '../wps-findings';
import { WpsObject, type WpsPageSession } from '../wps-object';
import { requireWritable } from '../write-range';
import { ProtectionObject } from './protection-object';

const visibilities: Readonly<Record<number, SheetVisibility>> = {
  [-1]: 'visible',
  0: 'hidden',
  2: 'veryHidden',
};

export class WorksheetObject extends WpsObject {
  readonly className = 'Worksheet';
  constructor(
    page: WpsPageSession,
    readonly id: string,
  ) {
    super(page);
  }

  get Name(): string {
    return this.sheet.name;
  }
  set Name(value: unknown) {
    const name = textArgument(this.wps.findings, value, 'Worksheet.Name');
    this.wps.write((edit) => edit.renameSheet(this.id, name));
  }
  get CodeName(): string | undefined {
    const { codeNames } = this.wps.switches;
    if (codeNames === 'missing') return undefined;
    return codeNames === 'empty' ? '' : this.wps.codeName(this.id);
  }
  /** Its place among all sheets, from 1. */
  get Index(): number {
    return (this.wps.book?.sheets.findIndex(({ id }) => id === this.id) ?? -1) + 1;
  }
  get Type(): number {
    return -4167;
  }
  get Parent(): WpsObject {
    return this.page.make.workbook();
  }
  get Visible(): number {
    const { visibility } = this.sheet;
    return Number(Object.keys(visibilities).find((key) => visibilities[Number(key)] === visibility));
  }
  set Visible(value: unknown) {
    const wanted = typeof value === 'boolean' ? (value ? -1 : 0) : value;
    const number = enumArgument(this.wps.findings, wanted, 'Worksheet.Visible', [-1, 0, 2]);
    this.wps.write((edit) => edit.setVisibility(this.id, visibilities[number] ?? 'visible'));
  }
  get ProtectContents(): boolean {
    return this.sheet.protection !== null;
  }
  get Protection(): ProtectionObject {
    return new ProtectionObject(this.page, this.id);
  }
  /** Passwords are not simulated, nor what else but formatting, inserting and deleting may be allowed. */
  Protect(...given: readonly unknown[]): void {
    const names: readonly (keyof SheetProtection)[] = [
      'allowFormatCells',
      'allowFormatColumns',
      'allowFormatRows',
      'allowInsertColumns',
      'allowInsertRows',
    ];
    const allowed = names.map((name, at) => [name, given[at + 5] === true] as const);
    this.wps.write((edit) => edit.protect(this.id, Object.fromEntries(allowed)));
  }
  Unprotect(): void {
    this.wps.write((edit) => edit.unprotect(this.id));
  }
  /** Also of cells that are only formatted; of an empty sheet A1. */
  get UsedRange(): WpsObject {
    const used = this.wps.attempt((book) => book.usedArea(this.id, false));
    return this.range([used ?? { row: 0, column: 0, rows: 1, columns: 1 }]);
  }
  get Cells(): WpsObject {
    return this.range([wholeSheet]);
  }
  get Rows(): WpsObject {
    return this.page.make.range(this.sheet.id, [wholeSheet], 'rows');
  }
  get Columns(): WpsObject {
    return this.page.make.range(this.sheet.id, [wholeSheet], 'columns');
  }
  get PageSetup(): WpsObject | undefined {
    return this.wps.switches.pageSetup === 'missing' ? undefined : this.page.make.pageSetup(this.sheet.id);
  }
  Range(address: unknown, to?: unknown): WpsObject {
    const [first, ...others] = this.areasNamed(address);
    if (to === undefined || !first) return this.range(first ? [first, ...others] : others);
    return this.range([this.areasNamed(to).reduce(boundsOf, first)]);
  }
  Activate(): void {
    this.wps.attempt((book) => book.activate(this.id));
  }
  Select(): void {
    this.Activate();
  }
  /** Asks the person whether to, unless told not to. */
  Delete(): void {
    const { name } = this.sheet;
    if (this.wps.displayAlerts) this.wps.findings.prompts.push(`whether to delete ${name}`);
    this.wps.write((edit) => edit.removeSheet(this.id));
  }
  /** Beside the sheet named; the copy becomes active. */
  Copy(before?: unknown, after?: unknown): void {
    const at = this.placeBeside(before, after);
    const copy = this.wps.write((edit) => edit.copySheet(this.id, at));
    this.wps.attempt((book) => book.activate(copy));
  }
  Move(before?: unknown, after?: unknown): void {
    const from = this.Index - 1;
    const at = this.placeBeside(before, after);
    this.wps.write((edit) => edit.moveSheet(this.id, at > from ? at - 1 : at));
  }
  Calculate(): void {
    requireWritable(this.wps, this.sheet.id, []);
  }

  /** The blocks that an address names, or a range that stands for itself. */
  areasNamed(address: unknown): readonly Area[] {
    if (address instanceof WpsObject && 'live' in address)
      return (address.live as { readonly areas: readonly Area[] }).areas;
    const text = textArgument(this.wps.findings, address, 'Range');
    const named = this.wps.book?.names.find(({ name }) => name.toLowerCase() === text.toLowerCase());
    const { sheet, areas } = parseAddress(named ? named.formula.slice(1) : text);
    if (sheet !== null && sheet.toLowerCase() !== this.sheet.name.toLowerCase())
      throw new WpsError(`${text} is of another sheet`);
    return areas;
  }

  private get sheet() {
    return this.wps.sheet(this.id);
  }
  private range(areas: readonly Area[]): WpsObject {
    return this.page.make.range(this.sheet.id, areas);
  }
  private placeBeside(before: unknown, after: unknown): number {
    if (before instanceof WorksheetObject && after === undefined) return before.Index - 1;
    if (after instanceof WorksheetObject && before === undefined) return after.Index;
    return this.wps.findings.mistake('a sheet is copied or moved before or behind another one');
  }
}

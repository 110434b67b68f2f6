import type { Severity } from '../../src/forms/severity';
import type { Address, Area, PrintSetup } from '../../src/sheets/layout';
import type { CellFormat } from '../simulators/cells/cell-format';
import type { CellSheet, ConditionalLook } from '../simulators/cells/cell-sheet';
import type { CellWorkbook } from '../simulators/cells/cell-workbook';
import { documentText } from '../simulators/cells/document-text';
import { validationAt } from '../simulators/cells/validation-at';
import type { ContractLook, OwnStyle } from './harness';

/** What a simulated program shows and keeps; `severityOf` tells which of our marks a conditional format is. */
export class CellLook implements ContractLook {
  constructor(
    private readonly workbook: CellWorkbook,
    private readonly severityOf: (format: ConditionalLook) => Severity | null,
  ) {}

  mark(sheet: string, { row, column }: Address): Severity | null {
    const applied = this.workbook.conditionalFormatAt(sheet, row, column);
    return applied && this.severityOf(applied.format);
  }

  text(sheet: string, { row, column }: Address): string {
    return this.workbook.text(sheet, row, column);
  }

  style(sheet: string, { row, column }: Address): OwnStyle {
    const format = this.workbook.format(sheet, row, column);
    return format === this.sheet(sheet).defaults.format ? {} : ownStyle(format);
  }

  merges(sheet: string): readonly Area[] {
    return this.sheet(sheet).merges;
  }

  columnWidth(sheet: string, column: number): number {
    const { columnWidths, defaults } = this.sheet(sheet);
    return Math.round(columnWidths.get(column) ?? defaults.columnWidth);
  }

  frozenRows(sheet: string): number {
    return this.sheet(sheet).frozenRows;
  }

  choices(sheet: string, { row, column }: Address): readonly string[] | null {
    return this.workbook.choicesAt(sheet, row, column);
  }

  prompt(sheet: string, { row, column }: Address): { readonly title: string; readonly text: string } | null {
    return validationAt(this.sheet(sheet), row, column)?.prompt ?? null;
  }

  print(sheet: string): PrintSetup | null {
    const { paper, orientation, area, repeatRows, fitToWidth, fitToHeight } = this.sheet(sheet).print;
    if (paper !== 'A4' || !area || !repeatRows || fitToWidth !== 1 || fitToHeight !== null) return null;
    return { paper, orientation, repeatRows, area, fitToWidth: true };
  }

  activeCell(): { readonly sheet: string; readonly address: Address } {
    const { sheet, area } = this.workbook.selection;
    return { sheet, address: { row: area.row, column: area.column } };
  }

  document(): string {
    return documentText(this.workbook);
  }

  private sheet(id: string): CellSheet {
    const sheet = this.workbook.sheet(id);
    if (!sheet) throw new Error(`no sheet has the id ${id}`);
    return sheet;
  }
}

/** What a layout's style can say. Bottom, general and black are what a program does by itself. */
function ownStyle(format: CellFormat): OwnStyle {
  const { font, size, bold, italic, color, fill, horizontal, vertical, wrap, borders, numberFormat } = format;
  return {
    font,
    size,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(color === null || color === '#000000' ? {} : { color }),
    ...(fill === null ? {} : { fill }),
    ...(horizontal === 'general' ? {} : { horizontal }),
    ...(vertical === 'bottom' ? {} : { vertical }),
    wrap,
    border: borders.top && borders.right && borders.bottom && borders.left,
    ...(numberFormat === 'General' ? {} : { numberFormat }),
  };
}

import type { Severity } from '../../../src/forms/severity';
import type { Address, Area, PrintSetup } from '../../../src/sheets/layout';
import type { ContractLook, OwnStyle } from '../../contract/harness';
import { displayText } from './memory-grid';
import { placeOf } from './memory-sheet';
import type { MemoryWorkbook } from './memory-workbook';

/** What the program in memory shows and keeps. */
export class MemoryLook implements ContractLook {
  constructor(private readonly workbook: MemoryWorkbook) {}

  mark(sheet: string, at: Address): Severity | null {
    const marks = this.workbook.marks.get(sheet)?.rows.get(at.row);
    return marks?.cells.find((cell) => cell.column === at.column)?.severity ?? null;
  }

  text(sheet: string, at: Address): string {
    const marks = this.workbook.marks.get(sheet);
    if (marks?.resultColumn === at.column)
      return at.row === marks.headerRow ? marks.header : (marks.rows.get(at.row)?.text ?? '');
    return displayText(this.workbook, this.workbook.sheet(sheet), at.row, at.column);
  }

  style(sheet: string, at: Address): OwnStyle {
    return this.workbook.sheet(sheet).cells.get(placeOf(at.row, at.column))?.style ?? {};
  }

  merges(sheet: string): readonly Area[] {
    return this.workbook.sheet(sheet).merges;
  }

  columnWidth(sheet: string, column: number): number {
    return this.workbook.sheet(sheet).columnWidths[column] ?? 8;
  }

  frozenRows(sheet: string): number {
    return this.workbook.sheet(sheet).frozenRows;
  }

  choices(sheet: string, at: Address): readonly string[] | null {
    return this.workbook.sheet(sheet).validations.find(({ area }) => holds(area, at))?.values ?? null;
  }

  prompt(sheet: string, at: Address): { readonly title: string; readonly text: string } | null {
    const prompt = this.workbook.sheet(sheet).prompts.find(({ area }) => holds(area, at));
    return prompt ? { title: prompt.title, text: prompt.text } : null;
  }

  print(sheet: string): PrintSetup | null {
    return this.workbook.sheet(sheet).print;
  }

  activeCell(): { readonly sheet: string; readonly address: Address } {
    return { sheet: this.workbook.active, address: this.workbook.cursor };
  }

  document(): string {
    const sheets = this.workbook.sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells] }));
    return JSON.stringify([sheets, [...this.workbook.bindings], [...this.workbook.marks.keys()]]);
  }
}

function holds(area: Area, { row, column }: Address): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

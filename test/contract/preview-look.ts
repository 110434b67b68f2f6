import {
  BooleanNumber,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
  type IWorkbookData,
} from '@univerjs/core';
import { deserializeListOptions } from '@univerjs/preset-sheets-core';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { Severity } from '../../src/forms/severity';
import { findingStyles } from '../../src/hosts/preview/mark-style';
import type { PreviewProbe } from '../../src/hosts/preview/preview-probe';
import type { Address, Area, PrintSetup } from '../../src/sheets/layout';
import type { ContractLook, OwnStyle } from './harness';

/** What the grid shows and keeps, read past the adapter. */
export class PreviewLook implements ContractLook {
  constructor(private readonly probe: PreviewProbe) {}

  mark(sheet: string, at: Address): Severity | null {
    const { fill, corners } = this.probe.shown(at, this.name(sheet));
    const severities = Object.keys(findingStyles) as Severity[];
    return (
      severities.find((severity) => {
        const mark = findingStyles[severity];
        return (
          mark.style.bg?.rgb === fill && Object.keys(mark.corners).every((corner) => corners.includes(corner))
        );
      }) ?? null
    );
  }

  text(sheet: string, at: Address): string {
    return this.probe.shown(at, this.name(sheet)).text;
  }

  style(sheet: string, { row, column }: Address): OwnStyle {
    const cell = this.sheet(sheet).getSheet().getCellRaw(row, column);
    return ownStyle(this.workbook.getWorkbook().getStyles().getStyleByCell(cell) ?? {});
  }

  merges(sheet: string): readonly Area[] {
    return this.sheet(sheet)
      .getSheet()
      .getMergeData()
      .map((range) => ({
        row: range.startRow,
        column: range.startColumn,
        rows: range.endRow - range.startRow + 1,
        columns: range.endColumn - range.startColumn + 1,
      }));
  }

  columnWidth(sheet: string, column: number): number {
    return Math.round((this.sheet(sheet).getColumnWidth(column) - 5) / 7);
  }

  frozenRows(sheet: string): number {
    return this.sheet(sheet).getFrozenRows();
  }

  choices(sheet: string, at: Address): readonly string[] | null {
    const rule = this.rule(sheet, at);
    return rule?.type === 'list' ? deserializeListOptions(rule.formula1 ?? '') : null;
  }

  prompt(sheet: string, at: Address): { readonly title: string; readonly text: string } | null {
    const rule = this.rule(sheet, at);
    return rule?.showInputMessage ? { title: rule.promptTitle ?? '', text: rule.prompt ?? '' } : null;
  }

  print(sheet: string): PrintSetup | null {
    const custom = this.sheet(sheet).getCustomMetadata() as { fujiantong?: { print?: PrintSetup } } | null;
    return custom?.fujiantong?.print ?? null;
  }

  activeCell(): { readonly sheet: string; readonly address: Address } | null {
    const address = this.probe.activeCell();
    return address && { sheet: this.workbook.getActiveSheet().getSheetId(), address };
  }

  document(): string {
    const { sheets, sheetOrder, resources }: IWorkbookData = this.workbook.save();
    return JSON.stringify([sheetOrder, sheets, resources]);
  }

  private rule(sheet: string, { row, column }: Address) {
    return this.sheet(sheet).getRange(row, column).getDataValidation()?.rule ?? null;
  }

  private name(sheet: string): string {
    return this.sheet(sheet).getSheetName();
  }

  private get workbook(): FWorkbook {
    const workbook = this.probe.api.getActiveWorkbook();
    if (!workbook) throw new Error('no workbook is open');
    return workbook;
  }

  private sheet(id: string): FWorksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`no sheet has the id ${id}`);
    return sheet;
  }
}

const horizontal = new Map([
  [HorizontalAlign.LEFT, 'left'],
  [HorizontalAlign.CENTER, 'center'],
  [HorizontalAlign.RIGHT, 'right'],
] as const);

function ownStyle(style: IStyleData): OwnStyle {
  return {
    ...(style.ff ? { font: style.ff } : {}),
    ...(style.fs ? { size: style.fs } : {}),
    ...(style.bl === BooleanNumber.TRUE ? { bold: true } : {}),
    ...(style.it === BooleanNumber.TRUE ? { italic: true } : {}),
    ...(style.cl?.rgb ? { color: style.cl.rgb } : {}),
    ...(style.bg?.rgb ? { fill: style.bg.rgb } : {}),
    ...(style.n?.pattern ? { numberFormat: style.n.pattern } : {}),
    horizontal: horizontal.get(style.ht as HorizontalAlign.LEFT) ?? 'left',
    vertical: style.vt === VerticalAlign.TOP ? 'top' : 'middle',
    wrap: style.tb === WrapStrategy.WRAP,
    border: Boolean(style.bd?.t && style.bd.r && style.bd.b && style.bd.l),
  };
}

import { areaName } from '../../sheets/a1';
import type { Area } from '../../sheets/layout';
import { HostError } from '../host-error';
import { SheetIds } from './sheet-ids';
import type { WpsApplication, WpsRange, WpsWorkbook, WpsWorksheet } from './wps-application';

/** The running WPS 表格 and the sheets that we know by id. */
export class WpsSession {
  /** By workbook: their sheets have the same code names, and no id may lead into another workbook. */
  private readonly ids = new Map<string, SheetIds>();

  constructor(readonly application: WpsApplication) {}

  /** @throws {HostError} where nothing is open. */
  get workbook(): WpsWorkbook {
    const workbook = this.application.ActiveWorkbook;
    if (!workbook) throw new HostError('host.no-workbook', 'no workbook is active');
    return workbook;
  }

  /** All sheets in the order of their tabs, with their ids. */
  sheets(): readonly { readonly id: string; readonly sheet: WpsWorksheet }[] {
    const { Name: workbook, Worksheets } = this.workbook;
    const sheets = Array.from({ length: Worksheets.Count }, (_, at) => Worksheets.Item(at + 1));
    const known = this.ids.get(workbook) ?? new SheetIds();
    this.ids.set(workbook, known);
    const ids = known.of(sheets.map((sheet) => ({ name: sheet.Name, codeName: sheet.CodeName })));
    return sheets.map((sheet, at) => ({ id: `${workbook}/${ids[at] ?? ''}`, sheet }));
  }

  /** @throws {HostError} where the sheet is gone. */
  sheet(id: string): WpsWorksheet {
    const found = this.sheets().find((candidate) => candidate.id === id);
    if (!found) throw new HostError('host.sheet-missing', id);
    return found.sheet;
  }
}

export function rangeOf(sheet: WpsWorksheet, area: Area): WpsRange {
  return sheet.Range(areaName(area));
}

export function areaOf(range: WpsRange): Area {
  return {
    row: range.Row - 1,
    column: range.Column - 1,
    rows: range.Rows.Count,
    columns: range.Columns.Count,
  };
}

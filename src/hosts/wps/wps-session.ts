import { areaName } from '../../sheets/a1';
import type { Area } from '../../sheets/layout';
import { HostError } from '../host-error';
import type { SheetIds } from './sheet-ids';
import type { WpsApplication, WpsRange, WpsWorkbook, WpsWorksheet } from './wps-application';

/** The running WPS 表格 and the sheets that we know by id. */
export class WpsSession {
  constructor(
    readonly application: WpsApplication,
    readonly ids: SheetIds,
  ) {}

  /** @throws {HostError} where nothing is open. */
  get workbook(): WpsWorkbook {
    const workbook = this.application.ActiveWorkbook;
    if (!workbook) throw new HostError('host.no-workbook', 'no workbook is active');
    return workbook;
  }

  /** All sheets in the order of their tabs, with their ids. */
  sheets(): readonly { readonly id: string; readonly sheet: WpsWorksheet }[] {
    const { Worksheets } = this.workbook;
    const sheets = Array.from({ length: Worksheets.Count }, (_, at) => Worksheets.Item(at + 1));
    const ids = this.ids.of(sheets.map((sheet) => ({ name: sheet.Name, codeName: sheet.CodeName })));
    return sheets.map((sheet, at) => ({ id: ids[at] ?? '', sheet }));
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

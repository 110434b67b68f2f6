import type { RawCell } from '../../forms/cell';
import { fixedAreaName, quotedSheetName } from '../../sheets/a1';
import type { Binding } from '../../sheets/binding';
import { newestRecord, withBinding, type BindingRecord } from '../../sheets/binding-record';
import {
  listColumn,
  metadataRows,
  metadataSheetName,
  noMetadata,
  readMetadata,
  type Metadata,
  type MetadataCell,
} from '../../sheets/metadata-sheet';
import { keepContents, readFormulas } from './kept-contents';
import type { OwnWrites } from './own-writes';
import { allOrNothing } from './put-back';
import { removeSheet } from './remove-sheet';
import type { WpsWorksheet } from './wps-application';
import { xl } from './wps-constants';
import { areaOf, rangeOf, type WpsSession } from './wps-session';
import { readValues, writeValues } from './write-values';

/** The metadata sheet of a workbook: the one store that WPS and Excel have both been seen to keep. */
export class WpsMetadata {
  constructor(
    private readonly session: WpsSession,
    private readonly writes: OwnWrites,
  ) {}

  read(): Metadata {
    const sheet = this.find();
    if (!sheet) return noMetadata;
    const area = areaOf(sheet.UsedRange);
    const values = readValues(sheet, area);
    return readMetadata({ ...area, values }, readFormulas(sheet, area) as RawCell[][]);
  }

  /** The binding of each sheet that has a key, by its name; null where it was taken away. */
  bindings(metadata = this.read()): ReadonlyMap<string, Binding | null> {
    const record = newestRecord([metadata.record]);
    return new Map(metadata.sheets.map(({ key, sheet }) => [sheet, record.bindings[key] ?? null]));
  }

  /** Keeps the binding of a sheet; null is kept too, so that a copy is not taken for bound again. */
  keep(name: string, binding: Binding | null): void {
    const metadata = this.read();
    const known = metadata.sheets.find(({ sheet }) => sheet === name);
    const key =
      known?.key ?? `s${Date.now().toString(36)}${Math.floor(Math.random() * 36 ** 6).toString(36)}`;
    const sheets = known ? metadata.sheets : [...metadata.sheets, { key, sheet: name }];
    const record: BindingRecord = withBinding(
      newestRecord([metadata.record]),
      key,
      binding,
      sheets.map((sheet) => sheet.key),
    );
    const rows = metadataRows(record, sheets, metadata.rows);
    this.write((sheet) => {
      writeRows(sheet, rows);
    });
  }

  /** Where a dropdown's values stand, as a formula; a column that holds them already is used again. */
  listSource(values: readonly string[]): string {
    const { lists } = this.read();
    const known = lists.findIndex(
      (list) => list.length === values.length && list.every((value, at) => value === values[at]),
    );
    const area = {
      row: 0,
      column: listColumn + (known < 0 ? lists.length : known),
      rows: values.length,
      columns: 1,
    };
    if (known < 0)
      this.write((sheet) => {
        writeValues(
          sheet,
          area,
          values.map((value) => [value]),
        );
      });
    return `=${quotedSheetName(metadataSheetName)}!${fixedAreaName(area)}`;
  }

  /** How all of it is put back as it is now. */
  keepAll(): () => void {
    const sheet = this.find();
    if (!sheet)
      return () => {
        this.remove();
      };
    const area = areaOf(sheet.UsedRange);
    const putBack = keepContents(sheet, area);
    return () => {
      // Formats too: cells may have become text cells.
      sheet.UsedRange.Clear();
      putBack();
    };
  }

  private write(write: (sheet: WpsWorksheet) => void): void {
    this.writes.during(() => {
      allOrNothing((steps) => {
        steps.take(this.keepAll(), () => {
          write(this.find() ?? this.make());
        });
      });
    });
  }

  private remove(): void {
    const sheet = this.find();
    if (sheet) removeSheet(this.session.application, sheet);
  }

  private find(): WpsWorksheet | null {
    return this.session.sheets().find(({ sheet }) => sheet.Name === metadataSheetName)?.sheet ?? null;
  }

  /** Adds it behind the last sheet. A sheet that is added becomes the active one, which it must not stay. */
  private make(): WpsWorksheet {
    const { workbook } = this.session;
    const active = workbook.ActiveSheet;
    const { Worksheets } = workbook;
    const sheet = Worksheets.Add(undefined, Worksheets.Item(Worksheets.Count));
    try {
      sheet.Name = metadataSheetName;
      active?.Activate();
      sheet.Visible = xl.sheetHidden;
    } catch (error) {
      // Without its name nobody would find it.
      removeSheet(this.session.application, sheet);
      throw error;
    }
    return sheet;
  }
}

/** Texts, and in the second column the formulas that lead to the sheets. */
function writeRows(sheet: WpsWorksheet, rows: readonly (readonly MetadataCell[])[]): void {
  writeValues(
    sheet,
    { row: 0, column: 0, rows: rows.length, columns: listColumn },
    rows.map((cells) => cells.map((cell) => (cell !== null && 'text' in cell ? cell.text : null))),
  );
  const formulas = rows.map((cells) =>
    cells.map((cell) => (cell !== null && 'formula' in cell ? cell.formula : null)),
  );
  const first = formulas.findIndex((cells) => cells.some((formula) => formula !== null));
  if (first < 0) return;
  const area = { row: first, column: 1, rows: rows.length - first, columns: 1 };
  const range = rangeOf(sheet, area);
  range.NumberFormat = 'General';
  range.Formula = formulas.slice(first).map((cells) => [cells[1] ?? null]);
}

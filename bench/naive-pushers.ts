import { readFile, writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import type { RawRow } from '../src/forms/cell';
import { Turns } from '../src/gateway/turns';
import type { Pusher } from './push-load';
import { reportedForms, reportedRows, type ReportedForm } from './reported-rows';

/** Where a unit's rows stand in the workbook: on the sheet of the form, from this row, counted from 0. */
interface Place {
  readonly unit: string;
  readonly form: ReportedForm;
  readonly sheet: string;
  readonly firstRow: number;
}

type Cells = readonly (readonly (string | number | null)[])[];
type SetRows = (bytes: Uint8Array, place: Place, cells: Cells) => Promise<Uint8Array>;

/** How each library sets rows of a workbook, from column B on. */
export const naiveLibraries: Readonly<Record<string, SetRows>> = {
  hucre: async (bytes, { sheet, firstRow }, cells) => {
    const book = await openXlsx(bytes);
    const rows = book.sheets.find(({ name }) => name === sheet)?.rows;
    cells.forEach((values, at) => rows?.[firstRow + at]?.splice(1, values.length, ...values));
    return saveXlsx(book);
  },
  ExcelJS: async (bytes, { sheet, firstRow }, cells) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    cells.forEach((values, at) => {
      const row = book.getWorksheet(sheet)?.getRow(firstRow + at + 1);
      values.forEach((value, column) => {
        if (row) row.getCell(column + 2).value = value;
      });
    });
    return new Uint8Array(await book.xlsx.writeBuffer());
  },
};

export interface NaivePushers {
  readonly pushers: readonly Pusher[];
  /** Lets those that wait for their turn do nothing. */
  readonly stop: () => void;
}

/** The obvious way: each push reads the workbook, sets its rows and writes it, one push at a time. */
export function naivePushers(
  file: string,
  setRows: SetRows,
  places: readonly Place[],
  rows: number,
): NaivePushers {
  const turns = new Turns();
  let stopped = false;
  const pushers = places.map((place) => {
    let pushes = 0;
    return () =>
      turns.take(async () => {
        if (stopped) return false;
        const reported = reportedRows(place.form, place.unit, (pushes += 1), rows);
        const cells = reported.map((row) => cellsOf(place.form, row));
        await writeFile(file, await setRows(await readFile(file), place, cells));
        return true;
      });
  });
  return { pushers, stop: () => (stopped = true) };
}

/** Where the rows of each unit begin in a workbook that the gateway has written. */
export async function placesIn(
  file: string,
  clients: readonly Pick<Place, 'unit' | 'form'>[],
  nameOf: (unit: string) => string,
): Promise<readonly Place[]> {
  const { sheets } = await openXlsx(await readFile(file));
  return clients.map(({ unit, form }) => {
    const sheet = form === 'schedule' ? '附件1' : '附件2';
    const rows = sheets.find(({ name }) => name === sheet)?.rows ?? [];
    const firstRow = rows.findIndex(([name]) => name === nameOf(unit));
    if (firstRow < 0) throw new Error(`${unit} is not on ${sheet}`);
    return { unit, form, sheet, firstRow };
  });
}

function cellsOf(form: ReportedForm, row: RawRow): (string | number | null)[] {
  return reportedForms[form].map((column) => {
    const cell = row[column] ?? null;
    return typeof cell === 'boolean' ? String(cell) : cell;
  });
}

import { read, utils, type WorkBook } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { writeWorkbook } from '../../src/files/write-workbook';
import type { RawCell } from '../../src/forms/cell';
import type { SheetLayout } from '../../src/sheets/layout';

export const properties = { title: '活动周', creator: '附件通', created: new Date('2023-05-04T02:21:00Z') };

/** What an independent reader makes of a workbook written from layouts, and its parts as text. */
export interface WrittenWorkbook {
  readonly bytes: Uint8Array;
  readonly book: WorkBook;
  readonly parts: Readonly<Record<string, string>>;
}

export async function written(...layouts: readonly SheetLayout[]): Promise<WrittenWorkbook> {
  const bytes = await writeWorkbook(layouts, properties);
  const book = read(bytes, { type: 'array', cellFormula: true, cellNF: true, cellStyles: true });
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
  );
  return { bytes, book, parts };
}

/** The raw values of a sheet; blank is null. */
export function valuesOf(book: WorkBook, sheet: string): RawCell[][] {
  const found = book.Sheets[sheet];
  if (!found) throw new Error(`there is no sheet ${sheet}`);
  return utils.sheet_to_json<RawCell[]>(found, { header: 1, raw: true, defval: null, blankrows: true });
}

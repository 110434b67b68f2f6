import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { fflateCodec } from '../src/files/in-place/fflate-codec';
import { updateManagedSheets } from '../src/files/in-place/update-managed-sheets';
import { readZip } from '../src/files/in-place/zip/read-zip';
import { unpackEntry } from '../src/files/in-place/zip/unpack-entry';
import { zlibCodec } from '../src/gateway/shared-workbook/zlib-codec';
import type { SheetLayout } from '../src/sheets/layout';

/** The rows of 附件2 after the header, as a library that knows nothing of keys is told them. */
export interface PlainRows {
  readonly sheet: string;
  /** From 0. */
  readonly firstRow: number;
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface CandidateInput {
  readonly bytes: Uint8Array;
  readonly layouts: readonly SheetLayout[];
  readonly plain: PlainRows;
}

type Candidate = (input: CandidateInput) => Uint8Array | Promise<Uint8Array>;

/** Each takes the bytes of a workbook and gives those of the workbook with all rows as they are to be. */
export const candidates = {
  'in place, zlib': ({ bytes, layouts }) => updateManagedSheets(bytes, layouts, zlibCodec).bytes,
  'in place, fflate': ({ bytes, layouts }) => updateManagedSheets(bytes, layouts, fflateCodec).bytes,
  'bare zlib, all parts': ({ bytes }) => bare(bytes, () => true),
  'bare zlib, least of it': ({ bytes, layouts }) => {
    const rewritten = rewrittenParts(bytes, layouts);
    return bare(bytes, (part) => rewritten.has(part));
  },
  ExcelJS: async ({ bytes, plain }) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    const sheet = book.getWorksheet(plain.sheet);
    plain.rows.forEach((values, index) => {
      const row = sheet?.getRow(plain.firstRow + index + 1);
      values.forEach((value, column) => {
        if (row) row.getCell(column + 1).value = value;
      });
    });
    return new Uint8Array(await book.xlsx.writeBuffer());
  },
  SheetJS: ({ bytes, plain }) => {
    const book = XLSX.read(bytes, { type: 'array', cellStyles: true, bookVBA: true });
    XLSX.utils.sheet_add_aoa(book.Sheets[plain.sheet] ?? {}, plain.rows as unknown[][], {
      origin: { r: plain.firstRow, c: 0 },
    });
    return new Uint8Array(
      XLSX.write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer,
    );
  },
  hucre: async ({ bytes, plain }) => {
    const book = await openXlsx(bytes);
    const sheet = book.sheets.find(({ name }) => name === plain.sheet);
    plain.rows.forEach((values, index) => {
      if (sheet) sheet.rows[plain.firstRow + index] = [...values];
    });
    return await saveXlsx(book);
  },
} as const satisfies Record<string, Candidate>;

export type CandidateName = keyof typeof candidates;

let known: ReadonlySet<string> | null = null;

/** Found out once, in a round that does not count. */
function rewrittenParts(bytes: Uint8Array, layouts: readonly SheetLayout[]): ReadonlySet<string> {
  if (known) return known;
  const before = new Map(readZip(bytes).entries.map((entry) => [entry.name, entry.crc]));
  const after = readZip(updateManagedSheets(bytes, layouts, zlibCodec).bytes).entries;
  known = new Set(after.filter(({ name, crc }) => before.get(name) !== crc).map(({ name }) => name));
  return known;
}

/** What no way of updating can do without: unpacking all parts, since each may point at a table that grows, and packing some. */
function bare(bytes: Uint8Array, packed: (part: string) => boolean): Uint8Array {
  let last = bytes;
  for (const entry of readZip(bytes).entries) {
    last = unpackEntry(entry, zlibCodec);
    if (packed(entry.name)) last = zlibCodec.deflate(last);
  }
  return last;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { addSheet } from '../src/files/in-place/workbook-additions';
import { WorkbookPackage } from '../src/files/in-place/package/workbook-package';
import { writeZip } from '../src/files/in-place/zip/write-zip';
import { writeWorkbook } from '../src/files/write-workbook';
import { parseCampaign } from '../src/forms/parse-campaign';
import { zlibCodec } from '../src/gateway/shared-workbook/zlib-codec';
import type { SheetLayout } from '../src/sheets/layout';
import { sharedWorkbookLayouts } from '../src/sheets/shared-workbook-layout';

const campaignFile = path.join(process.cwd(), 'assets', 'campaigns', 'vocational-week-2023.json');
const campaign = parseCampaign(readFileSync(campaignFile, 'utf8'));
const created = new Date('2023-05-04T02:21:00Z');

/** A workbook, and what 附件2 in it is to become: `changed` rows get other figures, `added` are new. */
export interface InPlaceCase {
  readonly name: string;
  readonly rows: number;
  readonly changed: number;
  readonly added: number;
  /** Rows on a sheet of the office's own, ten numbers and texts each. */
  readonly ownRows: number;
}

export const inPlaceCases: readonly InPlaceCase[] = [
  { name: '2,000 rows, 6 MB', rows: 1_900, changed: 1_900, added: 100, ownRows: 93_000 },
  { name: '10,000 rows', rows: 9_500, changed: 9_500, added: 500, ownRows: 0 },
  { name: '100,000 rows', rows: 95_000, changed: 95_000, added: 5_000, ownRows: 0 },
];

/** The layouts before and after. */
export function layoutsOf({ rows, added }: InPlaceCase, after: boolean): SheetLayout[] {
  const form = campaign.forms.find(({ id }) => id === 'statistics');
  if (!form) throw new Error('the demo campaign has no form statistics');
  const entries = Array.from({ length: rows + (after ? added : 0) }, (_, at) => {
    const students = 100 + (at % 90) + (after ? 1000 : 0);
    const canonical = {
      content: `第${String(at + 1)}场技能展示`,
      teachers: String(20 + (at % 7)),
      students: String(students),
      communities: `双紫村${String(10 + (at % 40))}人、御营社区30人`,
      observers: '200',
      remarks: after ? `已核对${String(at % 13)}` : '',
    };
    return {
      key: `r${String(at)}`,
      unit: 'tourism',
      version: after ? 2 : 1,
      receivedAt: created.toISOString(),
      canonical,
      value: { teachers: 20 + (at % 7), students, observers: 200 },
    };
  });
  return sharedWorkbookLayouts({ campaign, forms: [{ form, entries }], board: [], log: [] });
}

export async function workbookOf(one: InPlaceCase): Promise<Uint8Array> {
  const bytes = await writeWorkbook(layoutsOf(one, false), { title: '活动周', creator: '附件通', created });
  if (one.ownRows === 0) return bytes;
  const parts = new WorkbookPackage(bytes, zlibCodec);
  addSheet(parts, '台账', ownSheet(one.ownRows));
  return writeZip(parts.pack());
}

/** Numbers and texts without a pattern, so that they pack as badly as a real ledger. */
function ownSheet(rows: number): string {
  let seed = 1;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed % below;
  };
  const cells = (row: number): string =>
    Array.from({ length: 10 }, (_, column) => {
      const name = `${String.fromCharCode(65 + column)}${String(row)}`;
      return column % 4 === 3
        ? `<c r="${name}" t="inlineStr"><is><t>经办${String(random(100_000))}号</t></is></c>`
        : `<c r="${name}"><v>${String(random(1_000_000) / 100)}</v></c>`;
    }).join('');
  const body = Array.from({ length: rows }, (_, at) => `<row r="${String(at + 1)}">${cells(at + 1)}</row>`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' +
    `${body.join('')}</sheetData></worksheet>`
  );
}

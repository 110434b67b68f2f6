import { beforeAll, describe, expect, it } from '@jest/globals';
import { fflateCodec } from '../../../src/files/in-place/fflate-codec';
import { readManagedSheets } from '../../../src/files/in-place/read-managed-sheets';
import { updateManagedSheets } from '../../../src/files/in-place/update-managed-sheets';
import { WorkbookPackage } from '../../../src/files/in-place/package/workbook-package';
import { crc32 } from '../../../src/files/in-place/zip/crc32';
import { readZip } from '../../../src/files/in-place/zip/read-zip';
import { writeZip } from '../../../src/files/in-place/zip/write-zip';
import { usualLimits } from '../../../src/files/in-place/zip/zip-limits';
import { writeWorkbook } from '../../../src/files/write-workbook';
import { zlibCodec } from '../../../src/gateway/shared-workbook/zlib-codec';
import { properties } from '../written-workbook';
import { decorated } from './decorated-workbook';
import { edited } from './parts-of';
import { sharedLayouts, statisticsRow } from './shared-sample';

const rows = ['a', 'b', 'c'].map((key) => statisticsRow(key, 'tourism', `活动${key}`));
const layouts = sharedLayouts(rows);
const more = sharedLayouts([...rows, statisticsRow('d', 'tourism', '新')]);
const sheet = 'xl/worksheets/sheet2.xml';
const table = 'xl/tables/table2.xml';

let good = new Uint8Array();
beforeAll(async () => {
  good = new Uint8Array(await writeWorkbook(layouts, properties));
});

const refused = (code: string, where?: string) =>
  expect.objectContaining({ name: 'WorkbookProblem', code, ...(where === undefined ? {} : { where }) });
const grow = (bytes: Uint8Array) => () => updateManagedSheets(bytes, more, zlibCodec);
const look = (bytes: Uint8Array) => () => readManagedSheets(bytes, layouts, zlibCodec);

/** The bytes with a number of two or four bytes set at each place where a signature stands. */
function patched(signature: number, at: number, size: 2 | 4, value: number): Uint8Array {
  const bytes = good.slice();
  const view = new DataView(bytes.buffer);
  for (let place = 0; place + 4 <= bytes.length; place += 1) {
    if (view.getUint32(place, true) !== signature) continue;
    if (size === 2) view.setUint16(place + at, value, true);
    else view.setUint32(place + at, value, true);
  }
  return bytes;
}

const [central, end] = [0x02014b50, 0x06054b50];

describe('a file that is no sound archive', () => {
  it.each([
    ['nothing', () => new Uint8Array(), 'workbook.not-a-zip'],
    ['a text', () => new TextEncoder().encode('部门,人数\n旅游学院,3\n'.repeat(9)), 'workbook.not-a-zip'],
    [
      'an old .xls',
      () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...Array<number>(99).fill(0)),
      'workbook.not-a-zip',
    ],
    [
      'a workbook with a password',
      () =>
        Uint8Array.of(
          ...[0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0x45],
          ...new Uint8Array(Buffer.from('EncryptedPackage', 'utf16le')),
        ),
      'workbook.encrypted',
    ],
    ['one that is cut off', () => good.slice(0, good.length - 40), 'workbook.damaged'],
    ['an encrypted part', () => patched(central, 8, 2, 1), 'workbook.encrypted'],
    ['an unknown compression', () => patched(central, 10, 2, 14), 'workbook.compression'],
    ['64-bit sizes', () => patched(central, 24, 4, 0xffffffff), 'workbook.zip64'],
    ['a 64-bit directory', () => patched(end, 16, 4, 0xffffffff), 'workbook.zip64'],
    ['several pieces', () => patched(end, 4, 2, 1), 'workbook.damaged'],
    ['a directory elsewhere', () => patched(end, 16, 4, 5), 'workbook.damaged'],
    ['parts elsewhere', () => patched(central, 42, 4, 3), 'workbook.damaged'],
    ['a part of 2 GB', () => patched(central, 24, 4, 2e9), 'workbook.too-large'],
  ] as const)('is refused: %s', (_, bytes, code) => {
    expect(look(bytes())).toThrow(refused(code));
  });

  it('is refused where bytes within a part were changed, by either codec', () => {
    const [entry] = readZip(good).entries.filter(({ name }) => name === 'xl/workbook.xml');
    const bytes = good.slice();
    const at = (entry?.data.byteOffset ?? 0) + 20;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect(look(bytes)).toThrow(refused('workbook.damaged', 'xl/workbook.xml'));
    expect(() => readManagedSheets(bytes, layouts, fflateCodec)).toThrow(refused('workbook.damaged'));
  });

  it('is refused where a part unpacks to more than it says, before all of it is unpacked', () => {
    const bomb = new Uint8Array(50_000_000);
    const parts = new WorkbookPackage(good, zlibCodec);
    const archive = parts.pack();
    const data = zlibCodec.deflate(bomb);
    const entries = archive.entries.map((entry) =>
      entry.name === 'xl/workbook.xml' ? withData(entry, data) : entry,
    );
    const bytes = writeZip({ ...archive, entries });
    for (const codec of [zlibCodec, fflateCodec])
      expect(() => readManagedSheets(bytes, layouts, codec)).toThrow(
        refused('workbook.damaged', 'xl/workbook.xml'),
      );
  });

  it.each([
    ['entries', { entries: 3 }],
    ['fileSize', { fileSize: 1000 }],
    ['partSize', { partSize: 1000 }],
    ['totalSize', { totalSize: 5000 }],
  ])('is refused beyond the limit of %s', (_, limit) => {
    expect(() => readManagedSheets(good, layouts, zlibCodec, { ...usualLimits, ...limit })).toThrow(
      refused('workbook.too-large'),
    );
  });

  it('has the checksum that Node computes', () => {
    const bytes = Uint8Array.from({ length: 1003 }, (_, at) => (at * 7919) & 255);
    for (const length of [0, 1, 3, 4, 5, 1003])
      expect(crc32(bytes.subarray(0, length))).toBe(zlibCodec.crc32?.(bytes.subarray(0, length)));
  });
});

describe('a workbook that can’t be read', () => {
  it.each([
    [
      'a document type',
      (xml: string) => xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet'),
      'workbook.entities',
    ],
    [
      'an entity of its own',
      (xml: string) => xml.replace(/<c r="C5"[^>]*>.*?<\/c>/, '<c r="C5" t="str"><v>&a;</v></c>'),
      'workbook.entities',
    ],
    [
      'a sheet that breaks off',
      (xml: string) => xml.slice(0, xml.indexOf('</sheetData>')),
      'workbook.malformed-xml',
    ],
    [
      'a tag that breaks off',
      (xml: string) => `${xml.slice(0, xml.indexOf('<row r="5"'))}<row r="5`,
      'workbook.malformed-xml',
    ],
    ['rows out of order', (xml: string) => xml.replace('<row r="5"', '<row r="2"'), 'workbook.damaged'],
    ['cells out of order', (xml: string) => xml.replace('<c r="D5"', '<c r="A5"'), 'workbook.damaged'],
    [
      'another encoding',
      (xml: string) => xml.replace('encoding="UTF-8"', 'encoding="GB18030"'),
      'workbook.encoding',
    ],
  ])('is refused: %s', (_, change, code) => {
    expect(look(edited(good, { [sheet]: change }))).toThrow(refused(code));
  });

  it.each([
    ['a document, not a workbook', '_rels/.rels', /officeDocument"/, 'other"', 'workbook.not-a-workbook'],
    [
      'Strict Open XML',
      'xl/workbook.xml',
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
      'workbook.strict',
    ],
  ])('is refused: %s', (_, part, from, to, code) => {
    expect(look(edited(good, { [part]: (xml) => xml.replace(from, to) }))).toThrow(refused(code));
  });

  it('is refused with a signature, which a change would break', () => {
    const signed = edited(good, {
      '_xmlsignatures/origin.sigs': () => ' ',
      '_rels/.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
        ),
    });
    expect(look(signed)).toThrow(refused('workbook.signed'));
  });
});

describe('an update that can’t be made without harm', () => {
  const below = (cell: string) => (xml: string) =>
    xml.replace('</sheetData>', `<row r="7"><c r="C7"${cell}</row></sheetData>`);

  it.each([
    ['content under the table', { [sheet]: below('><v>1</v></c>') }, 'workbook.content-below-table'],
    ['a formula under the table', { [sheet]: below('><f>1+1</f></c>') }, 'workbook.content-below-table'],
    [
      'a totals row',
      {
        [table]: (xml: string) =>
          xml.replace('totalsRowShown="0"', 'totalsRowCount="1"').replace('ref="A3:K6"', 'ref="A3:K7"'),
      },
      'workbook.totals-row',
    ],
    [
      'cells merged under the table',
      { [sheet]: (xml: string) => xml.replace('</mergeCells>', '<mergeCell ref="A7:C8"/></mergeCells>') },
      'workbook.merged-cells',
    ],
    [
      'an array formula over its edge',
      {
        [sheet]: (xml: string) =>
          xml.replace(/<c r="C6"[^>]*>.*?<\/c>/, '<c r="C6"><f t="array" ref="C6:C9">1</f><v>活动c</v></c>'),
      },
      'workbook.array-formula',
    ],
    [
      'a shared formula over its edge',
      {
        [sheet]: (xml: string) =>
          xml.replace(
            /<c r="D6"[^>]*>.*?<\/c>/,
            '<c r="D6"><f t="shared" si="0" ref="D6:D9">1+2</f><v>3</v></c>',
          ),
      },
      'workbook.shared-formula',
    ],
    [
      'a slicer',
      {
        '[Content_Types].xml': (xml: string) =>
          xml.replace(
            '</Types>',
            '<Override PartName="/xl/slicerCaches/slicerCache1.xml" ContentType="application/vnd.ms-excel.slicerCache+xml"/></Types>',
          ),
        'xl/slicerCaches/slicerCache1.xml': () =>
          '<slicerCacheDefinition><x15:tableSlicerCache tableId="2"/></slicerCacheDefinition>',
      },
      'workbook.slicer',
    ],
  ])('is refused: growing over %s', (_, changes, code) => {
    expect(grow(edited(good, changes))).toThrow(refused(code));
  });

  it.each(['workbook.array-formula', 'workbook.shared-formula'])(
    'is refused: writing into %s, unless what is there is right',
    (code) => {
      const kind = code === 'workbook.array-formula' ? 'array' : 'shared" si="0';
      const bytes = edited(good, {
        [sheet]: (xml) =>
          xml.replace(/<c r="E4"[^>]*>.*?<\/c>/, `<c r="E4"><f t="${kind}" ref="E4:E5">12</f><v>12</v></c>`),
      });
      expect(updateManagedSheets(bytes, layouts, zlibCodec).changed).toBe(false);
      const other = sharedLayouts([statisticsRow('a', 'tourism', '活动a', 99), ...rows.slice(1)]);
      expect(() => updateManagedSheets(bytes, other, zlibCodec)).toThrow(refused(code, '附件2!E4'));
    },
  );

  it('is refused where a column of array formulas would have to go on', () => {
    const bytes = edited(decorated(good), {
      [table]: (xml) => xml.replace('<calculatedColumnFormula>', '<calculatedColumnFormula array="1">'),
    });
    expect(grow(bytes)).toThrow(refused('workbook.array-formula'));
  });

  it('is refused where a managed sheet is not there', () => {
    const bytes = edited(good, {
      'xl/workbook.xml': (xml) => xml.replace(/<sheet name="附件2"[^>]*>/, ''),
    });
    expect(grow(bytes)).toThrow(refused('workbook.no-managed-sheet', '附件2'));
  });

  it('is refused where the sheet is full', () => {
    const bytes = edited(good, {
      [table]: (xml) => xml.replaceAll('A3:K6', 'A3:K1048576'),
      [sheet]: (xml) => xml.replaceAll(/([A-K])6"/g, '$11048576"').replace('row r="6"', 'row r="1048576"'),
    });
    expect(grow(bytes)).toThrow(refused('workbook.too-many-rows'));
  });

  it('works in a sheet with 1.7 million styled blank cells, and in those below the table', () => {
    const blank = (row: number): string =>
      `<row r="${row}">${Array.from('ABCDEFGHIJKLMNOPQ', (letter) => `<c r="${letter}${row}" s="1"/>`).join('')}</row>`;
    const many = Array.from({ length: 100_000 }, (_, at) => blank(at + 7)).join('');
    const bytes = edited(good, { [sheet]: (xml) => xml.replace('</sheetData>', `${many}</sheetData>`) });
    const after = updateManagedSheets(bytes, more, zlibCodec);
    expect(after.sheets[1]?.appended).toBe(1);
    expect(updateManagedSheets(after.bytes, more, zlibCodec).changed).toBe(false);
  });
});

/** An entry with other compressed data under the same size and checksum. */
function withData(entry: ReturnType<typeof readZip>['entries'][number], data: Uint8Array): typeof entry {
  const head = entry.raw.slice(0, entry.data.byteOffset - entry.raw.byteOffset);
  const record = entry.central.slice();
  new DataView(head.buffer).setUint32(18, data.length, true);
  new DataView(record.buffer).setUint32(20, data.length, true);
  return {
    ...entry,
    central: record,
    raw: Uint8Array.of(...head, ...data),
    data,
    compressedSize: data.length,
  };
}

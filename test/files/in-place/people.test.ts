import { describe, expect, it } from '@jest/globals';
import { read } from '@e965/xlsx';
import { Workbook } from 'exceljs';
import { adoptWorkbook } from '../../../src/files/in-place/adopt-workbook';
import { readManagedSheets } from '../../../src/files/in-place/read-managed-sheets';
import { updateManagedSheets } from '../../../src/files/in-place/update-managed-sheets';
import { writeWorkbook } from '../../../src/files/write-workbook';
import { zlibCodec } from '../../../src/gateway/shared-workbook/zlib-codec';
import type { SheetLayout } from '../../../src/sheets/layout';
import { sheetOf } from '../sheet-builder';
import { properties, valuesOf } from '../written-workbook';
import { rowsOf, stateOf } from './model-rows';
import { edited, partTexts, sheetPath } from './parts-of';
import { sharedLayouts, statisticsRow } from './shared-sample';

const rows = ['a', 'b', 'c'].map((key) => statisticsRow(key, 'tourism', `活动${key}`));
const layouts = sharedLayouts(rows);
const sheet = 'xl/worksheets/sheet2.xml';
const table = 'xl/tables/table2.xml';
const book = 'xl/workbook.xml';
const workbook = (): Promise<Uint8Array> => writeWorkbook(layouts, properties);

/** The row of a sheet part, from 1. */
const rowXml = (xml: string, row: number): string =>
  new RegExp(`<row r="${row}"[^>]*>.*?</row>`, 's').exec(xml)?.[0] ?? '';
const text = (cell: string, value: string): string =>
  `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** The layouts, with some rows of 附件2 claimed by their place. */
function claiming(places: Readonly<Record<string, number>>, more = rows): SheetLayout[] {
  return sharedLayouts(more).map((layout) =>
    layout.managed?.id === 'statistics'
      ? {
          ...layout,
          managed: {
            ...layout.managed,
            rows: layout.managed.rows.map(({ key }) => {
              const at = places[key];
              return at === undefined ? { key } : { key, at };
            }),
          },
        }
      : layout,
  );
}

describe('readManagedSheets', () => {
  it('tells rows with their keys, what is in them, and formulas people have put there', async () => {
    const bytes = edited(await workbook(), {
      [sheet]: (xml) => xml.replace(/<c r="E5"[^>]*><v>12<\/v><\/c>/, '<c r="E5"><f>10+2</f><v>12</v></c>'),
    });
    const { rows: found, repeatedKeys, columnsMoved, headerRow } = stateOf(bytes, layouts);
    expect({ repeatedKeys, columnsMoved, headerRow }).toEqual({
      repeatedKeys: [],
      columnsMoved: false,
      headerRow: 2,
    });
    expect(found.map(({ row, key, formulas }) => [row, key, formulas])).toEqual([
      [3, 'a', []],
      [4, 'b', ['students']],
      [5, 'c', []],
    ]);
    expect(found[1]?.cells).toEqual({
      _unit: '旅游学院',
      seq: 2,
      content: '活动b',
      teachers: 3,
      students: 12,
      communities: '无',
      _version: 1,
      _receivedAt: '2023-05-04 10:21',
    });
  });

  it('finds a sheet that was renamed, hidden and moved, by its mark or by its table', async () => {
    const renamed = edited(await workbook(), {
      [book]: (xml) =>
        xml
          .replace(/<sheet name="附件2"/, '<sheet name="统计" state="hidden"')
          .replaceAll("'附件2'!", "'统计'!"),
    });
    expect(stateOf(renamed, layouts)).toMatchObject({
      sheet: '统计',
      renamed: true,
      state: 'hidden',
      place: 1,
    });
    const unmarked = edited(renamed, {
      [book]: (xml) => xml.replace(/<definedName name="_fujiantong_statistics".*?<\/definedName>/, ''),
    });
    expect(rowsOf(unmarked, layouts)).toHaveLength(3);
    const tableRenamed = edited(renamed, {
      [table]: (xml) => xml.replaceAll('fujiantong_statistics', '统计表'),
    });
    expect(rowsOf(tableRenamed, layouts)).toHaveLength(3);
  });

  it('finds all rows again after ExcelJS has saved the workbook', async () => {
    const book = new Workbook();
    await book.xlsx.load((await workbook()).buffer as ArrayBuffer);
    const saved = new Uint8Array(await book.xlsx.writeBuffer());
    const { headerRow, rows: found } = stateOf(saved, layouts);
    expect([headerRow, found.map(({ key }) => key)]).toEqual([2, ['a', 'b', 'c']]);
  });

  it('says what is lost with a deleted sheet, a table made plain cells, a deleted column of keys', async () => {
    const bytes = await workbook();
    const lostIn = (changed: Uint8Array) => readManagedSheets(changed, layouts, zlibCodec).lost;
    const relationships = 'xl/worksheets/_rels/sheet2.xml.rels';
    expect(lostIn(bytes)).toEqual([]);
    expect(lostIn(edited(bytes, { [book]: (xml) => xml.replace(/<sheet name="附件2"[^>]*>/, '') }))).toEqual([
      { id: 'statistics', what: 'sheet' },
    ]);
    expect(
      lostIn(edited(bytes, { [relationships]: (xml) => xml.replace(/<Relationship [^>]*table[^>]*>/, '') })),
    ).toEqual([{ id: 'statistics', what: 'table' }]);
    expect(
      lostIn(
        edited(bytes, {
          [table]: (xml) => xml.replace(/<tableColumn id="11"[^>]*>/, '').replaceAll('A3:K6', 'A3:J6'),
        }),
      ),
    ).toEqual([{ id: 'statistics', what: 'key-column' }]);
    const numbered = (xml: string): string => {
      let number = 0;
      return xml.replace(/(<tableColumn )id="\d+"/g, (_, tag: string) => `${tag}id="${(number += 1)}"`);
    };
    // The row of the headers: a program takes the first row of data for it.
    expect(
      lostIn(
        edited(bytes, {
          [table]: (xml) =>
            xml
              .replaceAll('A3:K6', 'A4:K6')
              .replace(/(<tableColumn id="(\d+)") name="(?!序号|版本)[^"]*"/g, '$1 name="活动a$2"'),
        }),
      ),
    ).toEqual([{ id: 'statistics', what: 'table' }]);
    // A column was renamed and one put before it, and the program has numbered all columns anew.
    const moved = edited(bytes, {
      [table]: (xml) =>
        numbered(
          xml
            .replaceAll('A3:K6', 'A3:L6')
            .replace('name="活动内容"', 'name="项目"')
            .replace('<tableColumn id="3"', '<tableColumn id="12" name="备用"/><tableColumn id="3"'),
        ),
    });
    expect(stateOf(moved, layouts).columns.filter(({ place }) => place === null)).toMatchObject([
      { id: 'content' },
    ]);
  });

  it('sees rows typed into the table and under it, copied rows, and columns moved or renamed', async () => {
    const bytes = edited(await workbook(), {
      [sheet]: (xml) =>
        xml.replace(
          '</sheetData>',
          rowXml(xml, 5)
            .replace(/([A-K])5"/g, '$17"')
            .replace('r="5"', 'r="7"') +
            `<row r="8">${text('C8', '手写')}</row><row r="10">${text('C10', '备忘')}</row></sheetData>`,
        ),
      [table]: (xml) =>
        xml
          .replaceAll('A3:K6', 'A3:K7')
          .replace('name="备注"', 'name="说明"')
          .replace(/(<tableColumn id="4"[^>]*>)(<tableColumn id="5"[^>]*>)/, '$2$1'),
    });
    const state = stateOf(bytes, layouts);
    expect(state.repeatedKeys).toEqual(['b']);
    expect(state.rows.slice(3)).toMatchObject([
      { row: 6, key: 'b', below: false },
      { row: 7, key: null, below: true, apart: false, cells: { content: '手写' } },
      { row: 9, key: null, below: true, apart: true, cells: { content: '备忘' } },
    ]);
    expect(state.rows).toHaveLength(6);
    expect(state.columnsMoved).toBe(true);
    expect(state.columns.filter(({ renamed }) => renamed)).toEqual([
      { id: 'remarks', place: 7, header: '说明', renamed: true },
    ]);
  });
});

describe('updateManagedSheets, after people have been there,', () => {
  it('finds sorted rows by their keys and leaves them in their order', async () => {
    const bytes = edited(await workbook(), {
      [sheet]: (xml) => {
        const [first, second] = [4, 6].map((row) => rowXml(xml, row));
        const moved = (row: string, from: number, to: number): string =>
          row.replaceAll(new RegExp(`([A-K])${from}"`, 'g'), `$1${to}"`).replace(`r="${from}"`, `r="${to}"`);
        return xml
          .replace(first ?? '', '(first)')
          .replace(second ?? '', moved(first ?? '', 4, 6))
          .replace('(first)', moved(second ?? '', 6, 4));
      },
    });
    const changed = sharedLayouts([...rows.slice(0, 2), statisticsRow('c', 'tourism', '改')]);
    const after = updateManagedSheets(bytes, changed, zlibCodec).bytes;
    expect(rowsOf(after, layouts).map(([key]) => key)).toEqual(['c', 'b', 'a']);
    expect(rowsOf(after, layouts)[0]).toEqual(['c', '改']);
  });

  it('leaves rows without a key and the second row of a key as they are, until they are given one', async () => {
    const bytes = edited(await workbook(), {
      [sheet]: (xml) =>
        xml.replace(
          '</sheetData>',
          `<row r="7">${text('C7', '手写')}</row>${rowXml(xml, 4)
            .replace(/([A-K])4"/g, '$18"')
            .replace('r="4"', 'r="8"')}</sheetData>`,
        ),
      [table]: (xml) => xml.replaceAll('A3:K6', 'A3:K8'),
    });
    expect(updateManagedSheets(bytes, layouts, zlibCodec).changed).toBe(false);
    const claimed = claiming({ d: 6, e: 7 }, [
      ...rows,
      statisticsRow('d', 'tourism', '手写'),
      statisticsRow('e', 'tourism', '抄来的'),
    ]);
    const after = updateManagedSheets(bytes, claimed, zlibCodec).bytes;
    expect(rowsOf(after, layouts).slice(3)).toEqual([
      ['d', '手写'],
      ['e', '抄来的'],
    ]);
  });

  it('takes rows typed under the table into it where they are given a key', async () => {
    const bytes = edited(await workbook(), {
      [sheet]: (xml) => xml.replace('</sheetData>', `<row r="7">${text('C7', '手写')}</row></sheetData>`),
    });
    const more = [...rows, statisticsRow('d', 'tourism', '手写'), statisticsRow('e', 'tourism', '新')];
    expect(() => updateManagedSheets(bytes, sharedLayouts(more), zlibCodec)).toThrow(
      expect.objectContaining({ code: 'workbook.content-below-table', where: '附件2!C7' }),
    );
    const after = updateManagedSheets(bytes, claiming({ d: 6 }, more), zlibCodec).bytes;
    expect(partTexts(after)[table]).toContain('ref="A3:K8"');
    expect(stateOf(after, layouts).rows.map(({ row, key }) => [row, key])).toEqual([
      [3, 'a'],
      [4, 'b'],
      [5, 'c'],
      [6, 'd'],
      [7, 'e'],
    ]);
  });

  it('does not grow over a total under the table, which would count itself', async () => {
    const bytes = edited(await workbook(), {
      [sheet]: (xml) =>
        xml.replace(
          '</sheetData>',
          `<row r="7">${text('C7', '合计')}<c r="E7"><f>SUM(E4:E6)</f><v>9</v></c></row>` +
            `<row r="8">${text('C8', '手写')}</row></sheetData>`,
        ),
    });
    const more = [...rows, statisticsRow('d', 'tourism', '手写')];
    expect(() => updateManagedSheets(bytes, claiming({ d: 7 }, more), zlibCodec)).toThrow(
      expect.objectContaining({ code: 'workbook.content-below-table', where: '附件2!E7' }),
    );
  });

  it('keeps what people add beside our cells: columns, comments’ anchors, heights, formats', async () => {
    const bytes = edited(await workbook(), {
      [sheet]: (xml) =>
        xml
          .replace(/(<row r="5"[^>]*)ht="\d+"/, '$1ht="99" customHeight="1"')
          .replace(/(<row r="5".*?)<\/row>/s, `$1${text('M5', '旁注')}</row>`),
    });
    const more = sharedLayouts(rows.map((row) => ({ ...row, version: 2 })));
    const xml = partTexts(updateManagedSheets(bytes, more, zlibCodec).bytes)[sheet] ?? '';
    expect(rowXml(xml, 5)).toMatch(/^<row r="5" ht="99" customHeight="1">/);
    expect(rowXml(xml, 5)).toContain(text('M5', '旁注'));
  });

  it('reads a workbook whose parts have a prefix, and writes with it', async () => {
    const prefixed = (xml: string): string =>
      xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns="', 'xmlns:x="');
    const bytes = edited(await workbook(), { [sheet]: prefixed, [table]: prefixed, [book]: prefixed });
    const more = sharedLayouts([...rows.slice(1), statisticsRow('d', 'tourism', '新')]);
    const after = updateManagedSheets(bytes, more, zlibCodec).bytes;
    expect(rowsOf(after, layouts)).toEqual([
      ['a', '(removed)'],
      ['b', '活动b'],
      ['c', '活动c'],
      ['d', '新'],
    ]);
    const unprefixed = partTexts(after)[sheet]?.match(/<\/?(?!x:|\?)[a-zA-Z]+/g);
    expect(unprefixed).toBeNull();
    expect(valuesOf(read(after, { type: 'array' }), '附件2')[6]?.[2]).toBe('新');
  });

  it('takes rows and cells that say no place', async () => {
    const bytes = edited(await workbook(), {
      [sheet]: (xml) => xml.replace(/<(row|c) r="[A-Z]*\d+"/g, '<$1'),
    });
    expect(rowsOf(bytes, layouts).map(([key]) => key)).toEqual(['a', 'b', 'c']);
  });
});

describe('adoptWorkbook', () => {
  it('puts a new sheet beside one of ours that has lost its keys, and leaves that as it is', async () => {
    const bytes = edited(await workbook(), {
      [table]: (xml) => xml.replace(/<tableColumn id="11"[^>]*>/, '').replaceAll('A3:K6', 'A3:J6'),
    });
    const { bytes: adopted, added } = await adoptWorkbook(bytes, layouts, 'week', zlibCodec);
    expect(added).toEqual(['statistics']);
    expect(stateOf(adopted, layouts)).toMatchObject({ sheet: '附件2 (2)', renamed: false });
    expect(partTexts(adopted)[sheet]).toBe(partTexts(bytes)[sheet]);
    const after = updateManagedSheets(
      adopted,
      sharedLayouts([...rows, statisticsRow('d', 'tourism', '新')]),
      zlibCodec,
    );
    expect(rowsOf(after.bytes, layouts)).toHaveLength(4);
    expect(partTexts(after.bytes)[sheetPath(adopted, '附件2')]).toBe(partTexts(bytes)[sheet]);
  });

  it('draws the sheets as a fresh workbook has them, into a workbook without formats too', async () => {
    const plain = await writeWorkbook([sheetOf([['自用']], { name: '台账' })], properties);
    const bare = edited(plain, {
      'xl/_rels/workbook.xml.rels': (xml) => xml.replace(/<Relationship [^>]*styles[^>]*>/, ''),
      '[Content_Types].xml': (xml) => xml.replace(/<Override [^>]*styles[^>]*>/, ''),
    });
    for (const target of [plain, bare]) {
      const { bytes } = await adoptWorkbook(target, layouts, 'week', zlibCodec);
      expect(valuesOf(read(bytes, { type: 'array' }), '附件2')).toEqual(
        valuesOf(read(await workbook(), { type: 'array' }), '附件2'),
      );
    }
  });
});

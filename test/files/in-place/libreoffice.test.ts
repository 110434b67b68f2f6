import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { read } from '@e965/xlsx';
import { adoptWorkbook } from '../../../src/files/in-place/adopt-workbook';
import { readManagedSheets } from '../../../src/files/in-place/read-managed-sheets';
import { takeOutRemovedRows } from '../../../src/files/in-place/take-out-removed-rows';
import { updateManagedSheets } from '../../../src/files/in-place/update-managed-sheets';
import { writeWorkbook } from '../../../src/files/write-workbook';
import { zlibCodec } from '../../../src/gateway/shared-workbook/zlib-codec';
import { properties } from '../written-workbook';
import { decorated } from './decorated-workbook';
import { rowsOf } from './model-rows';
import { edited, partTexts } from './parts-of';
import { hasLibreOffice, savedByLibreOffice as saved } from './saved-by-libre-office';
import { sharedLayouts, statisticsRow } from './shared-sample';

/** LibreOffice takes its time; it belongs to the long run, on machines that have it. */
const long = process.env['FUJIANTONG_LONG'] === '1' && hasLibreOffice ? describe : describe.skip;

const row = (key: string, students = 12) => statisticsRow(key, 'tourism', `活动${key}`, students);
const first = [row('a'), row('b'), row('c')];
const then = sharedLayouts([row('a', 20), row('c'), row('d', 30), row('e', 40)]);
const expected = [
  ['a', '活动a'],
  ['b', '(removed)'],
  ['c', '活动c'],
  ['d', '活动d'],
  ['e', '活动e'],
];

long('LibreOffice', () => {
  it('opens an adopted and updated workbook, and what it saves can be updated again', async () => {
    const office = new Uint8Array(await readFile('test/files/office.xlsm'));
    const adopted = (await adoptWorkbook(office, sharedLayouts(first), 'week', zlibCodec)).bytes;
    const once = await saved(updateManagedSheets(adopted, then, zlibCodec).bytes, 'xlsm');
    const state = readManagedSheets(once, then, zlibCodec);
    expect([state.lost, state.campaign]).toEqual([[], 'week']);
    expect(rowsOf(once, then)).toEqual(expected);
    const more = sharedLayouts([row('a', 20), row('d', 31), row('e', 40), row('f')]);
    const again = await saved(updateManagedSheets(once, more, zlibCodec).bytes, 'xlsx');
    expect(rowsOf(again, more).slice(2)).toEqual([
      ['c', '(removed)'],
      ['d', '活动d'],
      ['e', '活动e'],
      ['f', '活动f'],
    ]);
  }, 300_000);

  it('calculates formulas on the table, old and new ones, over the rows that were added', async () => {
    const bytes = decorated(await writeWorkbook(sharedLayouts(first), properties));
    const book = read(await saved(updateManagedSheets(bytes, then, zlibCodec).bytes, 'xlsx'), {
      type: 'array',
    });
    expect(book.Sheets['自用']?.['B20']).toMatchObject({ v: 20 + 12 + 30 + 40 });
    expect(book.Sheets['自用']?.['B21']).toMatchObject({ v: 20 + 12 + 30 + 40 });
    expect(book.Sheets['附件2']?.['L8']).toMatchObject({ v: 80 });
  }, 300_000);

  it('calculates the same before and after removed rows are taken out, and a chart shows the same', async () => {
    const keys = Array.from('abcdefgh');
    const all = keys.map((key, at) => row(key, 10 * (at + 1)));
    const left = all.filter(({ key }) => !'bdeh'.includes(key ?? ''));
    const leaning = [
      ...['SUM(附件2!E4:E11)', 'SUM(附件2!$E$6:E10)', '附件2!E9*2', 'MAX(附件2!E:E)', 'SUM(附件2!4:5)'],
      ...['INDEX(附件2!E4:E11,MATCH("活动g",附件2!C4:C11,0))', 'COUNTIF(附件2!C4:C11,"活动*")'],
      ...['SUM(一段)', 'SUM(fujiantong_statistics[参与活动学生])', 'AVERAGE(附件2!E7:E9)'],
      'SUMPRODUCT((附件2!E4:E11&gt;20)*1)+1E1',
    ];
    const cells = leaning.map((formula, at) => `<c r="B${String(at + 40)}"><f>${formula}</f></c>`);
    const bytes = edited(decorated(await writeWorkbook(sharedLayouts(all), properties)), {
      'xl/worksheets/sheet5.xml': (text) =>
        text.replace(
          '</sheetData>',
          `${cells.map((cell, at) => `<row r="${String(at + 40)}">${cell}</row>`).join('')}</sheetData>`,
        ),
      'xl/charts/chart1.xml': (text) => text.replaceAll('$6<', '$11<'),
      'xl/workbook.xml': (text) =>
        text.replace(
          '</definedNames>',
          '<definedName name="一段">附件2!$E$5:$E$10</definedName></definedNames>',
        ),
    });
    const before = updateManagedSheets(bytes, sharedLayouts(left), zlibCodec).bytes;
    const { bytes: after, sheets } = takeOutRemovedRows(before, sharedLayouts([]), zlibCodec);
    expect(sheets.find(({ id }) => id === 'statistics')).toMatchObject({ takenOut: 4, kept: 0 });
    const seen = async (one: Uint8Array) => {
      const { Sheets } = read(await saved(one, 'xlsx'), { type: 'array' });
      const values = leaning.map((_, at) => (Sheets['自用']?.[`B${String(at + 40)}`] as { v: unknown }).v);
      const range = /<c:f>'附件2'!\$E\$(\d+):\$E\$(\d+)</.exec(partTexts(one)['xl/charts/chart1.xml'] ?? '');
      const [first, last] = [Number(range?.[1]), Number(range?.[2])];
      const shown = Array.from({ length: last - first + 1 }, (_, at) => {
        const cell = Sheets['附件2']?.[`E${String(first + at)}`] as { v?: unknown } | undefined;
        return cell?.v ?? null;
      });
      return { values, shown: shown.filter((value) => value !== null) };
    };
    const [was, is] = [await seen(before), await seen(after)];
    expect(is).toEqual(was);
    expect(is.values.slice(0, 4)).toEqual([10 + 30 + 60 + 70, 30 + 60 + 70, 120, 70]);
    expect(is.shown).toEqual([10, 30, 60, 70]);
  }, 300_000);
});

import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { read } from '@e965/xlsx';
import { adoptWorkbook } from '../../../src/files/in-place/adopt-workbook';
import { readManagedSheets } from '../../../src/files/in-place/read-managed-sheets';
import { updateManagedSheets } from '../../../src/files/in-place/update-managed-sheets';
import { writeWorkbook } from '../../../src/files/write-workbook';
import { zlibCodec } from '../../../src/gateway/shared-workbook/zlib-codec';
import { properties } from '../written-workbook';
import { decorated } from './decorated-workbook';
import { rowsOf } from './model-rows';
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
});

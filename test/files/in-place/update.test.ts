import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fflateCodec } from '../../../src/files/in-place/fflate-codec';
import { updateManagedSheets } from '../../../src/files/in-place/update-managed-sheets';
import { writeWorkbook } from '../../../src/files/write-workbook';
import { zlibCodec } from '../../../src/gateway/shared-workbook/zlib-codec';
import type { SharedRow } from '../../../src/sheets/shared-table-layout';
import { runs } from '../../property-runs';
import { properties, valuesOf } from '../written-workbook';
import { rowsOf, stateOf } from './model-rows';
import { partTexts, rawParts, sheetPath } from './parts-of';
import { sharedLayouts, statisticsRow } from './shared-sample';
import { read } from '@e965/xlsx';

const rowsNamed = (...keys: readonly string[]): SharedRow[] =>
  keys.map((key) => statisticsRow(key, 'tourism', `活动${key}`));
const fresh = (rows: readonly SharedRow[]): Promise<Uint8Array> =>
  writeWorkbook(sharedLayouts(rows), properties);
const update = (bytes: Uint8Array, rows: readonly SharedRow[]): Uint8Array =>
  updateManagedSheets(bytes, sharedLayouts(rows), zlibCodec).bytes;

/** A blank text is a blank cell. */
const shown = (content: string | undefined): string | undefined => (content === '' ? undefined : content);

describe('updateManagedSheets', () => {
  it('gives the same bytes back where nothing has changed', async () => {
    const bytes = await fresh(rowsNamed('a', 'b'));
    expect(update(bytes, rowsNamed('a', 'b'))).toBe(bytes);
    const once = update(bytes, rowsNamed('a', 'c'));
    expect(update(once, rowsNamed('a', 'c'))).toBe(once);
  });

  it('changes rows where they stand, adds new ones at the end and marks those that are gone', async () => {
    const bytes = await fresh(rowsNamed('a', 'b', 'c'));
    const layouts = sharedLayouts([statisticsRow('d', 'tourism', '新'), statisticsRow('c', 'tourism', '改')]);
    const { bytes: after, sheets } = updateManagedSheets(bytes, layouts, zlibCodec);
    expect(rowsOf(after, layouts)).toEqual([
      ['a', '(removed)'],
      ['b', '(removed)'],
      ['c', '改'],
      ['d', '新'],
    ]);
    expect(sheets[1]).toEqual({ id: 'statistics', changed: 1, appended: 1, removed: 2, missingColumns: [] });
    const [, , , removed] = valuesOf(read(after, { type: 'array' }), '附件2');
    expect(removed).toEqual(['已删除', ...Array.from({ length: 9 }, () => null), 'a']);
  });

  it('puts a row that comes back where it was', async () => {
    const bytes = await fresh(rowsNamed('a', 'b'));
    const back = update(update(bytes, rowsNamed('b')), rowsNamed('a', 'b'));
    expect(rowsOf(back, sharedLayouts([]))).toEqual([
      ['a', '活动a'],
      ['b', '活动b'],
    ]);
  });

  it('fills the blank row of an empty table first', async () => {
    const after = update(await fresh([]), rowsNamed('a', 'b'));
    expect(stateOf(after, sharedLayouts([])).rows.map(({ row }) => row)).toEqual([3, 4]);
  });

  it('grows table, filter, print area, used area and mark, and gives new rows the looks of the row above', async () => {
    const after = update(await fresh(rowsNamed('a')), rowsNamed('a', 'b', 'c'));
    const texts = partTexts(after);
    const sheet = texts[sheetPath(after, '附件2')] ?? '';
    expect(texts['xl/tables/table2.xml']).toMatch(/ ref="A3:K6".*<autoFilter ref="A3:K6"/s);
    expect(texts['xl/workbook.xml']).toContain(`'附件2'!$A$1:$J$6`);
    expect(texts['xl/workbook.xml']).toContain(`hidden="1">'附件2'!$A$3:$K$6`);
    expect(sheet).toContain('<dimension ref="A1:K6"/>');
    const styles = [4, 5, 6].map((row) =>
      [...sheet.matchAll(new RegExp(`<c r="[A-K]${row}"[^>]*? s="(\\d+)"`, 'g'))].map(([, style]) => style),
    );
    expect(styles[0]).toHaveLength(11);
    expect(styles[1]).toEqual(styles[0]);
    expect(styles[2]).toEqual(styles[0]);
  });

  it('rewrites only what is ours or points at it', async () => {
    const bytes = await fresh(rowsNamed('a', 'b'));
    const before = rawParts(bytes);
    const changed = [...rawParts(update(bytes, rowsNamed('b', 'c')))].flatMap(([name, raw]) =>
      before.get(name) === raw ? [] : [name],
    );
    expect(changed.sort()).toEqual(['xl/tables/table2.xml', 'xl/workbook.xml', 'xl/worksheets/sheet2.xml']);
  });

  it('brings the line of 填报情况 up to date, but not for its own sake', async () => {
    const bytes = await fresh(rowsNamed('a'));
    const later = { generatedAt: '2023-05-06T02:21:00Z' };
    const same = updateManagedSheets(bytes, sharedLayouts(rowsNamed('a'), later), zlibCodec);
    expect(same).toMatchObject({ bytes, changed: false });
    const other = updateManagedSheets(bytes, sharedLayouts(rowsNamed('a', 'b'), later), zlibCodec).bytes;
    expect(valuesOf(read(other, { type: 'array' }), '填报情况')[1]?.[0]).toBe(
      '更新时间：2023-05-06 10:21（北京时间）',
    );
  });

  it('shows what is still to be done on 填报情况 in bold, by a rule that follows the texts', async () => {
    const texts = partTexts(await fresh(rowsNamed('a')));
    const rule = /<conditionalFormatting.*<\/conditionalFormatting>/.exec(
      texts['xl/worksheets/sheet3.xml'] ?? '',
    );
    expect(rule?.[0]).toBe(
      '<conditionalFormatting sqref="C4:C13"><cfRule type="expression" dxfId="0" priority="1">' +
        '<formula>OR(C4="未报",C4="退回修改")</formula></cfRule></conditionalFormatting>',
    );
    expect(texts['xl/styles.xml']).toContain('<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>');
  });

  it('takes hostile texts and reads them back as they were', async () => {
    const hostile = ['=1+1 & <b>"\'\u000b\u0000\ud800\uffff_x0041_\n', ' 前后 ', '#DIV/0!', 'a\r\nb', ']]>'];
    const layouts = sharedLayouts(hostile.map((text, at) => statisticsRow(`k${at}`, 'tourism', text)));
    const after = updateManagedSheets(await fresh([]), layouts, zlibCodec).bytes;
    expect(rowsOf(after, layouts).map(([, content]) => content)).toEqual(
      hostile.map((text) => text.replace('\r\n', '\n')),
    );
    expect(updateManagedSheets(after, layouts, zlibCodec).changed).toBe(false);
  });

  it('does the same in a browser, to the byte of every part', async () => {
    const bytes = await fresh(rowsNamed('a', 'b'));
    const layouts = sharedLayouts(rowsNamed('b', 'c'));
    const [one, other] = [zlibCodec, fflateCodec].map((codec) =>
      partTexts(updateManagedSheets(bytes, layouts, codec).bytes),
    );
    expect(other).toEqual(one);
  });

  it('keeps every row of any sequence of changes, in its place', async () => {
    const keys = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 9 });
    const text = fc.constantFrom(
      '甲',
      '乙',
      '',
      ' ',
      '<&>',
      'a&b',
      'a&amp;b',
      '_x0041_',
      'A',
      '两\n行',
      '1',
      '=A1',
    );
    const step = keys.chain((ids) =>
      fc
        .array(text, { minLength: ids.length, maxLength: ids.length })
        .map((texts) => ids.map((id, at) => statisticsRow(`k${id}`, 'tourism', texts[at] ?? '', id + at))),
    );
    const empty = await fresh([]);
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
        let bytes = empty;
        const order: string[] = [];
        for (const rows of steps) {
          bytes = update(bytes, rows);
          for (const { key = '' } of rows) if (!order.includes(key)) order.push(key);
          const now = new Map(rows.map((row) => [row.key, row.canonical['content']]));
          expect(rowsOf(bytes, sharedLayouts([]))).toEqual(
            order.map((key) => [key, now.has(key) ? shown(now.get(key)) : '(removed)']),
          );
          expect(update(bytes, rows)).toBe(bytes);
        }
      }),
      runs(40),
    );
  });
});

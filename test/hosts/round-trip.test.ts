import { describe, expect, it } from '@jest/globals';
import type { Campaign } from '../../src/forms/campaign';
import type { Binding } from '../../src/sheets/binding';
import { formLayout } from '../../src/sheets/form-layout';
import type { SheetLayout } from '../../src/sheets/layout';
import { inlineSource } from '../../src/sheets/list-source';
import type { SheetMarks } from '../../src/sheets/marks';
import { openExcelHarness } from '../contract/excel-harness';
import type { ContractHarness, ContractLook } from '../contract/harness';
import { openWpsHarness } from '../contract/wps-harness';
import { demoCampaign, schedule } from '../demo-campaign';
import { CellWorkbook } from '../simulators/cells/cell-workbook';
import { documentText } from '../simulators/cells/document-text';

interface Program extends ContractHarness {
  readonly save: () => Uint8Array;
}

type Opener = (saved?: Uint8Array) => Promise<Program>;

const bookOf = (saved: Uint8Array | undefined): CellWorkbook =>
  saved === undefined ? CellWorkbook.blank() : CellWorkbook.open(saved);

const excel =
  (version: string): Opener =>
  async (saved) => {
    const book = bookOf(saved);
    const harness = await openExcelHarness({ book, version });
    // What is there already it has to look at first.
    return { ...harness, host: harness.adapter, save: () => book.save() };
  };
const wps: Opener = (saved) => {
  const book = bookOf(saved);
  return Promise.resolve({ ...openWpsHarness({ book }), save: () => book.save() });
};

/** As the demo, with so many units that a dropdown can't hold their names itself. */
const campaign: Campaign = {
  ...demoCampaign,
  units: [
    ...demoCampaign.units,
    ...Array.from({ length: 60 }, (_, at) => ({
      id: `school-${String(at)}`,
      name: { 'zh-CN': `第${String(at + 1)}教学部`, 'en-US': `School ${String(at + 1)}` },
      aliases: [],
    })),
  ],
};
const unitNames = campaign.units.map(({ name }) => name['zh-CN']);

const layout = formLayout({ campaign, form: schedule, unit: 'tourism', language: 'zh-CN' });
const firstRow = layout.frozenRows;
const resultColumn = schedule.columns.length;
const binding: Binding = {
  campaign: campaign.id,
  form: schedule.id,
  unit: 'tourism',
  version: 1,
  fingerprint: 'eins',
};
const marks: SheetMarks = {
  resultColumn,
  headerRow: firstRow - 1,
  header: '校验结果',
  rows: [
    {
      row: firstRow,
      text: '✕ 日期：没有这样的日期',
      cells: [{ row: firstRow, column: 1, severity: 'error' }],
    },
    {
      row: firstRow + 1,
      text: '！ 活动内容：太短',
      cells: [{ row: firstRow + 1, column: 2, severity: 'warning' }],
    },
  ],
};

/** All that a person sees of the form itself: its look, what helps to fill it in, how it prints. */
function lookOf(look: ContractLook, sheet: string, { rows, columnWidths }: SheetLayout): unknown {
  const perCell = <T>(tell: (at: { row: number; column: number }) => T): readonly (readonly T[])[] =>
    rows.map((_, row) => columnWidths.map((__, column) => tell({ row, column })));
  return {
    styles: perCell((at) => look.style(sheet, at)),
    choices: perCell((at) => look.choices(sheet, at)),
    prompts: perCell((at) => look.prompt(sheet, at)),
    widths: columnWidths.map((_, column) => look.columnWidth(sheet, column)),
    merges: look.merges(sheet),
    print: look.print(sheet),
    frozen: look.frozenRows(sheet),
  };
}

/** The bound sheets, by name. */
async function bound({ host }: Program): Promise<Readonly<Record<string, Binding>>> {
  const sheets = await host.listSheets();
  return Object.fromEntries(sheets.flatMap(({ name, binding: own }) => (own ? [[name, own]] : [])));
}

async function idOf({ host }: Program, name: string): Promise<string> {
  const sheet = (await host.listSheets()).find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet.id;
}

/** Inserts the form and fills in two rows, both wrong. */
async function filledIn(program: Program): Promise<string> {
  const { host, user, settle } = program;
  const { id } = await host.insertSheet(layout, binding);
  await user.paste(id, { row: firstRow, column: 1 }, [
    ['5月32日', '技能大赛', '旅游学院', '上午9:00-11:00'],
    ['5月15日', '展', '教务处', '全天'],
  ]);
  await settle();
  return id;
}

it('the names of the units are too long for a rule itself', () => {
  expect(inlineSource(unitNames)).toBeNull();
});

describe.each([
  ['Excel', 'WPS', excel('1.20'), wps],
  ['an Excel with ExcelApi 1.9', 'WPS', excel('1.9'), wps],
  ['WPS', 'Excel', wps, excel('1.20')],
  ['WPS', 'an Excel with ExcelApi 1.9', wps, excel('1.9')],
] as const)('the form of a unit, inserted in %s and opened in %s', (_, __, one, other) => {
  it('looks, helps and prints as it did, to the last cell', async () => {
    const from = await one();
    const id = await filledIn(from);
    await from.host.showMarks(id, marks, true);
    await from.settle();
    const there = await other(from.save());
    expect(await bound(there)).toEqual({ 附件1: binding });
    const opened = await idOf(there, '附件1');
    expect(lookOf(there.look, opened, layout)).toEqual(lookOf(from.look, id, layout));
    expect(there.look.choices(opened, { row: firstRow, column: 3 })).toEqual(unitNames);
    expect(there.look.mark(opened, { row: firstRow, column: 1 })).toBe('error');
    expect(there.look.mark(opened, { row: firstRow + 1, column: 2 })).toBe('warning');
  });

  it('shows the marks of there in place of those from here, and none of either once they are taken away', async () => {
    const from = await one();
    const id = await filledIn(from);
    await from.settle();
    const unmarked = documentText(CellWorkbook.open(from.save()));
    await from.host.showMarks(id, marks, true);
    await from.settle();
    const marked = from.save();
    expect(documentText(CellWorkbook.open(marked)) === unmarked).toBe(false);

    const there = await other(marked);
    const opened = await idOf(there, '附件1');
    const [first] = marks.rows;
    if (!first) throw new Error('no marks');
    await there.host.showMarks(opened, { ...marks, rows: [{ ...first, text: '✕ 另一句' }] }, true);
    expect(there.look.text(opened, { row: firstRow, column: resultColumn })).toBe('✕ 另一句');
    expect(there.look.text(opened, { row: firstRow + 1, column: resultColumn })).toBe('');
    expect(there.look.mark(opened, { row: firstRow + 1, column: 2 })).toBeNull();
    await there.host.clearMarks(opened);
    await there.settle();
    expect(documentText(CellWorkbook.open(there.save()))).toBe(unmarked);
  });

  it('comes back as it was bound there last, renamed there, with the copy made there bound too', async () => {
    const from = await one();
    await filledIn(from);
    const there = await other(from.save());
    const opened = await idOf(there, '附件1');
    await there.user.copySheet(opened);
    await there.settle();
    const copied = await there.host.listSheets();
    expect(copied.filter(({ binding: own }) => own !== null)).toHaveLength(2);
    await there.user.type(opened, { row: firstRow, column: 1 }, '5月14日');
    await there.host.bind(opened, { ...binding, version: 2, fingerprint: 'zwei' });
    await there.user.renameSheet(opened, '五月 ‘安排’');
    await there.settle();

    const back = await one(there.save());
    expect(await bound(back)).toEqual({
      '五月 ‘安排’': { ...binding, version: 2, fingerprint: 'zwei' },
      '附件1 (2)': binding,
    });
    const id = await idOf(back, '五月 ‘安排’');
    expect((await back.host.readGrid(id)).values[firstRow]?.[1]).toBe('5月14日');
    expect(back.look.choices(id, { row: firstRow, column: 3 })).toEqual(unitNames);

    // And bound anew here, it is so there.
    await back.host.bind(id, { ...binding, version: 3, fingerprint: 'drei' });
    expect((await bound(back))['附件1 (2)']).toEqual(binding);
    await back.host.bind(await idOf(back, '附件1 (2)'), null);
    await back.settle();
    expect(await bound(await other(back.save()))).toEqual({
      '五月 ‘安排’': { ...binding, version: 3, fingerprint: 'drei' },
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import type { SheetLayout } from '../../src/sheets/layout';
import type { LogEntry } from '../../src/sheets/log-layout';
import type { SharedRow } from '../../src/sheets/shared-table-layout';
import { sharedWorkbookLayouts, type SharedWorkbookInput } from '../../src/sheets/shared-workbook-layout';
import type { StatusEntry } from '../../src/sheets/status-layout';
import { demoCampaign, schedule, statistics } from '../demo-campaign';

const received = '2023-05-04T18:21:00Z';

const row = (unit: string, content: string): SharedRow => ({
  unit,
  version: 2,
  receivedAt: received,
  canonical: { date: '5月14日', content, units: '旅游学院' },
  value: { content, units: [] },
});

const status = (more: Partial<StatusEntry>): StatusEntry => ({
  unit: 'tourism',
  form: 'schedule',
  version: 2,
  receivedAt: received,
  rows: 3,
  zeroReport: false,
  timeliness: 'on-time',
  daysLate: 0,
  completeness: 0.9,
  warnings: 1,
  returned: false,
  ...more,
});

const pushed = (more: Partial<LogEntry>): LogEntry => ({
  form: 'schedule',
  unit: 'tourism',
  version: 1,
  person: '经办人',
  by: 'tourism',
  receivedAt: received,
  rows: 3,
  ...more,
});

function sheets(input: Partial<SharedWorkbookInput>): Map<string, SheetLayout> {
  const layouts = sharedWorkbookLayouts({
    campaign: demoCampaign,
    forms: [
      { form: schedule, entries: [] },
      { form: statistics, entries: [] },
    ],
    board: [],
    log: [],
    ...input,
  });
  return new Map(layouts.map((layout) => [layout.name, layout]));
}

function bodyOf(layout: SheetLayout | undefined) {
  if (!layout) throw new Error('there is no such sheet');
  return layout.rows.slice(layout.frozenRows).map((one) => one.cells.map((cell) => cell?.value));
}

describe('sharedWorkbookLayouts', () => {
  it('has a table a form, 填报情况 and 日志, in this order', () => {
    expect([...sheets({}).keys()]).toEqual(['附件1', '附件2', '填报情况', '日志']);
  });

  it('puts 填报单位 before the columns of the form and 版本 and 报送时间 after them', () => {
    const table = sheets({}).get('附件1');
    expect(table?.rows[2]?.cells.map((cell) => cell?.value)).toEqual([
      '填报单位（部门）',
      '序号',
      '时间',
      '活动内容',
      '牵头及负责部门',
      // Headers of a table differ.
      '时间2',
      '版本',
      '报送时间',
      '行号',
    ]);
  });

  it('lists rows unit by unit, numbered within each unit, with the time in China', () => {
    const entries = [row('veterans', '丁'), row('tourism', '乙'), row('tourism', '丙')];
    const table = sheets({ forms: [{ form: schedule, entries }] }).get('附件1');
    expect(bodyOf(table)).toEqual([
      ['旅游学院', 1, '5月14日', '乙', '旅游学院', null, 2, '2023-05-05 02:21', 'tourism/1'],
      ['旅游学院', 2, '5月14日', '丙', '旅游学院', null, 2, '2023-05-05 02:21', 'tourism/2'],
      ['绵阳退役军人教育培训学院', 1, '5月14日', '丁', '旅游学院', null, 2, '2023-05-05 02:21', 'veterans/1'],
    ]);
  });

  it('shows on 填报情况 who reported, when and how completely', () => {
    const board = [status({ timeliness: 'late', daysLate: 2 })];
    expect(bodyOf(sheets({ board }).get('填报情况'))).toEqual([
      [
        '旅游学院',
        '附件1 活动周安排表',
        '已报',
        2,
        3,
        '2023-05-05 02:21',
        '2023-05-06',
        '逾期报送',
        2,
        0.9,
        1,
        'tourism/schedule',
      ],
    ]);
  });

  it.each([
    ['已报', false, status({})],
    ['零报告', false, status({ zeroReport: true, rows: 0 })],
    ['退回修改', true, status({ returned: true })],
    [
      '未报',
      true,
      status({ version: null, receivedAt: null, completeness: null, timeliness: 'open', rows: 0 }),
    ],
  ])('names the state %s, which stands out where something is still to be done: %s', (state, bold, entry) => {
    const sheet = sheets({ board: [entry] }).get('填报情况');
    const cell = sheet?.rows[sheet.frozenRows]?.cells[2];
    expect(cell?.value).toBe(state);
    expect(sheet?.managed?.emphasised?.column).toBe(sheet?.managed?.columns[2]);
    expect(sheet?.managed?.emphasised?.texts.includes(state)).toBe(bold);
  });

  it('leaves blank on 填报情况 what a unit that has not reported does not have', () => {
    const missing = status({
      version: null,
      receivedAt: null,
      completeness: null,
      timeliness: 'missing',
      daysLate: 4,
      rows: 0,
      warnings: 0,
    });
    expect(bodyOf(sheets({ board: [missing] }).get('填报情况'))[0]?.slice(2, -1)).toEqual([
      '未报',
      null,
      null,
      null,
      '2023-05-06',
      '逾期未报',
      4,
      null,
      null,
    ]);
  });

  it('stands unit by unit on 填报情况 whatever order the board has', () => {
    const board = [status({ unit: 'veterans' }), status({ form: 'statistics' }), status({})];
    expect(bodyOf(sheets({ board }).get('填报情况')).map((cells) => cells.slice(0, 2))).toEqual([
      ['旅游学院', '附件2 活动周情况统计表'],
      ['旅游学院', '附件1 活动周安排表'],
      ['绵阳退役军人教育培训学院', '附件1 活动周安排表'],
    ]);
  });

  it('says when 填报情况 was made, in the time of China', () => {
    const made = sheets({ generatedAt: '2023-05-05T16:30:00.000Z' }).get('填报情况');
    expect(made?.rows[1]?.cells[0]?.value).toBe('更新时间：2023-05-06 00:30（北京时间）');
  });

  it('logs who pushed which version and when, and that a zero report is one', () => {
    const log = [
      pushed({}),
      pushed({ version: 2, by: 'publicity', person: null, rows: 0, zeroReport: true }),
    ];
    expect(bodyOf(sheets({ log }).get('日志'))).toEqual([
      [
        '2023-05-05 02:21',
        '旅游学院',
        '附件1 活动周安排表',
        1,
        3,
        '经办人',
        '旅游学院',
        'schedule/tourism/1',
      ],
      [
        '2023-05-05 02:21',
        '旅游学院',
        '附件1 活动周安排表',
        2,
        '零报告',
        null,
        '宣传统战部',
        'schedule/tourism/2',
      ],
    ]);
  });

  it('knows the rows of each sheet by keys in a last column, outside title and print area', () => {
    const entries = [{ ...row('tourism', '乙'), key: 'k1' }, row('tourism', '丙')];
    const table = sheets({ forms: [{ form: schedule, entries }] }).get('附件1');
    expect(table?.managed).toMatchObject({
      id: 'schedule',
      columns: ['_unit', 'seq', 'date', 'content', 'units', 'time', '_version', '_receivedAt', '_key'],
      rows: [{ key: 'k1' }, { key: 'tourism/2' }],
    });
    expect(table?.merges[0]?.columns).toBe(8);
    expect(table?.print.area).toEqual({ row: 0, column: 0, rows: 5, columns: 8 });
    expect(sheets({ board: [status({})] }).get('填报情况')?.managed?.rows).toEqual([
      { key: 'tourism/schedule' },
    ]);
    expect(sheets({ log: [pushed({})] }).get('日志')?.managed?.rows).toEqual([{ key: 'schedule/tourism/1' }]);
  });

  it('has a blank row in the styles of the columns where there is none yet, and prints it', () => {
    const table = sheets({}).get('附件2');
    const blank = table?.rows[table.frozenRows];
    expect(blank?.cells.map((cell) => cell?.value)).toEqual(Array.from({ length: 11 }, () => null));
    expect(blank?.cells.map((cell) => cell?.style.horizontal)).toEqual([
      ...['left', 'center', 'left', 'center', 'center', 'left', 'center', 'left', 'center', 'center', 'left'],
    ]);
    expect(table?.print.area.rows).toBe(4);
    expect(table?.managed?.rows).toEqual([]);
  });
});

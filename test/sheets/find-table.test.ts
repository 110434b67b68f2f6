import { describe, expect, it } from '@jest/globals';
import type { RawCell } from '../../src/forms/cell';
import type { FoundTable } from '../../src/sheets/found-table';
import { findTable } from '../../src/sheets/find-table';
import type { Grid } from '../../src/sheets/grid';
import { readRows } from '../../src/sheets/read-rows';
import { schedule, statistics } from '../demo-campaign';
import { gridOf } from './grid-of';

const header = [
  '序号',
  '活动内容',
  '参与活动教师',
  '参与活动学生',
  '参与活动社区（乡村）及人数',
  '观摩体验活动人数',
  '备注',
];
const row = (content: string): RawCell[] => [1, content, 12, 200, '双紫村50人', 0, null];

function find(grid: Grid, form = statistics): FoundTable {
  const found = findTable(grid, form);
  if ('missing' in found) throw new Error(`missing: ${found.missing.map(({ column }) => column).join(' ')}`);
  return found;
}
const contents = (grid: Grid, form = statistics): unknown[] =>
  readRows(grid, find(grid, form), form).rows.map(({ content }) => content);

describe('a table is found', () => {
  it('as printed, with the line 填报单位 above it', () => {
    const grid = gridOf([
      ['附件2'],
      [statistics.title],
      ['填报单位（部门）：旅游学院'],
      header,
      row('大赛'),
      row('讲座'),
    ]);
    expect(find(grid)).toMatchObject({
      headerRow: 3,
      firstRow: 4,
      endRow: 6,
      footer: false,
      columns: { seq: 0, content: 1, teachers: 2, students: 3, communities: 4, observers: 5, remarks: 6 },
      resultColumn: 7,
      unitLine: { row: 2, column: 0, text: '旅游学院' },
      issues: [],
    });
    expect(contents(grid)).toEqual(['大赛', '讲座']);
  });

  it('with the first 时间 as the date and the second as the time of day', () => {
    const grid = gridOf([
      ['序号', '时间', '活动内容', '牵头及负责部门', '时间'],
      [1, '5月14日', '大赛', '旅游学院', '上午'],
    ]);
    expect(find(grid, schedule).columns).toEqual({ seq: 0, date: 1, content: 2, units: 3, time: 4 });
  });

  it('wherever it stands, with its columns moved', () => {
    const grid = gridOf([[...header].reverse(), [null, 0, '无', 200, 12, '大赛', 1]], 9, 4);
    const table = find(grid);
    expect(table.headerRow).toBe(9);
    expect(table.columns['content']).toBe(9);
    expect(readRows(grid, table, statistics).rows[0]).toMatchObject({
      content: '大赛',
      teachers: 12,
      students: 200,
    });
  });

  it('with headers wrapped over lines, without a word about it', () => {
    const wrapped = header.map((text) => `${text.slice(0, 3)}\n${text.slice(3)}`);
    expect(find(gridOf([wrapped, row('大赛')])).issues).toEqual([]);
  });

  it('with headers split over two rows', () => {
    const above = [null, null, '参与活动', '参与活动', '参与活动社区', '观摩体验', null];
    const below = ['序号', '活动内容', '教师', '学生', '（乡村）及人数', '活动人数', '备注'];
    const grid = gridOf([above, below, row('大赛')]);
    expect(find(grid)).toMatchObject({ headerRow: 0, firstRow: 2, issues: [] });
    expect(contents(grid)).toEqual(['大赛']);
  });

  it('under a blank row, which is no part of its header', () => {
    expect(find(gridOf([[statistics.title], [], header, row('大赛')]))).toMatchObject({
      headerRow: 2,
      firstRow: 3,
    });
  });

  it('with extra words in its headers, and says so', () => {
    const changed = header.map((text) => (text === '参与活动学生' ? '参与活动学生（人）数' : text));
    expect(find(gridOf([changed, row('大赛')])).issues).toMatchObject([
      { code: 'form.header-changed', column: 'students', parameters: { written: '参与活动学生（人）数' } },
    ]);
  });
});

describe('two tables on one sheet', () => {
  const plan = ['序号', '时间', '活动内容', '牵头及负责部门', '时间'];
  const planRow: RawCell[] = [1, '5月14日', '大赛', '旅游学院', '上午'];

  it('one under the other are told apart, and each ends where the other begins', () => {
    const grid = gridOf([
      ['附件1'],
      plan,
      planRow,
      [],
      ['附件2'],
      ['填报单位：旅游学院'],
      header,
      row('讲座'),
    ]);
    expect(contents(grid, schedule)).toEqual(['大赛']);
    expect(contents(grid)).toEqual(['讲座']);
    expect(find(grid).unitLine?.text).toBe('旅游学院');
  });

  it('side by side are told apart', () => {
    const grid = gridOf([
      [...plan, null, ...header],
      [...planRow, null, ...row('讲座')],
    ]);
    expect(contents(grid, schedule)).toEqual(['大赛']);
    expect(contents(grid)).toEqual(['讲座']);
  });
});

describe('a table that lacks a required header', () => {
  it('is not found, and each header missing is named', () => {
    const found = findTable(
      gridOf([header.filter((text) => text !== '参与活动学生'), row('大赛')]),
      statistics,
    );
    expect(found).toMatchObject({ missing: [{ code: 'form.header-missing', column: 'students' }] });
  });

  it('is not found on an empty sheet', () => {
    expect(findTable(gridOf([]), schedule)).toHaveProperty('missing');
  });

  it('is found without an optional one', () => {
    const grid = gridOf([header.slice(0, -1), row('大赛').slice(0, -1)]);
    expect(find(grid).columns).not.toHaveProperty('remarks');
  });
});

describe('the end of a table', () => {
  it.each([
    ['a total', ['合计', null, 24, 400]],
    ['a total beside the number column', [null, '合计', 24, 400]],
    ['a note', ['备注：以上为预计人数']],
    ['the person who filled it in', ['填表人：', null, '审核人：']],
  ] as [string, RawCell[]][])('is %s', (_, last) => {
    const grid = gridOf([header, row('大赛'), [], row('讲座'), last, row('下一张表')]);
    expect(find(grid)).toMatchObject({ endRow: 4, footer: true });
    expect(contents(grid)).toEqual(['大赛', '讲座']);
  });
});

describe('校验结果', () => {
  it('stays where it is', () => {
    const grid = gridOf([
      [...header, '校验结果'],
      [...row('大赛'), '有问题'],
    ]);
    expect(find(grid).resultColumn).toBe(7);
  });

  it('goes right of what else somebody has written beside the table', () => {
    const grid = gridOf([header, [...row('大赛'), '我的记录']]);
    expect(find(grid).resultColumn).toBe(8);
  });
});

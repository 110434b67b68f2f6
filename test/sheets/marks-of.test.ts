import { describe, expect, it } from '@jest/globals';
import { checkForm } from '../../src/forms/check-form';
import { findTable } from '../../src/sheets/find-table';
import { marksOf } from '../../src/sheets/marks-of';
import { patchesToChanges } from '../../src/sheets/patches-to-changes';
import { readRows } from '../../src/sheets/read-rows';
import { demoCampaign, statistics } from '../demo-campaign';
import { gridOf } from './grid-of';

const grid = gridOf([
  [
    '序号',
    '活动内容',
    '参与活动教师',
    '参与活动学生',
    '参与活动社区（乡村）及人数',
    '观摩体验活动人数',
    '备注',
  ],
  [1, '大赛', '一些', '约200人', '无', 0, null],
  [],
  [2, '讲座', 1, 2, '无', 0, null],
]);
const table = findTable(grid, statistics);
if ('missing' in table) throw new Error('no table');
const { rows, sheetRows } = readRows(grid, table, statistics);
const check = checkForm({ campaign: demoCampaign, form: statistics, unit: 'tourism', rows });

describe('the marks of a check', () => {
  it('stand on the cells of the sheet, worst first in 校验结果', () => {
    expect(marksOf({ form: statistics, check, table, sheetRows, language: 'zh-CN' })).toEqual({
      resultColumn: 7,
      headerRow: 0,
      header: '校验结果',
      rows: [
        {
          row: 1,
          cells: [
            { row: 1, column: 2, severity: 'error' },
            { row: 1, column: 3, severity: 'warning' },
          ],
          text: '✕ 参与活动教师：应为数字；！ 参与活动学生：应为准确人数',
        },
      ],
    });
  });

  it('say of rows asked for that they have none, blank rows included', () => {
    const marks = marksOf({ form: statistics, check, table, sheetRows, language: 'en-US', only: [2, 3] });
    expect(marks.rows).toEqual([
      { row: 2, cells: [], text: '' },
      { row: 3, cells: [], text: '' },
    ]);
  });
});

describe('patches', () => {
  it('become writes on the cells that their rows stand in', () => {
    const patch = { row: 1, column: 'students', before: 2, after: 3 };
    expect(patchesToChanges([patch, { ...patch, after: 4 }], table, sheetRows)).toEqual([
      { kind: 'write', at: { row: 3, column: 3 }, values: [[3]] },
    ]);
  });
});

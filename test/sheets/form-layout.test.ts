import { describe, expect, it } from '@jest/globals';
import { findTable } from '../../src/sheets/find-table';
import { formLayout } from '../../src/sheets/form-layout';
import type { LayoutCell, SheetLayout } from '../../src/sheets/layout';
import { readRows } from '../../src/sheets/read-rows';
import { demoCampaign, schedule, statistics } from '../demo-campaign';
import { gridOf } from './grid-of';

const plan = formLayout({ campaign: demoCampaign, form: schedule, unit: 'tourism', language: 'zh-CN' });
const figures = formLayout({ campaign: demoCampaign, form: statistics, unit: 'tourism', language: 'zh-CN' });

function cell(layout: SheetLayout, row: number, column: number): LayoutCell {
  const found = layout.rows[row]?.cells[column];
  if (!found) throw new Error(`nothing stands in row ${row}, column ${column}`);
  return found;
}

const valuesOf = (layout: SheetLayout, row: number) =>
  layout.rows[row]?.cells.map((one) => one?.value ?? null);

describe('formLayout', () => {
  it('prints 附件1 as mark, title and header, in the words and order of the notice', () => {
    expect(cell(plan, 0, 0).value).toBe('附件1');
    expect(cell(plan, 1, 0).value).toBe('2023年职业教育活动周安排表');
    expect(valuesOf(plan, 2)).toEqual(['序号', '时间', '活动内容', '牵头及负责部门', '时间']);
    expect(plan.merges).toEqual([{ row: 1, column: 0, rows: 1, columns: 5 }]);
    expect(plan.frozenRows).toBe(3);
  });

  it('prints the 填报单位 line of 附件2 with the Chinese name of the unit, whatever the language', () => {
    const english = formLayout({
      campaign: demoCampaign,
      form: statistics,
      unit: 'tourism',
      language: 'en-US',
    });
    for (const layout of [figures, english]) {
      expect(cell(layout, 2, 0).value).toBe('填报单位（部门）：旅游学院');
      expect(valuesOf(layout, 3)).toEqual([
        '序号',
        '活动内容',
        '参与活动教师',
        '参与活动学生',
        '参与活动社区（乡村）及人数',
        '观摩体验活动人数',
        '备注',
      ]);
    }
  });

  it('uses the fonts and sizes of official papers', () => {
    expect(cell(figures, 0, 0).style).toMatchObject({ font: '黑体', size: 16, horizontal: 'left' });
    expect(cell(figures, 1, 0).style).toMatchObject({
      font: '方正小标宋简体',
      size: 22,
      horizontal: 'center',
    });
    expect(cell(figures, 3, 2).style).toMatchObject({ font: '黑体', size: 12, border: true, wrap: true });
    expect(cell(figures, 4, 1).style).toMatchObject({
      font: '仿宋_GB2312',
      size: 12,
      border: true,
      wrap: true,
    });
    expect(cell(figures, 4, 2).style.horizontal).toBe('center');
  });

  it('keeps dates, times, units and texts as typed and leaves counts as numbers', () => {
    expect([1, 2, 3, 4].map((column) => cell(plan, 3, column).style.numberFormat)).toEqual([
      '@',
      '@',
      '@',
      '@',
    ]);
    expect([1, 4, 6].map((column) => cell(figures, 4, column).style.numberFormat)).toEqual(['@', '@', '@']);
    expect([2, 3, 5].map((column) => cell(figures, 4, column).style.numberFormat)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('leaves twenty blank rows, without numbers and free to grow', () => {
    expect(plan.rows).toHaveLength(23);
    expect(plan.rows.slice(3).every((row) => row.height === undefined)).toBe(true);
    expect(plan.rows.slice(3).flatMap((row) => row.cells.map((one) => one?.value))).toEqual(
      Array.from({ length: 100 }, () => null),
    );
  });

  it('numbers the rows it is given and fills up with blank ones', () => {
    const rows = [{ seq: 7, date: '5月14日', content: '大赛' }, { content: '=SUM(A1)' }];
    const layout = formLayout({
      campaign: demoCampaign,
      form: schedule,
      unit: 'tourism',
      language: 'zh-CN',
      rows,
      blankRows: 4,
    });
    expect(layout.rows.slice(3).map((row) => row.cells.map((one) => one?.value))).toEqual([
      [1, '5月14日', '大赛', null, null],
      [2, null, '=SUM(A1)', null, null],
      [null, null, null, null, null],
      [null, null, null, null, null],
    ]);
  });

  it('keeps every given row when there are more than the blank form has', () => {
    const rows = Array.from({ length: 30 }, (_, index) => ({ content: `活动${index}` }));
    const layout = formLayout({
      campaign: demoCampaign,
      form: schedule,
      unit: 'tourism',
      language: 'zh-CN',
      rows,
    });
    expect(layout.rows).toHaveLength(33);
    expect(layout.print.area.rows).toBe(33);
    expect(layout.prompts.every((prompt) => prompt.area.rows === 30)).toBe(true);
  });

  it('shows a date or a time that a spreadsheet made a number of as what it means', () => {
    const layout = formLayout({
      campaign: demoCampaign,
      form: schedule,
      unit: 'tourism',
      language: 'zh-CN',
      rows: [
        { date: 45060, time: 0.375 },
        { date: 5.14, time: 9 },
      ],
    });
    expect(cell(layout, 3, 1)).toMatchObject({ value: 45060, style: { numberFormat: 'm"月"d"日"' } });
    expect(cell(layout, 3, 4)).toMatchObject({ value: 0.375, style: { numberFormat: 'h:mm' } });
    expect(cell(layout, 4, 1).style.numberFormat).toBeUndefined();
    expect(cell(layout, 4, 4).style.numberFormat).toBeUndefined();
  });

  it('offers the units by name in their column and no dropdown elsewhere', () => {
    expect(plan.validations).toHaveLength(1);
    expect(plan.validations[0]?.area).toEqual({ row: 3, column: 3, rows: 20, columns: 1 });
    expect(plan.validations[0]?.values).toContain('绵阳退役军人教育培训学院');
    expect(figures.validations).toEqual([]);
  });

  it('prompts in the language of the clerk', () => {
    const english = formLayout({
      campaign: demoCampaign,
      form: schedule,
      unit: 'tourism',
      language: 'en-US',
    });
    expect(plan.prompts.map((prompt) => prompt.title)).toEqual([
      '日期',
      '活动内容',
      '牵头及负责部门',
      '具体时间',
    ]);
    expect(english.prompts.map((prompt) => prompt.title)).toContain('Time of day');
    expect(english.prompts[0]?.area).toEqual({ row: 3, column: 1, rows: 20, columns: 1 });
  });

  it('prints 附件1 upright and 附件2 across, the header on each page and nothing but the table', () => {
    expect(plan.print).toEqual({
      paper: 'A4',
      orientation: 'portrait',
      repeatRows: { from: 2, to: 2 },
      area: { row: 0, column: 0, rows: 23, columns: 5 },
      fitToWidth: true,
    });
    expect(figures.print).toMatchObject({
      orientation: 'landscape',
      repeatRows: { from: 3, to: 3 },
      area: { row: 0, column: 0, rows: 24, columns: 7 },
    });
  });

  it('lands the cursor in the first cell to fill', () => {
    expect(plan.cursor).toEqual({ row: 3, column: 1 });
    expect(figures.cursor).toEqual({ row: 4, column: 1 });
  });

  it('is found again and read back row by row', () => {
    const rows = [
      {
        content: '技能大赛',
        teachers: 12,
        students: '约200人',
        communities: '无',
        observers: 0,
        remarks: null,
      },
      {
        content: '+志愿',
        teachers: 1,
        students: 2,
        communities: '双紫村50人',
        observers: 3,
        remarks: '合办',
      },
    ];
    const layout = formLayout({
      campaign: demoCampaign,
      form: statistics,
      unit: 'tourism',
      language: 'zh-CN',
      rows,
    });
    const grid = gridOf(layout.rows.map((row) => row.cells.map((one) => one?.value ?? null)));
    const table = findTable(grid, statistics);
    if ('missing' in table) throw new Error('the table was not found');
    expect(table).toMatchObject({ headerRow: 3, firstRow: 4, unitLine: { text: '旅游学院' }, issues: [] });
    expect(readRows(grid, table, statistics).rows).toEqual(rows.map((row, at) => ({ seq: at + 1, ...row })));
  });
});

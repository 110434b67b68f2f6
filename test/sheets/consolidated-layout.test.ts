import { describe, expect, it } from '@jest/globals';
import { checkForm } from '../../src/forms/check-form';
import type { RawRow } from '../../src/forms/cell';
import type { Form } from '../../src/forms/form';
import { totalsOf } from '../../src/forms/totals';
import { consolidatedLayout, type ConsolidatedRow } from '../../src/sheets/consolidated-layout';
import type { SheetLayout } from '../../src/sheets/layout';
import { demoCampaign, schedule, statistics } from '../demo-campaign';

/** The table that units' rows as typed come to. */
function consolidated(form: Form, typed: readonly (readonly [unit: string, row: RawRow])[]): SheetLayout {
  const checked = typed.map(([unit, row]) => ({
    unit,
    row: checkForm({ campaign: demoCampaign, form, unit, rows: [row] }).rows[0],
  }));
  const rows = checked.map(({ unit, row }): ConsolidatedRow => {
    const cells = Object.entries(row?.cells ?? {});
    return {
      unit,
      canonical: Object.fromEntries(cells.map(([column, cell]) => [column, cell.canonical])),
      value: Object.fromEntries(cells.map(([column, cell]) => [column, cell.value])),
    };
  });
  const totals = totalsOf(
    form,
    checked.flatMap(({ row }) => (row ? [row] : [])),
  );
  return consolidatedLayout({ campaign: demoCampaign, form, language: 'zh-CN', rows, totals });
}

const bodyOf = (layout: SheetLayout) =>
  layout.rows.slice(layout.frozenRows).map((row) => row.cells.map((cell) => cell?.value));

const event: RawRow = { content: '讲座', teachers: '12', students: '120人', communities: '无', observers: 0 };

describe('consolidatedLayout', () => {
  it('is the official table with the unit beside each row', () => {
    const layout = consolidated(schedule, [
      ['tourism', { date: '5/14', content: '大赛', units: '旅游学院' }],
    ]);
    expect(layout.name).toBe('附件1汇总');
    expect(layout.rows[1]?.cells[0]?.value).toBe('2023年职业教育活动周安排表（汇总）');
    expect(layout.rows[2]?.cells.map((cell) => cell?.value)).toEqual([
      '序号',
      '填报单位（部门）',
      '时间',
      '活动内容',
      '牵头及负责部门',
      '时间',
    ]);
    expect(bodyOf(layout)).toEqual([[1, '旅游学院', '5月14日', '大赛', '旅游学院', null]]);
    expect(layout.print).toMatchObject({
      orientation: 'portrait',
      repeatRows: { from: 2, to: 2 },
      area: { rows: layout.rows.length, columns: 6 },
    });
  });

  it('stands in the order of the campaign and is numbered through', () => {
    const layout = consolidated(statistics, [
      ['veterans', { ...event, content: '丁' }],
      ['publicity', { ...event, content: '甲' }],
      ['tourism', { ...event, content: '乙' }],
      ['publicity', { ...event, content: '甲二' }],
    ]);
    expect(bodyOf(layout).map((row) => row.slice(0, 3))).toEqual([
      [1, '宣传统战部', '甲'],
      [2, '宣传统战部', '甲二'],
      [3, '旅游学院', '乙'],
      [4, '绵阳退役军人教育培训学院', '丁'],
      [null, '合计', null],
    ]);
  });

  it('writes counts as numbers that add up to the total below them', () => {
    const layout = consolidated(statistics, [
      [
        'tourism',
        { ...event, students: '约200人', communities: '双紫村五十人、御营社区30人', observers: '无' },
      ],
      [
        'art-design',
        { ...event, teachers: 8, students: '1,200', communities: '双紫村20人', observers: '1.2万' },
      ],
    ]);
    const body = bodyOf(layout);
    expect(body[0]?.slice(3)).toEqual([12, 200, '双紫村50人、御营社区30人', '无', null]);
    expect(body.at(-1)).toEqual([null, '合计', null, 20, 1400, 100, 12_000, null]);
    const sum = (column: number) =>
      body
        .slice(0, -1)
        .reduce((total, row) => total + (typeof row[column] === 'number' ? row[column] : 0), 0);
    expect([3, 4, 6].map(sum)).toEqual([20, 1400, 12_000]);
  });

  it('shows what could not be read as it was written', () => {
    const layout = consolidated(statistics, [['tourism', { ...event, teachers: '一些', students: '待补' }]]);
    expect(bodyOf(layout)[0]?.slice(3, 5)).toEqual(['一些', '待补']);
  });

  it('keeps text that begins like a formula as text', () => {
    const layout = consolidated(statistics, [['tourism', { ...event, content: '=1+1', remarks: '@某' }]]);
    const cells = layout.rows[layout.frozenRows]?.cells;
    expect(cells?.[2]).toMatchObject({ value: '=1+1', style: { numberFormat: '@' } });
    expect(cells?.[7]).toMatchObject({ value: '@某', style: { numberFormat: '@' } });
  });

  it('says so when nothing has been reported', () => {
    const empty = (language: 'zh-CN' | 'en-US') =>
      consolidatedLayout({ campaign: demoCampaign, form: schedule, language, rows: [], totals: {} });
    expect(bodyOf(empty('zh-CN'))).toEqual([[null, '还没有单位报送。', null, null, null, null]]);
    expect(bodyOf(empty('en-US'))[0]?.[1]).toBe('No unit has reported yet.');
  });
});

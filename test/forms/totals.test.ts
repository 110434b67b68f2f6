import { describe, expect, it } from '@jest/globals';
import type { RawRow } from '../../src/forms/cell';
import { checkForm } from '../../src/forms/check-form';
import type { CheckedRow } from '../../src/forms/check-row';
import { completenessOf } from '../../src/forms/completeness';
import { totalsOf } from '../../src/forms/totals';
import { demoCampaign, schedule, statistics } from '../demo-campaign';

const rowsOf = (...rows: RawRow[]): readonly CheckedRow[] =>
  checkForm({ campaign: demoCampaign, form: statistics, unit: 'tourism', rows }).rows;
const full: RawRow = {
  content: '大赛',
  teachers: 2,
  students: '约30',
  communities: '双紫村50人',
  observers: '无',
};

describe('totals', () => {
  it('count the people of every column of counts or communities, and of no other', () => {
    const rows = rowsOf(full, { ...full, students: 5, communities: '2个社区（120人）', remarks: '7' });
    expect(totalsOf(statistics, rows)).toEqual({ teachers: 4, students: 35, communities: 170, observers: 0 });
  });

  it('count nothing for what can’t be read', () => {
    const rows = rowsOf({ ...full, teachers: '一些', communities: '双紫村' }, {});
    expect(totalsOf(statistics, rows)).toEqual({ teachers: 0, students: 30, communities: 0, observers: 0 });
  });

  it('are none in a form without counts', () => {
    expect(totalsOf(schedule, rowsOf(full))).toEqual({});
  });
});

describe('completeness', () => {
  it('is the share of required cells that hold a real value', () => {
    expect(completenessOf(statistics, rowsOf(full))).toBe(1);
    expect(completenessOf(statistics, rowsOf({ ...full, students: '待统计' }))).toBe(0.8);
    expect(completenessOf(statistics, rowsOf(full, { content: '讲座' }))).toBe(0.6);
  });

  it('does not ask for what is optional, and passes over blank rows', () => {
    expect(completenessOf(statistics, rowsOf(full, { seq: 2, remarks: ' ' }))).toBe(1);
  });

  it('is nothing where there is no row', () => {
    expect(completenessOf(statistics, rowsOf({}, { content: '' }))).toBeNull();
    expect(completenessOf({ ...statistics, columns: [] }, rowsOf(full))).toBeNull();
  });
});

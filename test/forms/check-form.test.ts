import { describe, expect, it } from '@jest/globals';
import type { RawRow } from '../../src/forms/cell';
import { checkForm } from '../../src/forms/check-form';
import type { FormInput } from '../../src/forms/form-input';
import { demoCampaign, schedule, statistics } from '../demo-campaign';

const planned = (changes: RawRow = {}): RawRow => ({
  date: '5月14日',
  content: '导游技能大赛',
  units: '旅游学院',
  ...changes,
});
const counted = (changes: RawRow = {}): RawRow => ({
  content: '导游技能大赛',
  teachers: 12,
  students: 200,
  communities: '双紫村50人',
  observers: 0,
  ...changes,
});
const check = (form: FormInput['form'], rows: readonly RawRow[], more: Partial<FormInput> = {}) =>
  checkForm({ campaign: demoCampaign, form, unit: 'tourism', rows, ...more });
const codes = (...parameters: Parameters<typeof check>): string[] =>
  check(...parameters).issues.map(({ code, row, column }) => `${code} ${String(row)} ${String(column)}`);

describe('a form without mistakes', () => {
  it('has no issues', () => {
    expect(codes(schedule, [planned()])).toEqual([]);
    expect(codes(statistics, [counted()])).toEqual([]);
  });
});

describe('an empty cell', () => {
  it('is an error in each required column', () => {
    expect(codes(statistics, [{ content: '开幕式' }])).toEqual([
      'cell.blank 0 teachers',
      'cell.blank 0 students',
      'cell.blank 0 communities',
      'cell.blank 0 observers',
    ]);
  });

  it('is nothing in an optional column', () => {
    expect(codes(schedule, [planned({ time: null })])).toEqual([]);
  });

  it.each(['待补', '待定', '待统计', '另行通知'])('to be supplied (%s) is a warning and no value', (text) => {
    const { issues, rows } = check(statistics, [counted({ students: text })]);
    expect(issues).toMatchObject([{ code: 'cell.to-be-supplied', severity: 'warning', column: 'students' }]);
    expect(rows[0]?.cells['students']).toMatchObject({ value: null, canonical: text });
  });

  it('that shows a formula’s error is an error', () => {
    expect(codes(statistics, [counted({ students: '#DIV/0!' })])).toEqual(['cell.formula-error 0 students']);
  });
});

describe('rows', () => {
  it('that are blank are passed over, their 序号 aside', () => {
    expect(
      codes(schedule, [planned({ seq: 1 }), { seq: null, date: ' ' }, planned({ seq: 2, date: '5月15日' })]),
    ).toEqual([]);
  });

  it('with a wrong 序号 give one finding that renumbers all', () => {
    const { issues } = check(schedule, [
      planned({ seq: 3 }),
      planned({ seq: null, date: '5月15日' }),
      planned({ seq: 3, date: '5月16日' }),
    ]);
    expect(issues).toMatchObject([{ code: 'seq.renumber', severity: 'info', row: null }]);
    expect(issues[0]?.fixes[0]?.patches).toEqual([
      { row: 0, column: 'seq', before: 3, after: 1 },
      { row: 1, column: 'seq', before: null, after: 2 },
    ]);
  });

  it('that repeat an activity are both warned of, each naming the other', () => {
    const { issues } = check(statistics, [
      counted(),
      counted({ content: '讲座' }),
      counted({ content: '导游 技能大赛' }),
    ]);
    expect(issues.map(({ code, row, parameters }) => [code, row, parameters['other']])).toEqual([
      ['row.duplicate', 0, 3],
      ['row.duplicate', 2, 1],
    ]);
  });

  it('of the same activity on another day are no repeats in 附件1', () => {
    expect(codes(schedule, [planned(), planned({ date: '5月15日' })])).toEqual([]);
  });

  it('of the same day written in another way are repeats', () => {
    expect(codes(schedule, [planned(), planned({ date: 45060 })])).toHaveLength(2);
  });

  const nobody = { teachers: 0, students: '无', communities: '/', observers: 0 };

  it('in which nobody took part are asked about', () => {
    expect(codes(statistics, [counted(nobody)])).toEqual(['row.all-zero 0 teachers']);
  });

  it('in which nobody took part stand with a remark', () => {
    expect(codes(statistics, [counted({ ...nobody, remarks: '因雨取消' })])).toEqual([]);
  });
});

describe('a form as a whole', () => {
  it('without rows is an error', () => {
    expect(codes(schedule, [{ seq: 1 }])).toContain('form.empty null null');
  });

  it('without rows is accepted as a zero report', () => {
    expect(codes(schedule, [], { zeroReport: true })).toEqual([]);
  });

  it('of another unit is an error', () => {
    expect(codes(statistics, [counted()], { reportingUnit: '教务处' })).toEqual(['unit.mismatch null null']);
  });

  it.each(['旅游学院', '旅游系', '', null])('of the unit itself, written %p, is right', (reportingUnit) => {
    expect(codes(statistics, [counted()], { reportingUnit })).toEqual([]);
  });

  it('warns of counts above the headcount where the campaign gives one', () => {
    const campaign = {
      ...demoCampaign,
      units: demoCampaign.units.map((unit) =>
        unit.id === 'tourism' ? { ...unit, headcount: { students: 150 } } : unit,
      ),
    };
    expect(codes(statistics, [counted()], { campaign })).toEqual(['count.above-headcount 0 students']);
  });
});

describe('the fix of a time written into the date', () => {
  it('moves it to the time column', () => {
    const { issues } = check(schedule, [planned({ date: '5月14日上午9:00' })]);
    expect(issues[0]?.fixes).toEqual([
      {
        patches: [
          { row: 0, column: 'date', before: '5月14日上午9:00', after: '5月14日' },
          { row: 0, column: 'time', before: null, after: '9:00' },
        ],
      },
    ]);
  });

  it('is not offered where a time is written already', () => {
    const { issues } = check(schedule, [planned({ date: '5月14日上午9:00', time: '10:00' })]);
    expect(issues).toMatchObject([{ code: 'date.time-included', fixes: [] }]);
  });
});

describe('the fix of a count', () => {
  it('is a number, not a text', () => {
    const { issues } = check(statistics, [counted({ students: '约200人' })]);
    expect(issues[0]?.fixes[0]?.patches).toEqual([
      { row: 0, column: 'students', before: '约200人', after: 200 },
    ]);
  });
});

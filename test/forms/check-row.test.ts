import { describe, expect, it } from '@jest/globals';
import type { RawRow } from '../../src/forms/cell';
import { isBlank, textOf } from '../../src/forms/cell';
import { checkForm } from '../../src/forms/check-form';
import { messageOf, briefOf } from '../../src/forms/describe-issue';
import type { Issue } from '../../src/forms/issue';
import { demoCampaign, schedule, statistics } from '../demo-campaign';

const plan: RawRow = { date: '5月14日', content: '技能大赛', units: '旅游学院' };
const count: RawRow = { content: '技能大赛', teachers: 1, students: 2, communities: '无', observers: 0 };
const planned = (cells: RawRow): readonly Issue[] =>
  checkForm({ campaign: demoCampaign, form: schedule, unit: 'tourism', rows: [{ ...plan, ...cells }] })
    .issues;
const counted = (cells: RawRow, unit = 'tourism', reportingUnit?: string): readonly Issue[] =>
  checkForm({
    campaign: demoCampaign,
    form: statistics,
    unit,
    rows: [{ ...count, ...cells }],
    ...(reportingUnit === undefined ? {} : { reportingUnit }),
  }).issues;

describe('an issue says', () => {
  it('which column and what stands there', () => {
    expect(planned({ date: '尽快' })).toEqual([
      {
        code: 'date.unreadable',
        severity: 'error',
        row: 0,
        column: 'date',
        parameters: { column: '日期', written: '尽快', timeColumn: '具体时间' },
        fixes: [],
      },
    ]);
  });

  it('what was written, where that was read as something else', () => {
    expect(counted({ students: ' 约２００人 ' })[0]).toMatchObject({
      parameters: { written: ' 约２００人 ', number: 200, column: '参与活动学生' },
      fixes: [{ patches: [{ row: 0, column: 'students', before: ' 约２００人 ', after: 200 }] }],
    });
  });

  it('a serial number as the date it shows', () => {
    expect(planned({ date: 46156 })[0]?.parameters['written']).toBe('2026年5月14日');
  });

  it('the beginning of a cell that is long', () => {
    const written = (text: string): unknown => planned({ date: text })[0]?.parameters['written'];
    expect(written('长'.repeat(40))).toBe('长'.repeat(40));
    expect(written('长'.repeat(41))).toBe(`${'长'.repeat(39)}…`);
    expect(written('长'.repeat(500))).toBe(`${'长'.repeat(39)}…`);
  });

  it('no column for a time where the form has none', () => {
    expect(counted({ students: '一些' })[0]?.parameters).toEqual({ column: '参与活动学生', written: '一些' });
  });

  it('nothing of a boolean in 序号, and takes a blank row for none', () => {
    expect(
      planned({ date: null, content: ' ', units: '', time: undefined as unknown as null }),
    ).toMatchObject([{ code: 'form.empty' }]);
  });
});

describe('the fix of a time in the date', () => {
  it('is offered only where the time column is blank', () => {
    const fixes = (time: string | null): number =>
      planned({ date: '5月14日上午', time })[0]?.fixes.length ?? -1;
    expect([fixes(null), fixes(' '), fixes('9:00')]).toEqual([1, 1, 0]);
  });
});

describe('填报单位', () => {
  it('of another is told with both names', () => {
    expect(counted({}, 'tourism', ' 教务处 ')).toEqual([
      {
        code: 'unit.mismatch',
        severity: 'error',
        row: null,
        column: null,
        parameters: { written: '教务处', unit: '旅游学院' },
        fixes: [],
      },
    ]);
  });

  it('of nobody in the campaign is told, shortened, and a unit without a name by its id', () => {
    const [issue] = counted({}, 'nobody', '长'.repeat(60));
    expect(issue?.parameters).toEqual({ written: '长'.repeat(40), unit: 'nobody' });
  });

  it('that is blank is ours to fill in', () => {
    expect(counted({}, 'tourism', '  ')).toEqual([]);
  });
});

describe('序号', () => {
  const numbered = (...seqs: (number | string | null | undefined)[]): readonly Issue[] =>
    checkForm({
      campaign: demoCampaign,
      form: schedule,
      unit: 'tourism',
      rows: seqs.map((seq, at) => ({
        ...(seq === undefined ? {} : { seq }),
        ...(seq === 'blank' ? {} : plan),
        date: seq === 'blank' ? null : `5月${String(14 + at)}日`,
      })),
    }).issues;

  it('in order, as numbers or texts, or left to us, are right', () => {
    expect(numbered(1, '2', ' 3 ')).toEqual([]);
    expect(numbered(undefined, undefined)).toEqual([]);
    expect(numbered(undefined, 2)).toEqual([]);
  });

  it('out of order are put right from the first wrong one', () => {
    expect(numbered(1, 3, 2)[0]).toMatchObject({
      column: 'seq',
      parameters: {},
      fixes: [
        {
          patches: [
            { row: 1, column: 'seq', before: 3, after: 2 },
            { row: 2, column: 'seq', before: 2, after: 3 },
          ],
        },
      ],
    });
  });

  it('beside a blank row are taken away', () => {
    const { patches } = numbered(1, 'blank', 2)[0]?.fixes[0] ?? { patches: [] };
    expect(patches).toEqual([{ row: 1, column: 'seq', before: 'blank', after: null }]);
  });
});

describe('headcounts', () => {
  const campaign = {
    ...demoCampaign,
    units: demoCampaign.units.map((unit) => ({ ...unit, headcount: { teachers: 10, students: 100 } })),
  };
  const above = (cells: RawRow): unknown[] =>
    checkForm({ campaign, form: statistics, unit: 'tourism', rows: [{ ...count, ...cells }] }).issues.map(
      ({ column, parameters }) => [column, parameters],
    );

  it('are the most a unit can bring', () => {
    expect(above({ teachers: 10, students: 100 })).toEqual([]);
    expect(above({ teachers: 11, students: 101, observers: 5000 })).toEqual([
      ['teachers', { number: 11, headcount: 10 }],
      ['students', { number: 101, headcount: 100 }],
    ]);
  });
});

describe('a raw cell', () => {
  it('reads as a person would read it', () => {
    expect([null, undefined, true, false, 5, 'x'].map(textOf)).toEqual(['', '', 'TRUE', 'FALSE', '5', 'x']);
    expect([null, undefined, '', ' \n', 0, false, 'x'].map(isBlank)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('a message', () => {
  it('is filled with what the issue says, in either language', () => {
    const issue = { code: 'count.approximate', parameters: { written: '约200', number: 200 } } as const;
    expect(messageOf(issue, 'zh-CN')).toBe('「约200」应为准确人数。按 200 计；请核对。');
    expect(messageOf(issue, 'en-US')).toBe(
      '“约200” should be an exact number. It counts as 200; please check.',
    );
    expect(briefOf(issue, 'zh-CN')).toBe('应为准确人数');
    expect(messageOf({ code: 'row.duplicate', parameters: {} }, 'zh-CN')).toBe(
      '与第  行内容相同。重复的请删去一行。',
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import type { RawRow } from '../../src/forms/cell';
import { checkForm } from '../../src/forms/check-form';
import { comparePlan } from '../../src/forms/compare-plan';
import type { Form } from '../../src/forms/form';
import type { FormInput } from '../../src/forms/form-input';
import type { Issue } from '../../src/forms/issue';
import { issueCatalogue, type IssueCode } from '../../src/forms/issue-catalogue';
import { findTable } from '../../src/sheets/find-table';
import { demoCampaign, schedule, statistics } from '../demo-campaign';
import { gridOf } from '../sheets/grid-of';

const plan: RawRow = { date: '5月14日', content: '技能大赛', units: '旅游学院' };
const count: RawRow = { content: '技能大赛', teachers: 1, students: 2, communities: '无', observers: 0 };

const check = (form: Form, rows: readonly RawRow[], more: Partial<FormInput> = {}): readonly Issue[] =>
  checkForm({ campaign: demoCampaign, form, unit: 'tourism', rows, ...more }).issues;
const planned = (cells: RawRow): readonly Issue[] => check(schedule, [{ ...plan, ...cells }]);
const counted = (cells: RawRow): readonly Issue[] => check(statistics, [{ ...count, ...cells }]);
const headed = (...headers: string[]): readonly Issue[] => {
  const found = findTable(gridOf([headers]), schedule);
  return 'missing' in found ? found.missing : found.issues;
};
const compared = (rows: readonly RawRow[], counterpart: readonly RawRow[]): readonly Issue[] =>
  comparePlan({ campaign: demoCampaign, form: statistics, rows, counterpart, today: statistics.deadline });
const small = {
  ...demoCampaign,
  units: demoCampaign.units.map((unit) => ({ ...unit, headcount: { students: 1 } })),
};

/** What raises each code. A code that nothing raises has no business in the catalogue. */
const raising: Readonly<Record<IssueCode, () => readonly Issue[]>> = {
  'cell.blank': () => planned({ date: null }),
  'cell.formula-error': () => counted({ students: '#REF!' }),
  'cell.to-be-supplied': () => counted({ students: '待统计' }),
  'cell.not-text': () => planned({ content: true }),
  'cell.too-long': () => planned({ content: '长'.repeat(40_000) }),
  'date.invalid': () => planned({ date: '5月32日' }),
  'date.incomplete': () => planned({ date: '5月' }),
  'date.unreadable': () => planned({ date: '尽快' }),
  'date.ambiguous': () => planned({ date: 5.1 }),
  'date.wrong-year': () => planned({ date: 46156 }),
  'date.out-of-period': () => planned({ date: '5月30日' }),
  'date.weekday-mismatch': () => planned({ date: '5月14日（周一）' }),
  'date.time-included': () => planned({ date: '5月14日上午' }),
  'time.invalid': () => planned({ time: '25:00' }),
  'time.unreadable': () => planned({ time: '图书馆' }),
  'count.approximate': () => counted({ students: '约200' }),
  'count.range': () => counted({ students: '100-120' }),
  'count.negative': () => counted({ students: -3 }),
  'count.fractional': () => counted({ students: 12.5 }),
  'count.unreadable': () => counted({ students: '一些' }),
  'count.above-headcount': () => check(statistics, [count], { campaign: small }),
  'communities.unnamed': () => counted({ communities: '2个社区（120人）' }),
  'communities.count-missing': () => counted({ communities: '双紫村' }),
  'communities.unreadable': () => counted({ communities: '双紫村若干人' }),
  'communities.number-words': () => counted({ communities: '双紫村五十人' }),
  'unit.unknown': () => planned({ units: '旅游学校' }),
  'unit.outside': () => planned({ units: '旅游学院、东材集团' }),
  'unit.mismatch': () => check(statistics, [count], { reportingUnit: '教务处' }),
  'seq.renumber': () => planned({ seq: 7 }),
  'row.duplicate': () => check(statistics, [count, count]),
  'row.all-zero': () => counted({ teachers: 0, students: 0 }),
  'plan.not-reported': () => compared([], [plan]),
  'plan.unplanned': () => compared([count], []),
  'form.empty': () => check(schedule, []),
  'form.header-missing': () => headed('序号', '时间'),
  'form.header-changed': () => headed('序号', '时间', '活动内容', '牵头部门', '时间'),
};

describe('every code of the catalogue', () => {
  it.each(Object.entries(raising))('%s is raised, with the severity it is listed with', (code, raise) => {
    const raised = raise().filter((issue) => issue.code === code);
    expect(raised.length).toBeGreaterThan(0);
    for (const { severity } of raised) expect(severity).toBe(issueCatalogue[code as IssueCode].severity);
  });
});

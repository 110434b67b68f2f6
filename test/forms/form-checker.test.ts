import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../property-runs';
import type { RawRow } from '../../src/forms/cell';
import { checkForm } from '../../src/forms/check-form';
import { FormChecker } from '../../src/forms/form-checker';
import type { Issue } from '../../src/forms/issue';
import { demoCampaign, schedule, statistics } from '../demo-campaign';

const anyRow: fc.Arbitrary<RawRow> = fc.record({
  seq: fc.constantFrom(null, 1, 2, '3'),
  date: fc.constantFrom(null, '5月14日', '5月32日', 45060),
  content: fc.constantFrom(null, '技能大赛', '技能 大赛', '讲座'),
  units: fc.constantFrom(null, '旅游学院', '旅游学校'),
  teachers: fc.constantFrom(null, 0, '约200'),
  students: fc.constantFrom(null, 0, 5),
  communities: fc.constantFrom(null, '无', '双紫村50人'),
  observers: fc.constantFrom(null, 0),
});
const blankRow: RawRow = { seq: null, content: ' ' };
const anyRows = fc.array(fc.oneof({ weight: 5, arbitrary: anyRow }, fc.constant(blankRow)), {
  minLength: 1,
  maxLength: 8,
});
const anyForm = fc.constantFrom(schedule, statistics);

describe('a form that is edited row by row', () => {
  it('is judged as if it were checked afresh', () => {
    const edits = fc.array(fc.tuple(fc.nat(7), fc.oneof(anyRow, fc.constant(blankRow))), { maxLength: 6 });
    fc.assert(
      fc.property(anyForm, anyRows, edits, (form, rows, changes) => {
        const input = { campaign: demoCampaign, form, unit: 'tourism', rows };
        const checker = new FormChecker(input);
        checker.issues();
        const now = [...rows];
        for (const [place, row] of changes) {
          const at = place % rows.length;
          now[at] = row;
          checker.edit(at, row);
        }
        const afresh = checkForm({ ...input, rows: now });
        expect(checker.issues()).toEqual(afresh.issues);
        expect(checker.checkedRows()).toEqual(afresh.rows);
      }),
      runs(500),
    );
  });

  it('names every row whose findings an edit has changed', () => {
    fc.assert(
      fc.property(anyForm, anyRows, fc.nat(7), anyRow, (form, rows, place, row) => {
        const checker = new FormChecker({ campaign: demoCampaign, form, unit: 'tourism', rows });
        const findings = (): (readonly Issue[])[] => rows.map((_, at) => checker.issuesOfRow(at));
        const before = findings();
        const named = checker.edit(place % rows.length, row);
        findings().forEach((after, at) => {
          if (!named.includes(at)) expect(after).toEqual(before[at]);
        });
      }),
      runs(500),
    );
  });

  it('leaves a row that isn’t there alone', () => {
    const checker = new FormChecker({ campaign: demoCampaign, form: schedule, unit: 'tourism', rows: [] });
    expect(checker.edit(3, { content: '讲座' })).toEqual([]);
    expect(checker.checkedRows()).toEqual([]);
  });
});

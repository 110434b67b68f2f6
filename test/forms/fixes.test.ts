import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../property-runs';
import type { RawRow } from '../../src/forms/cell';
import { checkForm } from '../../src/forms/check-form';
import type { Form } from '../../src/forms/form';
import type { CellPatch, Issue } from '../../src/forms/issue';
import { demoCampaign, schedule, statistics } from '../demo-campaign';

const check = (form: Form, rows: readonly RawRow[]): readonly Issue[] =>
  checkForm({ campaign: demoCampaign, form, unit: 'tourism', rows }).issues;

/** The patches of every issue that one fix settles; of two on one cell the first. */
function patchesOf(issues: readonly Issue[]): readonly CellPatch[] {
  const patches = issues.flatMap(({ fixes }) => (fixes.length === 1 ? (fixes[0]?.patches ?? []) : []));
  const placeOf = ({ row, column }: CellPatch): string => `${String(row)} ${column}`;
  return patches.filter((patch, at) => patches.findIndex((one) => placeOf(one) === placeOf(patch)) === at);
}

function apply(rows: readonly RawRow[], patches: readonly CellPatch[]): readonly RawRow[] {
  const patched = rows.map((row) => ({ ...row }));
  for (const { row, column, after } of patches) Object.assign(patched[row] ?? {}, { [column]: after });
  return patched;
}

const anyRow: fc.Arbitrary<RawRow> = fc.record({
  seq: fc.constantFrom(null, 1, 2, 3),
  date: fc.constantFrom(
    '5月14日',
    '5月14日上午9:00',
    46156,
    5.1,
    '2022年5月14日',
    '5月32日',
    '5月15日（周一）',
  ),
  time: fc.constantFrom(null, '9:00', '25:00'),
  content: fc.constantFrom('技能大赛', '讲座', null),
  units: fc.constantFrom('旅游学院', '旅游学校', '旅游学校、教务外', '学生处', '东材集团'),
  teachers: fc.constantFrom(1, '约200人', '近百人', '一些'),
  students: fc.constantFrom(0, '300余人', '100-120'),
  communities: fc.constantFrom('无', '双紫村五十人', '双紫村约50人', '双紫村'),
  observers: fc.constantFrom(0, '待统计'),
});
const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 5 });
const anyForm = fc.constantFrom(schedule, statistics);

describe('fixes', () => {
  it('applied twice change nothing the second time', () => {
    fc.assert(
      fc.property(anyForm, anyRows, (form, rows) => {
        const once = apply(rows, patchesOf(check(form, rows)));
        const twice = apply(once, patchesOf(check(form, once)));
        expect(twice).toEqual(once);
      }),
      runs(500),
    );
  });

  it('settle the issues they belong to, and bring no error', () => {
    fc.assert(
      fc.property(anyForm, anyRows, (form, rows) => {
        const before = check(form, rows);
        const after = check(form, apply(rows, patchesOf(before)));
        const settled = before.filter(({ fixes }) => fixes.length === 1);
        const placeOf = ({ code, row, column }: Issue): string => `${code} ${String(row)} ${String(column)}`;
        const left = new Set(after.map(placeOf));
        for (const issue of settled) expect(left.has(placeOf(issue))).toBe(false);
        const errors = (issues: readonly Issue[]): number =>
          issues.filter(({ severity }) => severity === 'error').length;
        expect(errors(after)).toBeLessThanOrEqual(errors(before));
      }),
      runs(500),
    );
  });

  it('say before each change what stands in the cell', () => {
    fc.assert(
      fc.property(anyForm, anyRows, (form, rows) => {
        for (const { fixes } of check(form, rows))
          for (const { patches } of fixes)
            for (const { row, column, before, after } of patches) {
              expect(before).toEqual(rows[row]?.[column] ?? null);
              expect(after).not.toEqual(before);
            }
      }),
      runs(500),
    );
  });
});

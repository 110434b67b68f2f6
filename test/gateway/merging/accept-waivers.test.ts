import { describe, expect, it } from '@jest/globals';
import type { Issue } from '../../../src/forms/issue';
import type { IssueCode } from '../../../src/forms/issue-catalogue';
import type { Severity } from '../../../src/forms/severity';
import { acceptWaivers } from '../../../src/gateway/merging/accept-waivers';

const issue = (
  code: IssueCode,
  row: number | null,
  column: string | null,
  severity: Severity = 'error',
): Issue => ({ code, severity, row, column, parameters: {}, fixes: [] });
const waiver = (code: IssueCode, row: number | null, column: string | null, reason = '已核实') => ({
  ...{ code, row, column, reason },
});

describe('waivers', () => {
  it('are accepted for the errors they name, and then no error is left', () => {
    const issues = [issue('date.unreadable', 0, 'date'), issue('count.range', 2, 'students')];
    const waivers = [waiver('count.range', 2, 'students'), waiver('date.unreadable', 0, 'date')];
    expect(acceptWaivers(issues, waivers)).toEqual({ accepted: waivers, errorsLeft: false });
  });

  it.each([
    ['another code', waiver('date.invalid', 0, 'date')],
    ['another row', waiver('date.unreadable', 1, 'date')],
    ['no row', waiver('date.unreadable', null, 'date')],
    ['another column', waiver('date.unreadable', 0, 'time')],
    ['no column', waiver('date.unreadable', 0, null)],
  ])('for %s leave the error and are not kept', (_, other) => {
    expect(acceptWaivers([issue('date.unreadable', 0, 'date')], [other])).toEqual({
      ...{ accepted: [], errorsLeft: true },
    });
  });

  it('for one of two errors leave the other', () => {
    const issues = [issue('date.unreadable', 0, 'date'), issue('date.unreadable', 1, 'date')];
    const waivers = [waiver('date.unreadable', 1, 'date')];
    expect(acceptWaivers(issues, waivers)).toEqual({ accepted: waivers, errorsLeft: true });
  });

  it.each(['form.empty', 'form.header-missing', 'unit.mismatch', 'cell.too-long'] as const)(
    'are refused for %s, which no reason excuses',
    (code) => {
      expect(acceptWaivers([issue(code, null, null)], [waiver(code, null, null)])).toEqual({
        ...{ accepted: [], errorsLeft: true },
      });
    },
  );

  it('are not kept for warnings, which ask for none', () => {
    const warned = issue('date.out-of-period', 0, 'date', 'warning');
    expect(acceptWaivers([warned], [waiver('date.out-of-period', 0, 'date')])).toEqual({
      ...{ accepted: [], errorsLeft: false },
    });
    expect(acceptWaivers([], [])).toEqual({ accepted: [], errorsLeft: false });
  });

  it('for the same error are one, the last', () => {
    const [first, last] = ['甲', '乙'].map((reason) => waiver('count.range', 0, 'students', reason));
    const { accepted } = acceptWaivers(
      [issue('count.range', 0, 'students')],
      [first, last].flatMap((one) => one ?? []),
    );
    expect(accepted).toEqual([last]);
  });
});

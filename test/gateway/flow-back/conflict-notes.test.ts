import { describe, expect, it } from '@jest/globals';
import { conflictNotes } from '../../../src/gateway/shared-workbook/flow-back/conflict-notes';

const mark = { form: 'schedule', unit: 'tourism', version: 3 };
const [before, changed] = [{ content: '参观' }, { content: '参观校园' }];

describe('what the office is told of both having changed', () => {
  it('a cell: what the workbook has, what was reported, and what stood there', () => {
    const cells = { mine: '参观企业', theirs: '参观校园', before: '参观' };
    expect(
      conflictNotes(mark, [{ kind: 'cell', row: 1, mergedRow: 2, column: 'content', ...cells }]),
    ).toEqual([
      {
        ...{ kind: 'cell-conflict', ...mark, row: 2, column: 'content' },
        ...{ workbook: '参观企业', reported: '参观校园', before: '参观' },
      },
    ]);
  });

  it('a row: on which side it was deleted', () => {
    const place = { row: 1, mergedRow: 2, column: null, before };
    expect(
      conflictNotes(mark, [
        { kind: 'row', ...place, mine: null, theirs: changed },
        { kind: 'row', ...place, mine: changed, theirs: null },
      ]),
    ).toEqual([
      { kind: 'row-conflict', ...mark, row: 2, deletedIn: 'workbook' },
      { kind: 'row-conflict', ...mark, row: 2, deletedIn: 'report' },
    ]);
  });

  it('零报告: that it met rows', () => {
    const places = { row: null, mergedRow: null, column: null };
    expect(
      conflictNotes(mark, [{ kind: 'zero-report', ...places, mine: false, theirs: true, before: false }]),
    ).toEqual([{ kind: 'zero-report-conflict', ...mark }]);
  });
});

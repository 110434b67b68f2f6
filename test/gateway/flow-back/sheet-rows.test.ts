import { describe, expect, it } from '@jest/globals';
import type { ManagedRowState, ManagedSheetState } from '../../../src/files/in-place/managed-sheet-state';
import { saysSomething, sheetRows } from '../../../src/gateway/shared-workbook/flow-back/sheet-rows';
import { demoCampaign, schedule } from '../../demo-campaign';
import { rowStates } from '../support/row-states';

/** 附件1 with these rows; `deleted` are columns that somebody has taken away. */
function sheet(
  rows: readonly Partial<ManagedRowState>[],
  deleted: readonly string[] = [],
): ManagedSheetState {
  return {
    ...{ id: 'schedule', sheet: '附件1', place: 0, state: 'visible', renamed: false, headerRow: 2 },
    columns: ['_unit', 'seq', 'date', 'content', 'units', 'time', '_version', '_key'].map((id, place) => ({
      ...{ id, header: id, renamed: false },
      place: deleted.includes(id) ? null : place,
    })),
    ...{ columnsMoved: false, repeatedKeys: [] },
    rows: rowStates(3, rows),
  };
}
const read = (state: ManagedSheetState, date1904 = false) =>
  sheetRows(state, schedule, demoCampaign, date1904).rows;

describe('the rows of a managed sheet', () => {
  it('say where they stand, whose they are, and what is in the form’s columns', () => {
    const cells = { _unit: '旅游学院', seq: 1, date: '5月14日', content: '大赛', _version: 2 };
    expect(read(sheet([{ cells }, { cells, row: 9, key: null }]))).toEqual([
      {
        ...{ place: 3, key: 'r0', unit: 'tourism' },
        cells: { date: '5月14日', content: '大赛', units: null, time: null },
      },
      {
        ...{ place: 9, key: null, unit: 'tourism' },
        cells: { date: '5月14日', content: '大赛', units: null, time: null },
      },
    ]);
  });

  it.each([
    ['旅游学院', 'tourism'],
    [' 团委 ', 'youth-league'],
    ['旅游', null],
    [7, null],
    [null, null],
  ])('with %j as 填报单位 are of %j', (name, unit) => {
    expect(read(sheet([{ cells: { _unit: name } }]))[0]?.unit).toBe(unit);
  });

  it('marked 已删除 are left out', () => {
    expect(read(sheet([{ removed: true }, { cells: { content: '大赛' } }])).map(({ key }) => key)).toEqual([
      'r1',
    ]);
  });

  it('lack the columns that somebody has deleted', () => {
    const [row] = read(sheet([{ cells: { content: '大赛', time: '9:00' } }], ['time', 'units']));
    expect(row?.cells).toEqual({ date: null, content: '大赛' });
  });

  it('of a workbook that counts from 1904 have the dates that it shows', () => {
    const state = sheet([
      { cells: { date: 43_598, time: 0.375, content: 5 } },
      { cells: { date: '5月14日' } },
    ]);
    expect(read(state, true).map(({ cells }) => [cells['date'], cells['time'], cells['content']])).toEqual([
      [45_060, 0.375, 5],
      ['5月14日', null, null],
    ]);
    expect(read(state)[0]?.cells['date']).toBe(43_598);
  });
});

describe('what stands below the table, with blank rows between', () => {
  const told = (row: Partial<ManagedRowState>) => {
    const { rows, apart } = sheetRows(
      sheet([{ apart: true, key: null, ...row }]),
      schedule,
      demoCampaign,
      false,
    );
    return [rows, apart].map((list) => list.map(({ place }) => place));
  };

  it('is no row of the table yet, but told where it names a unit and says something', () => {
    expect(told({ cells: { _unit: '旅游学院', content: '大赛' } })).toEqual([[], [3]]);
    expect(told({ cells: { _unit: '旅游学院', content: ' ' } })).toEqual([[], []]);
    expect(told({ cells: { _unit: '说明', content: '大赛' } })).toEqual([[], []]);
  });

  it('is a row of the table where it has a key', () => {
    expect(told({ key: 'r1', cells: { _unit: '旅游学院', content: '大赛' } })).toEqual([[3], []]);
  });
});

describe('a row of the sheet', () => {
  it.each([
    [{ content: '大赛', time: null }, true],
    [{ content: null, time: 0 }, true],
    [{ content: false }, true],
    [{ content: null, time: null }, false],
    [{ content: ' \t', time: '' }, false],
    [{}, false],
  ])('with %j says something: %j', (cells, says) => {
    expect(saysSomething({ place: 3, key: null, unit: 'tourism', cells })).toBe(says);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { ManagedSheetState } from '../../../src/files/in-place/managed-sheet-state';
import type { SheetRow } from '../../../src/gateway/shared-workbook/flow-back/sheet-rows';
import { standingNotes } from '../../../src/gateway/shared-workbook/flow-back/standing-notes';
import { formLayout } from '../../../src/sheets/form-layout';
import { demoCampaign, schedule } from '../../demo-campaign';

const state: ManagedSheetState = {
  ...{ id: 'schedule', sheet: '附件1', place: 0, state: 'visible', renamed: false, headerRow: 2 },
  ...{ columns: [], columnsMoved: false, rows: [], repeatedKeys: [] },
};
const rows = (count: number): SheetRow[] =>
  Array.from({ length: count }, (_, at) => ({ place: 3 + at, key: null, unit: null, cells: {} }));

it('The office is told of rows of nobody and of rows apart, by the number the spreadsheet shows', () => {
  expect(standingNotes(state, undefined, rows(1), rows(2))).toEqual([
    { kind: 'stray-row', sheet: '附件1', row: 4 },
    { kind: 'row-apart', sheet: '附件1', row: 4 },
    { kind: 'row-apart', sheet: '附件1', row: 5 },
  ]);
});

it('The office is told of no more rows of nobody than leave room for other notes', () => {
  expect(standingNotes(state, undefined, rows(20_000), [])).toHaveLength(50);
  expect(standingNotes(state, undefined, [], rows(20_000))).toHaveLength(50);
});

describe('of a sheet that people have changed', () => {
  const layout = formLayout({ campaign: demoCampaign, form: schedule, unit: 'tourism', language: 'zh-CN' });
  const columns = schedule.columns.map(({ id, header }, place) => ({ id, header, place, renamed: false }));

  it('nothing is told where all is in its place', () => {
    expect(standingNotes({ ...state, columns }, layout, [], [])).toEqual([]);
  });

  it('the name it had is told', () => {
    expect(standingNotes({ ...state, sheet: '安排', renamed: true, columns }, layout, [], [])).toEqual([
      { kind: 'sheet-renamed', sheet: '安排', was: layout.name },
    ]);
  });

  it('columns are told that were deleted, by their headers, and that others were moved', () => {
    const left = columns.map((column, at) =>
      at === 1 || at === 2 ? { ...column, place: null, header: null } : column,
    );
    expect(standingNotes({ ...state, columns: left, columnsMoved: true }, layout, [], [])).toEqual([
      { kind: 'columns-lost', sheet: '附件1', columns: ['时间', '活动内容'] },
      { kind: 'columns-moved', sheet: '附件1' },
    ]);
  });
});

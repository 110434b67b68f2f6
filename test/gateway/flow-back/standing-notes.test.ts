import { expect, it } from '@jest/globals';
import type { ManagedSheetState } from '../../../src/files/in-place/managed-sheet-state';
import type { SheetRow } from '../../../src/gateway/shared-workbook/flow-back/sheet-rows';
import { standingNotes } from '../../../src/gateway/shared-workbook/flow-back/standing-notes';

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
});

import { describe, expect, it } from '@jest/globals';
import type { Grid } from '../../src/sheets/grid';
import type { SheetMarks } from '../../src/sheets/marks';
import { changedMarks } from '../../src/pane/document/changed-marks';
import { addDirty } from '../../src/pane/document/dirty-area';
import { mergeGrid } from '../../src/pane/document/merge-grid';

const grid = (row: number, column: number, values: readonly (readonly string[])[]): Grid => ({
  row,
  column,
  values,
  texts: values,
  formulas: values.map((cells) => cells.map(() => false)),
});

const marks = (rows: Record<number, string>): SheetMarks => ({
  resultColumn: 5,
  headerRow: 2,
  header: '校验结果',
  rows: Object.entries(rows).map(([row, text]) => ({ row: Number(row), cells: [], text })),
});

describe('a block read anew', () => {
  it('takes the place of what stood there, blanks included', () => {
    const merged = mergeGrid(
      grid(0, 0, [
        ['a', 'b'],
        ['c', 'd'],
      ]),
      { ...grid(1, 0, [['', 'D']]), values: [[null, 'D']] },
    );
    expect(merged.values).toEqual([
      ['a', 'b'],
      [null, 'D'],
    ]);
    expect(merged.texts[1]).toEqual(['', 'D']);
  });

  it('makes the grid grow in every direction', () => {
    const merged = mergeGrid(grid(2, 2, [['x']]), grid(1, 1, [['y']]));
    expect(merged).toMatchObject({ row: 1, column: 1 });
    expect(merged.values).toEqual([
      ['y', null],
      [null, 'x'],
    ]);
    expect(mergeGrid(merged, grid(4, 1, [['z']])).values).toHaveLength(4);
  });
});

describe('what has to be read', () => {
  it('is one block around several edits, and the whole sheet where that is not known', () => {
    const one = addDirty('nothing', { row: 3, column: 1, rows: 1, columns: 1 });
    const both = addDirty(one, { row: 5, column: 0, rows: 1, columns: 2 });
    expect(both).toEqual({ row: 3, column: 0, rows: 3, columns: 2 });
    expect(addDirty(both, null)).toBe('whole');
    expect(addDirty('nothing', { row: 0, column: 0, rows: 1_048_576, columns: 1 })).toBe('whole');
  });
});

describe('marks that changed', () => {
  it('are those of rows that read otherwise, came, or went', () => {
    const changed = changedMarks(marks({ 3: 'a', 4: 'b', 5: 'c' }), marks({ 3: 'a', 4: 'B', 6: 'd' }));
    expect(changed?.rows.map(({ row, text }) => [row, text])).toEqual([
      [4, 'B'],
      [6, 'd'],
      [5, ''],
    ]);
  });

  it('are none where all reads as before', () => {
    expect(changedMarks(marks({ 3: 'a' }), marks({ 3: 'a', 4: '' }))).toBeNull();
  });
});

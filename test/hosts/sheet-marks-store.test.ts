import { beforeEach, describe, expect, it } from '@jest/globals';
import { SheetMarksStore } from '../../src/hosts/preview/sheet-marks-store';

const sheet = 'one';

describe('the marks over a sheet of the preview', () => {
  let store: SheetMarksStore;

  beforeEach(() => {
    store = new SheetMarksStore();
    store.show(
      sheet,
      {
        resultColumn: 3,
        headerRow: 1,
        header: '校验结果',
        rows: [
          { row: 2, cells: [{ row: 2, column: 0, severity: 'error' }], text: '甲' },
          { row: 5, cells: [{ row: 5, column: 1, severity: 'info' }], text: '乙' },
        ],
      },
      true,
    );
  });

  /** The rows that show a text, with it. */
  const texts = (): readonly (readonly [number, string])[] =>
    Array.from({ length: 12 }, (_, row) => [row, store.at(sheet, row, 3)] as const).flatMap(([row, mark]) =>
      mark?.kind === 'result' ? [[row, mark.text] as const] : [],
    );

  it('move down when rows are inserted above them', () => {
    store.moveRows(sheet, 3, 2);
    expect(texts()).toEqual([
      [1, '校验结果'],
      [2, '甲'],
      [7, '乙'],
    ]);
    expect(store.at(sheet, 7, 1)).toEqual({ kind: 'finding', severity: 'info' });
    expect(store.at(sheet, 5, 1)).toBeNull();
  });

  it('move up when rows above them are deleted, and go with their own row', () => {
    store.moveRows(sheet, 2, -2);
    expect(texts()).toEqual([
      [1, '校验结果'],
      [3, '乙'],
    ]);
  });

  it('are gone when the row of the header is deleted', () => {
    store.moveRows(sheet, 0, -2);
    expect(texts()).toEqual([]);
    expect(store.at(sheet, 3, 1)).toBeNull();
  });

  it('move with a header that is pushed down', () => {
    store.moveRows(sheet, 0, 1);
    expect(texts()).toEqual([
      [2, '校验结果'],
      [3, '甲'],
      [6, '乙'],
    ]);
  });
});

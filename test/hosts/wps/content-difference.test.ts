import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { contentDifference, type SheetContents } from '../../../src/hosts/wps/content-difference';
import { runs } from '../../property-runs';

const at = (row: number, column: number, cells: readonly (readonly unknown[])[]): SheetContents => ({
  row,
  column,
  cells,
});

const blank = at(0, 0, [[null]]);
const filled = at(0, 0, [
  ['题', null, ''],
  ['甲', 1, ''],
  ['乙', 2, ''],
]);

describe('what has changed on a sheet that is asked', () => {
  it.each<[string, SheetContents, SheetContents, unknown]>([
    ['nothing', filled, filled, null],
    ['nothing but the block that counts as used', filled, at(0, 0, [...filled.cells, ['', '', '']]), null],
    ['a first cell', blank, at(4, 2, [['新']]), { row: 4, column: 2, rows: 1, columns: 1 }],
    [
      'a cell between others',
      filled,
      at(0, 0, [
        ['题', null, ''],
        ['甲', 7, ''],
        ['乙', 2, ''],
      ]),
      { row: 1, column: 1, rows: 1, columns: 1 },
    ],
    [
      'a row behind the others',
      filled,
      at(0, 0, [...filled.cells, ['丙', 3, '']]),
      { row: 3, column: 0, rows: 1, columns: 2 },
    ],
    ['all of it, emptied', filled, blank, { row: 0, column: 0, rows: 3, columns: 2 }],
    [
      'a row that has come',
      filled,
      at(0, 0, [
        ['题', null, ''],
        ['', '', ''],
        ['甲', 1, ''],
        ['乙', 2, ''],
      ]),
      'moved',
    ],
    [
      'a row that has gone',
      filled,
      at(0, 0, [
        ['题', null, ''],
        ['乙', 2, ''],
      ]),
      'moved',
    ],
  ])('%s', (_, before, now, difference) => {
    expect(contentDifference(before, now)).toEqual(difference);
  });

  const cell = fc.constantFrom(null, '', '甲', 1);
  const contents = fc
    .tuple(fc.nat(3), fc.nat(3), fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }))
    .map(([row, column, cells]) => at(row, column, cells));

  it('is all that differs, and nothing more than the block round it', () => {
    fc.assert(
      fc.property(contents, contents, (before, now) => {
        const difference = contentDifference(before, now);
        const cellOf = ({ row, column, cells }: SheetContents, r: number, c: number): unknown => {
          const found = cells[r - row]?.[c - column];
          return found === '' || found === undefined ? null : found;
        };
        const differing = Array.from(
          { length: 12 * 12 },
          (_, place) => [Math.floor(place / 12), place % 12] as const,
        ).filter(([r, c]) => cellOf(before, r, c) !== cellOf(now, r, c));
        if (difference === 'moved') expect(differing).not.toEqual([]);
        else if (difference === null) expect(differing).toEqual([]);
        else {
          const rows = differing.map(([r]) => r);
          const columns = differing.map(([, c]) => c);
          expect(difference).toEqual({
            row: Math.min(...rows),
            column: Math.min(...columns),
            rows: Math.max(...rows) - Math.min(...rows) + 1,
            columns: Math.max(...columns) - Math.min(...columns) + 1,
          });
        }
      }),
      runs(300),
    );
  });
});

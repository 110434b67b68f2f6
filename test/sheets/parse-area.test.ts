import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { areaName, fixedAreaName } from '../../src/sheets/a1';
import { firstCellOf, parseArea } from '../../src/sheets/parse-area';
import { runs } from '../property-runs';

const areas = fc.record({
  row: fc.integer({ min: 0, max: 1_048_000 }),
  column: fc.integer({ min: 0, max: 16_000 }),
  rows: fc.integer({ min: 1, max: 500 }),
  columns: fc.integer({ min: 1, max: 300 }),
});

describe('an address', () => {
  it('is read as the block it was written from, with dollar signs and a sheet or without', () => {
    fc.assert(
      fc.property(areas, fc.constantFrom('', '附件1!', "'附件 1'!"), (area, sheet) => {
        expect(parseArea(sheet + areaName(area))).toEqual(area);
        expect(parseArea(sheet + fixedAreaName(area))).toEqual(area);
      }),
      runs(100),
    );
  });

  it.each(['A:C', '3:4', 'A1,B2', 'C3:A1', '', '#REF!', 'A1:B2:C3', 'A0'])(
    '%j is no single block',
    (address) => {
      expect(parseArea(address)).toBeNull();
    },
  );

  it.each([
    ['B5', 4, 1],
    ['附件1!$B$5:$C$9', 4, 1],
    ['B:D', 0, 1],
    ['3:7', 2, 0],
    ['C2,A1', 1, 2],
  ])('%s begins at row %i, column %i', (address, row, column) => {
    expect(firstCellOf(address)).toEqual({ row, column });
  });

  it('that is none has no first cell', () => {
    expect([firstCellOf(''), firstCellOf('#REF!')]).toEqual([null, null]);
  });
});

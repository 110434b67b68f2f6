import { describe, expect, it } from '@jest/globals';
import { areaName, cellName, columnName, fixedAreaName, quotedSheetName } from '../../src/sheets/a1';

describe('names of cells', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('calls column %i %s', (column, name) => {
    expect(columnName(column)).toBe(name);
  });

  it('counts rows from 1', () => {
    expect(cellName({ row: 4, column: 1 })).toBe('B5');
  });

  it('names a block by its corners, one cell by itself', () => {
    expect(areaName({ row: 4, column: 1, rows: 5, columns: 2 })).toBe('B5:C9');
    expect(areaName({ row: 4, column: 1, rows: 1, columns: 1 })).toBe('B5');
  });

  it('fixes a block with dollar signs', () => {
    expect(fixedAreaName({ row: 0, column: 0, rows: 1, columns: 1 })).toBe('$A$1:$A$1');
  });

  it('quotes the name of a sheet', () => {
    expect(quotedSheetName("O'Hara 1")).toBe("'O''Hara 1'");
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellStyle, LayoutRow } from '../../src/sheets/layout';
import { styleBlocks } from '../../src/sheets/style-blocks';
import { asText, plain, title } from '../contract/sample-layout';
import { runs } from '../property-runs';

const styles = [plain, asText, title];
const row = (...cells: readonly (CellStyle | null)[]): LayoutRow => ({
  cells: cells.map((style) => style && { value: null, style }),
});

/** What a program shows that has drawn the blocks one after the other. */
function drawn(rows: readonly LayoutRow[]): (CellStyle | null)[][] {
  const canvas = rows.map(({ cells }) => cells.map((): CellStyle | null => null));
  for (const { area, style } of styleBlocks(rows))
    for (let at = area.row; at < area.row + area.rows; at += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const cells = canvas[at];
        if (cells) cells[column] = style;
      }
  return canvas;
}

describe('the blocks of a layout', () => {
  it('give every cell its own style, and no other cell any', () => {
    const rows = fc.array(
      fc
        .array(fc.constantFrom(null, ...styles), { minLength: 0, maxLength: 5 })
        .map((cells) => row(...cells)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, (layout) => {
        expect(drawn(layout)).toEqual(layout.map(({ cells }) => cells.map((cell) => cell?.style ?? null)));
      }),
      runs(200),
    );
  });

  it('are as many for ten thousand alike rows as for one', () => {
    const body = row(plain, asText, asText, plain);
    expect(styleBlocks(Array.from({ length: 10_000 }, () => body))).toHaveLength(styleBlocks([body]).length);
  });

  it('join styles that are alike without being the same object', () => {
    expect(styleBlocks([row(plain, { ...plain }), row({ ...plain }, plain)])).toEqual([
      { area: { row: 0, column: 0, rows: 2, columns: 2 }, style: plain },
    ]);
  });
});

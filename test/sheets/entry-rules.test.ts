import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { entryRules } from '../../src/sheets/entry-rules';
import type { Area } from '../../src/sheets/layout';
import { runs } from '../property-runs';

const area = fc.record({
  row: fc.integer({ min: 0, max: 5 }),
  column: fc.integer({ min: 0, max: 5 }),
  rows: fc.integer({ min: 1, max: 5 }),
  columns: fc.integer({ min: 1, max: 3 }),
});
const holds = ({ row, column, rows, columns }: Area, at: readonly [number, number]): boolean =>
  at[0] >= row && at[0] < row + rows && at[1] >= column && at[1] < column + columns;

describe('dropdowns and prompts as rules', () => {
  it('put no two rules on a cell, and give it what the layout gives it', () => {
    fc.assert(
      fc.property(area, area, (listArea, promptArea) => {
        const list = { area: listArea, values: ['旅游学院'] };
        const prompt = { area: promptArea, title: '部门', text: '选或写' };
        const rules = entryRules({ validations: [list], prompts: [prompt] });
        for (let row = 0; row < 12; row += 1)
          for (let column = 0; column < 10; column += 1) {
            const here = rules.filter(({ areas }) => areas.some((one) => holds(one, [row, column])));
            expect(here.length).toBeLessThanOrEqual(1);
            expect(here[0]?.list ?? null).toBe(holds(listArea, [row, column]) ? list : null);
            expect(here[0]?.prompt ?? null).toBe(holds(promptArea, [row, column]) ? prompt : null);
          }
      }),
      runs(100),
    );
  });

  it('leave out a dropdown without values', () => {
    const empty = { area: { row: 0, column: 0, rows: 1, columns: 1 }, values: [] };
    expect(entryRules({ validations: [empty], prompts: [] })).toEqual([]);
  });
});

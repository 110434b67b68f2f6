import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RawRow } from '../../src/forms/cell';
import { rowDifferences, type RowDifference } from '../../src/sheets/merge/row-differences';
import { contentColumns, rowKey } from '../../src/sheets/merge/row-key';
import { statistics } from '../demo-campaign';
import { runs } from '../property-runs';

const row = (content: string, students: number | string = 10): RawRow => ({
  ...{ seq: 9, content, teachers: 1, students, communities: '无', observers: 0, remarks: null },
});
const [contest, lecture, crafts] = [row('技能大赛'), row('工匠讲座'), row('羌绣体验')];
const quiz: RawRow = {
  ...{ content: '知识问答', teachers: 7, students: 99, communities: '双紫村50人', observers: 3 },
};

const between = (before: readonly RawRow[], after: readonly RawRow[]): readonly RowDifference[] =>
  rowDifferences(statistics, before, after);

describe('two states of a form', () => {
  it('differ by rows added, removed and changed, cell by cell, each where it stands', () => {
    const changed = { ...crafts, students: 20, remarks: '已办' };
    expect(between([contest, lecture, crafts], [contest, quiz, changed])).toEqual([
      { kind: 'added', at: 1, row: quiz },
      { kind: 'removed', at: 1, row: lecture },
      {
        ...{ kind: 'changed', at: 2, row: changed },
        cells: [
          { column: 'students', before: 10, after: 20 },
          { column: 'remarks', before: null, after: '已办' },
        ],
      },
    ]);
  });

  it('do not differ by 序号, by the order of rows, nor by a number written as text', () => {
    const other = [crafts, { ...contest, seq: 1, students: ' 10 ' }];
    expect(between([contest, crafts], other)).toEqual([]);
  });

  it('differ by every row where one of them is empty', () => {
    expect(between([], [contest]).map(({ kind }) => kind)).toEqual(['added']);
    expect(between([contest, lecture], []).map(({ kind, at }) => [kind, at])).toEqual([
      ['removed', 0],
      ['removed', 1],
    ]);
  });

  it('whatever they are, taking the differences away from the one gives the other', () => {
    const anyRows = fc.array(
      fc.record({
        content: fc.constantFrom('技能大赛', '工匠讲座', '羌绣体验'),
        students: fc.constantFrom(10, 20, '约200'),
        observers: fc.constantFrom(0, 5, null),
      }),
      { maxLength: 6 },
    );
    const columns = contentColumns(statistics);
    const sorted = (rows: readonly RawRow[]): string[] => rows.map((one) => rowKey(one, columns)).sort();
    fc.assert(
      fc.property(anyRows, anyRows, (before, after) => {
        const differences = between(before, after);
        const back = [...after] as RawRow[];
        for (const one of differences)
          if (one.kind === 'changed')
            back[one.at] = {
              ...one.row,
              ...Object.fromEntries(one.cells.map(({ column, before: old }) => [column, old])),
            };
        const gone = new Set(differences.filter(({ kind }) => kind === 'added').map(({ at }) => at));
        const removed = differences.filter(({ kind }) => kind === 'removed').map((one) => one.row);
        expect(sorted([...back.filter((_, at) => !gone.has(at)), ...removed])).toEqual(sorted(before));
      }),
      runs(500),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../property-runs';
import type { RawRow } from '../../src/forms/cell';
import { mergeRows, type MergeResult } from '../../src/sheets/merge/merge-rows';
import { contentColumns, rowKey } from '../../src/sheets/merge/row-key';
import { statistics } from '../demo-campaign';

const row = (content: string, students: number | string = 10, remarks: string | null = null): RawRow => ({
  content,
  teachers: 1,
  students,
  communities: '无',
  observers: 0,
  remarks,
});
const contest = row('技能大赛', 200);
const lecture = row('工匠讲座', 80);
const crafts = row('羌绣体验', 30);
const base = [contest, lecture, crafts];
const merge = (
  mine: readonly RawRow[],
  theirs: readonly RawRow[],
  from: readonly RawRow[] = base,
): MergeResult => mergeRows({ form: statistics, base: from, mine, theirs });
const contents = ({ rows }: MergeResult): unknown[] => rows.map(({ content }) => content);

describe('two edits of one version', () => {
  it('of different rows go together', () => {
    const merged = merge(
      [{ ...contest, students: 210 }, lecture, crafts],
      [contest, { ...lecture, students: 90 }, crafts],
    );
    expect(merged.conflicts).toEqual([]);
    expect(merged.rows.map(({ students }) => students)).toEqual([210, 90, 30]);
  });

  it('of different cells of one row go together', () => {
    const merged = merge(
      [{ ...contest, students: 210 }, lecture, crafts],
      [{ ...contest, remarks: '已办' }, lecture, crafts],
    );
    expect(merged.conflicts).toEqual([]);
    expect(merged.rows[0]).toMatchObject({ students: 210, remarks: '已办' });
  });

  it('of one cell to the same value are one edit', () => {
    const changed = [{ ...contest, students: 210 }, lecture, crafts];
    expect(merge(changed, [{ ...contest, students: '210' }, lecture, crafts])).toMatchObject({
      conflicts: [],
      rows: [{ students: 210 }, {}, {}],
    });
  });

  it('of one cell to different values are a conflict with mine, theirs and before', () => {
    const merged = merge(
      [{ ...contest, students: 210 }, lecture, crafts],
      [{ ...contest, students: 220 }, lecture, crafts],
    );
    expect(merged.conflicts).toEqual([
      { kind: 'cell', row: 0, column: 'students', mine: 210, theirs: 220, before: 200 },
    ]);
    expect(merged.rows[0]).toMatchObject({ students: 200 });
  });

  it('that add rows keep both, each where it was put', () => {
    const merged = merge(
      [contest, row('网上逛校园'), lecture, crafts],
      [contest, lecture, crafts, row('知识问答')],
    );
    expect(contents(merged)).toEqual(['技能大赛', '网上逛校园', '工匠讲座', '羌绣体验', '知识问答']);
  });

  it('that add the same row keep it once', () => {
    const added = [...base, row('知识问答')];
    expect(contents(merge(added, added))).toEqual(['技能大赛', '工匠讲座', '羌绣体验', '知识问答']);
  });
});

describe('a merged row', () => {
  it('says where it comes from on either side', () => {
    const tour = {
      content: '网上逛校园',
      teachers: 4,
      students: 60,
      communities: '双紫村50人',
      observers: 9,
    };
    const merged = merge([crafts, contest, tour], [contest, lecture, crafts, row('知识问答')]);
    expect(merged.places.map((places, at) => [merged.rows[at]?.['content'], places])).toEqual([
      ['羌绣体验', { before: 2, mine: 0, theirs: 2 }],
      ['知识问答', { before: null, mine: null, theirs: 3 }],
      ['技能大赛', { before: 0, mine: 1, theirs: 0 }],
      ['网上逛校园', { before: null, mine: 2, theirs: null }],
    ]);
  });
});

describe('a deleted row', () => {
  it('is gone where the other side left it as it was', () => {
    expect(merge([contest, crafts], base)).toMatchObject({ conflicts: [], rows: [contest, crafts] });
  });

  it('is kept and a conflict where the other side changed it', () => {
    const changed = { ...lecture, students: 95 };
    const merged = merge([contest, crafts], [contest, changed, crafts]);
    expect(merged.conflicts).toEqual([{ kind: 'row', row: 1, mine: null, theirs: changed, before: lecture }]);
    expect(contents(merged)).toEqual(['技能大赛', '工匠讲座', '羌绣体验']);
  });
});

describe('the order', () => {
  it('of the side that sorted its rows is kept, with the other’s edits', () => {
    const merged = merge(
      [crafts, contest, lecture],
      [{ ...contest, students: 210 }, lecture, crafts, row('知识问答')],
    );
    expect(contents(merged)).toEqual(['羌绣体验', '知识问答', '技能大赛', '工匠讲座']);
    expect(merged.rows[2]).toMatchObject({ students: 210 });
  });
});

/** Rows as people have them: few distinct activities and numbers, so that rows meet. */
const anyRow = fc.record({
  content: fc.constantFrom('技能大赛', '工匠讲座', '羌绣体验', '知识问答', null),
  teachers: fc.constantFrom(0, 1, null),
  students: fc.constantFrom(10, 20, '约200'),
  communities: fc.constantFrom('无', '双紫村50人'),
  observers: fc.constantFrom(0, 5),
  remarks: fc.constantFrom(null, '已办'),
});
const anyRows = fc.array(anyRow, { maxLength: 6 });
const columns = contentColumns(statistics);
const keys = (rows: readonly RawRow[]): string[] => rows.map((one) => rowKey(one, columns));
const sorted = (texts: readonly string[]): string[] => [...texts].sort();

describe('whatever two people do', () => {
  it('a side that did nothing leaves the other’s rows as they are', () => {
    fc.assert(
      fc.property(anyRows, anyRows, (from, other) => {
        for (const merged of [merge(from, other, from), merge(other, from, from)]) {
          expect(keys(merged.rows)).toEqual(keys(other));
          expect(merged.conflicts).toEqual([]);
        }
      }),
      runs(500),
    );
  });

  it('naming the sides otherwise gives the same rows and the same conflicts', () => {
    fc.assert(
      fc.property(anyRows, anyRows, anyRows, (from, mine, theirs) => {
        const one = merge(mine, theirs, from);
        const other = merge(theirs, mine, from);
        expect(keys(other.rows)).toEqual(keys(one.rows));
        const swapped = other.conflicts.map((conflict) => ({
          ...conflict,
          mine: conflict.theirs,
          theirs: conflict.mine,
        }));
        expect(
          sorted(swapped.map((conflict) => JSON.stringify(conflict, Object.keys(conflict).sort()))),
        ).toEqual(
          sorted(one.conflicts.map((conflict) => JSON.stringify(conflict, Object.keys(conflict).sort()))),
        );
      }),
      runs(500),
    );
  });

  it('no row goes that a side added or changed, unless there is a conflict', () => {
    fc.assert(
      fc.property(anyRows, anyRows, anyRows, (from, mine, theirs) => {
        const merged = merge(mine, theirs, from);
        // Each cell's text of either side is in the result, was there before, or is in a conflict.
        const kept = new Set(
          merged.rows.flatMap((one) => Object.entries(one).map(([id, cell]) => `${id}:${String(cell)}`)),
        );
        const before = new Set(
          from.flatMap((one) => Object.entries(one).map(([id, cell]) => `${id}:${String(cell)}`)),
        );
        const disputed = new Set(
          merged.conflicts.map((conflict) => (conflict.kind === 'cell' ? conflict.column : '')),
        );
        for (const one of [...mine, ...theirs])
          for (const [id, cell] of Object.entries(one)) {
            const text = `${id}:${String(cell)}`;
            expect(kept.has(text) || before.has(text) || disputed.has(id)).toBe(true);
          }
        expect(merged.rows.length).toBeGreaterThanOrEqual(
          mine.length + theirs.length - from.length - Math.min(mine.length, theirs.length),
        );
      }),
      runs(500),
    );
  });
});

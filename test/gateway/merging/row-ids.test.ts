import { describe, expect, it } from '@jest/globals';
import { lineageOf, mintRowIds } from '../../../src/gateway/merging/row-ids';
import { schedule } from '../../demo-campaign';
import { scheduleRow } from '../support/rows';

const fresh = expect.stringMatching(/^r[0-9a-f]{16}$/);

describe('the ids of rows', () => {
  it('are those of the rows they were, new ones for the others', () => {
    expect(mintRowIds(3, [{ ids: ['a', 'b'], before: [1, null, 0] }])).toEqual(['b', fresh, 'a']);
  });

  it('are those of the first version that knows the row', () => {
    const lineages = [
      { ids: ['a', 'b'], before: [1, null, null] },
      { ids: ['x', 'y'], before: [1, 0, null] },
    ];
    expect(mintRowIds(3, lineages)).toEqual(['b', 'x', fresh]);
  });

  it('are never given twice, neither old ones nor new ones', () => {
    const lineages = [
      { ids: ['a', 'b'], before: [0, 0, null] },
      { ids: ['a', 'b'], before: [0, 0, 0] },
    ];
    expect(mintRowIds(3, lineages)).toEqual(['a', fresh, fresh]);
    expect(new Set(mintRowIds(50, [])).size).toBe(50);
  });

  it('are new where a version knows the row under no id', () => {
    expect(mintRowIds(2, [{ ids: [], before: [0] }])).toEqual([fresh, fresh]);
    expect(mintRowIds(0, [{ ids: ['a'], before: [] }])).toEqual([]);
  });
});

describe('which rows of an earlier version rows are', () => {
  it('is told by their content', () => {
    const [contest, lecture] = [
      scheduleRow({ content: '技能大赛' }),
      scheduleRow({ content: '讲座', date: '5月16日', units: '教务处', time: '14:00' }),
    ];
    const earlier = { rows: [contest, lecture], rowIds: ['a', 'b'] };
    expect(lineageOf(schedule, earlier, [{ ...lecture, seq: 1 }, { content: '茶会' }, contest])).toEqual({
      ...{ ids: ['a', 'b'], before: [1, null, 0] },
    });
  });
});

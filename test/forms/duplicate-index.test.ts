import { describe, expect, it } from '@jest/globals';
import { DuplicateIndex } from '../../src/forms/rules/duplicate-index';
import { statistics } from '../demo-campaign';

const rowOf = (content: string): Parameters<DuplicateIndex['set']>[1] => ({
  blank: content === '',
  cells: { content: { value: content, canonical: content, findings: [] } },
});
const indexOf = (...contents: string[]): DuplicateIndex => {
  const index = new DuplicateIndex(statistics);
  contents.forEach((content, at) => index.set(at, rowOf(content)));
  return index;
};
const named = (index: DuplicateIndex, count: number): unknown[] =>
  Array.from({ length: count }, (_, at) => index.issuesOf(at)[0]?.parameters.other ?? null);

describe('rows that repeat one another', () => {
  it('name the first of them, and the first names the next', () => {
    expect(named(indexOf('讲座', '大赛', '讲座', '讲 座'), 4)).toEqual([3, null, 1, 1]);
  });

  it('name the new first where the first is changed', () => {
    const index = indexOf('讲座', '讲座', '讲座');
    expect(index.set(0, rowOf('大赛'))).toEqual([1, 2]);
    expect(named(index, 3)).toEqual([null, 3, 2]);
  });

  it('let the first name the third where the second is changed', () => {
    const index = indexOf('讲座', '讲座', '讲座');
    expect(index.set(1, rowOf('大赛'))).toEqual([0]);
    expect(named(index, 3)).toEqual([3, null, 1]);
  });

  it('say nothing new of the others where the third comes or goes', () => {
    const index = indexOf('讲座', '讲座', '大赛');
    expect(index.set(2, rowOf('讲座'))).toEqual([]);
    expect(index.set(2, rowOf(''))).toEqual([]);
    expect(named(index, 3)).toEqual([2, 1, null]);
  });

  it('say nothing any more of the one that is left', () => {
    const index = indexOf('讲座', '讲座');
    expect(index.set(1, rowOf('大赛'))).toEqual([0]);
    expect(named(index, 2)).toEqual([null, null]);
  });

  it('all name a row that comes before them', () => {
    const index = indexOf('大赛', '讲座', '讲座');
    expect(index.set(0, rowOf('讲座'))).toEqual([1, 2]);
    expect(named(index, 3)).toEqual([2, 1, 1]);
  });
});

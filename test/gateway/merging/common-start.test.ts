import { describe, expect, it } from '@jest/globals';
import { commonStart } from '../../../src/gateway/merging/common-start';
import { statistics } from '../../demo-campaign';
import { statisticsRow } from '../support/rows';

const contest = statisticsRow();
const lecture = statisticsRow({
  content: '讲座',
  teachers: 3,
  students: 40,
  communities: '无',
  observers: 5,
});
const start = (...sides: readonly [readonly (typeof contest)[], readonly (typeof contest)[]]) =>
  commonStart(statistics, ...sides);

describe('what two states without a version in common started from', () => {
  it('is the rows that both have, in the order of the first', () => {
    const tour = { content: '参观', students: 7 };
    expect(start([contest, tour, lecture], [lecture, contest]).map(({ content }) => content)).toEqual([
      '技能大赛',
      '讲座',
    ]);
  });

  it('has the cells that both say alike, a blank among them, and nothing where they differ', () => {
    expect(start([{ ...contest, students: 90 }], [{ ...contest, seq: 4, teachers: '12' }])).toEqual([
      { content: '技能大赛', teachers: 12, communities: '双紫村50人', observers: 30, remarks: null },
    ]);
    expect(start([{ content: '茶会', students: 5 }], [{ content: '茶会' }])).toEqual([
      { content: '茶会', teachers: null, communities: null, observers: null, remarks: null },
    ]);
  });

  it('is nothing where they have no row in common', () => {
    expect(start([contest], [{ content: '茶会' }])).toEqual([]);
    expect(start([], [contest])).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { mergeWaivers, type WaivingSide } from '../../../src/gateway/merging/merge-waivers';
import { statistics } from '../../demo-campaign';
import { statisticsRow } from '../support/rows';

const [contest, lecture] = [statisticsRow(), statisticsRow({ content: '讲座', observers: '几十' })];
const waiver = (row: number | null, column: string | null, reason = '已核实') => ({
  ...{ code: 'count.unreadable', row, column, reason },
});
const side = (waivers: WaivingSide['waivers'], more: Partial<WaivingSide> = {}): WaivingSide => ({
  ...{ rows: [contest, lecture], waivers, places: [0, 1], ...more },
});
const merged = (rows: readonly (typeof contest)[], ...sides: readonly WaivingSide[]) =>
  mergeWaivers(statistics, rows, sides);

describe('the waivers of a merged form', () => {
  it('are those of both sides, each where its row is now', () => {
    const mine = side([waiver(1, 'observers')], { places: [null, 1, 0] });
    const theirs = side([waiver(0, 'students'), waiver(null, null)], { places: [0, null, 1] });
    expect(merged([contest, lecture, lecture], mine, { ...theirs, rows: [contest, contest] })).toEqual([
      waiver(1, 'observers'),
      waiver(0, 'students'),
      waiver(null, null),
    ]);
  });

  it('are one where both sides waive the same, with the reason of the first', () => {
    const sides = [
      side([waiver(1, 'observers', '甲')]),
      side([waiver(1, 'observers', '乙'), waiver(1, 'students')]),
    ];
    expect(merged([contest, lecture], ...sides)).toEqual([
      waiver(1, 'observers', '甲'),
      waiver(1, 'students'),
    ]);
  });

  it('lapse with their row', () => {
    expect(merged([contest], side([waiver(1, 'observers')], { places: [0] }))).toEqual([]);
    expect(merged([contest], side([waiver(5, 'observers')], { places: [0] }))).toEqual([]);
  });

  it('lapse where the merge has put something else into their cell, and stay where it has into another', () => {
    const now = [contest, { ...lecture, observers: 40 }];
    expect(merged(now, side([waiver(1, 'observers'), waiver(1, 'students')]))).toEqual([
      waiver(1, 'students'),
    ]);
    expect(
      merged([contest, { ...lecture, observers: ' 几十 ' }], side([waiver(1, 'observers')])),
    ).toHaveLength(1);
  });

  it('of a whole row lapse with any of its cells, but for 序号', () => {
    expect(merged([contest, { ...lecture, seq: 9 }], side([waiver(1, null)]))).toEqual([waiver(1, null)]);
    expect(merged([contest, { ...lecture, remarks: '已办' }], side([waiver(1, null)]))).toEqual([]);
  });
});

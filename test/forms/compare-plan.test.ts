import { describe, expect, it } from '@jest/globals';
import { activityKey, isSameActivity } from '../../src/forms/activity-likeness';
import { comparePlan } from '../../src/forms/compare-plan';

const rows = (...contents: string[]) => contents.map((content) => ({ content }));
const compare = (planned: string[], reported: string[], due = true) =>
  comparePlan({ planned: rows(...planned), reported: rows(...reported), column: 'content', due });

describe('plan and report', () => {
  it('of the same activities have nothing to say', () => {
    expect(compare(['导游技能大赛', '工匠讲座'], ['工匠讲座', '导游技能大赛'])).toEqual({
      ofPlan: [],
      ofReport: [],
    });
  });

  it('name what was planned and not reported, and what was never planned', () => {
    const { ofPlan, ofReport } = compare(['导游技能大赛', '工匠讲座'], ['导游技能大赛', '羌绣体验']);
    expect(ofPlan).toMatchObject([
      {
        code: 'plan.not-reported',
        severity: 'warning',
        row: 1,
        column: 'content',
        parameters: { activity: '工匠讲座' },
      },
    ]);
    expect(ofReport).toMatchObject([
      { code: 'plan.unplanned', row: 1, parameters: { activity: '羌绣体验' } },
    ]);
  });

  it('only tell of it before the deadline', () => {
    expect(compare(['工匠讲座'], [], false).ofPlan).toMatchObject([{ severity: 'info' }]);
  });
});

describe('an activity', () => {
  it.each([
    ['导游技能大赛', '导游技能大赛活动'],
    ['“羌绣”体验活动', '羌绣体验'],
    ['1.工匠大师讲座', '工匠大师讲座'],
    ['2023年导游技能大赛', '导游技能大赛'],
    ['职业教育知识问答', '职业教育知识问答（线上）'],
    ['志愿服务进社区', '志愿者服务进社区'],
  ])('%s is the same as %s', (a, b) => {
    expect(isSameActivity(activityKey(a), activityKey(b))).toBe(true);
  });

  it.each([
    ['导游技能大赛', '茶艺技能大赛'],
    ['讲座', '工匠讲座'],
    ['羌绣体验', '传统建造工艺体验'],
    ['', ''],
  ])('%s is not the same as %s', (a, b) => {
    expect(isSameActivity(activityKey(a), activityKey(b))).toBe(false);
  });
});

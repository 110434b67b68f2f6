import { describe, expect, it } from '@jest/globals';
import { activityKey, isSameActivity } from '../../src/forms/activity-likeness';
import { comparePlan } from '../../src/forms/compare-plan';
import { demoCampaign, schedule, statistics } from '../demo-campaign';

const rows = (...contents: string[]) => contents.map((content) => ({ content }));
const dueDay = statistics.deadline;
const compare = (form: typeof schedule, here: string[], there: string[], today = dueDay) =>
  comparePlan({ campaign: demoCampaign, form, rows: rows(...here), counterpart: rows(...there), today });

describe('plan and report', () => {
  it('of the same activities have nothing to say', () => {
    expect(compare(statistics, ['导游技能大赛', '工匠讲座'], ['工匠讲座', '导游技能大赛'])).toEqual([]);
  });

  it('tell on the report what is missing in it, and which of its rows were never planned', () => {
    expect(compare(statistics, ['导游技能大赛', '羌绣体验'], ['导游技能大赛', '工匠讲座'])).toMatchObject([
      { code: 'plan.not-reported', severity: 'warning', row: null, parameters: { activity: '工匠讲座' } },
      { code: 'plan.unplanned', severity: 'warning', row: 1, parameters: { activity: '羌绣体验' } },
    ]);
  });

  it('tell on the plan which of its rows are not reported, and what is reported beside it', () => {
    expect(compare(schedule, ['导游技能大赛', '工匠讲座'], ['导游技能大赛', '羌绣体验'])).toMatchObject([
      { code: 'plan.unplanned', row: null, column: 'content', parameters: { activity: '羌绣体验' } },
      { code: 'plan.not-reported', row: 1, column: 'content', parameters: { activity: '工匠讲座' } },
    ]);
  });

  it('only tell of it before the day of the deadline', () => {
    expect(compare(statistics, ['讲座'], [], '2023-05-29')).toMatchObject([{ severity: 'info' }]);
    expect(compare(statistics, ['讲座'], [], '2023-05-30')).toMatchObject([{ severity: 'warning' }]);
  });

  it('have nothing to say of a form without a counterpart', () => {
    const alone = { ...demoCampaign, forms: [schedule] };
    const input = { campaign: alone, form: schedule, rows: rows('讲座'), counterpart: [], today: dueDay };
    expect(comparePlan(input)).toEqual([]);
  });

  it('are not taken in by the name of the unit before each activity', () => {
    const unit = '绵阳退役军人教育培训学院';
    expect(compare(statistics, [`${unit}技能大赛`], [`${unit}成果展`])).toHaveLength(2);
    expect(compare(statistics, ['技能大赛'], [`${unit}技能大赛`])).toEqual([]);
    expect(compare(statistics, ['旅游学院'], ['教务处'])).toHaveLength(2);
  });

  it('leave a row without a name to the check of the row', () => {
    expect(compare(statistics, ['', '讲座'], ['讲座', ''])).toEqual([]);
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

import { describe, expect, it } from '@jest/globals';
import { CampaignError, parseCampaign } from '../../src/forms/parse-campaign';
import { demoCampaign } from '../demo-campaign';

type Json = Record<string, unknown>;

/** The mistakes found in the demo campaign after a change to it. */
function mistakesAfter(
  change: (campaign: Json & { units: Json[]; forms: (Json & { columns: Json[] })[] }) => void,
): readonly string[] {
  const campaign = JSON.parse(JSON.stringify(demoCampaign)) as Parameters<typeof change>[0];
  change(campaign);
  try {
    parseCampaign(JSON.stringify(campaign));
    return [];
  } catch (error) {
    if (error instanceof CampaignError) return error.mistakes;
    throw error;
  }
}

describe('a campaign file', () => {
  it('of the week of 2023 names its ten units, eight activities and two forms', () => {
    expect(demoCampaign.units).toHaveLength(10);
    expect(demoCampaign.activities).toHaveLength(8);
    expect(demoCampaign.forms.map(({ label, deadline }) => [label, deadline])).toEqual([
      ['附件1', '2023-05-06'],
      ['附件2', '2023-05-30'],
    ]);
  });

  it('prints the headers as the notice does, 时间 twice', () => {
    expect(demoCampaign.forms.map(({ columns }) => columns.map(({ header }) => header).join('|'))).toEqual([
      '序号|时间|活动内容|牵头及负责部门|时间',
      '序号|活动内容|参与活动教师|参与活动学生|参与活动社区（乡村）及人数|观摩体验活动人数|备注',
    ]);
  });

  it('holds no contact: that is a setting', () => {
    expect(demoCampaign.contact).toBeUndefined();
  });

  it('that is no JSON is refused in words', () => {
    expect(() => parseCampaign('{')).toThrow(/not valid JSON/);
  });

  it.each([
    ['units.3.id', mistakesAfter(({ units }) => Object.assign(units[3] ?? {}, { id: 'Not An Id' }))],
    ['units.1.id', mistakesAfter(({ units }) => Object.assign(units[1] ?? {}, { id: 'publicity' }))],
    ['units.4.aliases', mistakesAfter(({ units }) => Object.assign(units[2] ?? {}, { aliases: ['校团委'] }))],
    ['office', mistakesAfter((campaign) => Object.assign(campaign, { office: 'nobody' }))],
    [
      'period.end',
      mistakesAfter((campaign) =>
        Object.assign(campaign, { period: { start: '2023-05-20', end: '2023-05-14' } }),
      ),
    ],
    [
      'forms.0.columns.1.type',
      mistakesAfter(({ forms }) => Object.assign(forms[0]?.columns[1] ?? {}, { type: 'dates' })),
    ],
    [
      'forms.0.deadline',
      mistakesAfter(({ forms }) => Object.assign(forms[0] ?? {}, { deadline: '2023-05-32' })),
    ],
    [
      'forms.1.duplicateBy.0',
      mistakesAfter(({ forms }) => Object.assign(forms[1] ?? {}, { duplicateBy: ['nothing'] })),
    ],
  ] as const)('with a mistake names its path, %s', (path, mistakes) => {
    expect(mistakes.some((mistake) => mistake.startsWith(`${path}:`))).toBe(true);
  });
});

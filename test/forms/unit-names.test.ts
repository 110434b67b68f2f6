import { describe, expect, it } from '@jest/globals';
import type { Campaign } from '../../src/forms/campaign';
import { likelyUnits, nearestUnits, resolveUnit } from '../../src/forms/unit-names';
import { demoCampaign } from '../demo-campaign';

/** A campaign of just these units, each a name and its aliases; the name is the id as well. */
function campaignOf(...units: readonly (readonly [string, ...string[]])[]): Campaign {
  return {
    ...demoCampaign,
    units: units.map(([name, ...aliases]) => ({
      id: name,
      name: { 'zh-CN': name, 'en-US': `Unit of ${name} (translated)` },
      aliases,
    })),
  };
}
const ids = (units: readonly { readonly id: string }[]): string[] => units.map(({ id }) => id);

describe('a unit', () => {
  it.each([
    '旅游学院',
    '旅游系',
    ' 旅 游 学院',
    '“旅游学院”',
    "'旅游学院'",
    'school of TOURISM',
    '旅游\n学院',
  ])('is meant by %p', (name) => {
    expect(resolveUnit(name, demoCampaign)?.id).toBe('tourism');
  });

  it('of one campaign is not known in another', () => {
    expect(resolveUnit('旅游学院', campaignOf(['甲学院']))).toBeUndefined();
    expect(resolveUnit('甲学院', campaignOf(['甲学院']))?.id).toBe('甲学院');
  });
});

describe('the nearest units', () => {
  const campaign = campaignOf(['甲乙丙丁', '戊己庚辛', '子丑'], ['团委']);

  it.each([
    ['甲乙丙', ['甲乙丙丁']],
    ['甲乙丙丁壬癸', ['甲乙丙丁']],
    ['戊己庚辛壬', ['甲乙丙丁']],
    ['团委会', ['团委']],
    ['团伟', ['团委']],
    ['甲乙丙丁壬癸卯', []],
    ['戊己庚辛壬癸', []],
    ['子寅', []],
    ['团委会议', []],
    ['团', []],
    ['', []],
  ])(
    'to %p are %p: two characters off a name, one off an alias, one less where it is short',
    (name, near) => {
      expect(ids(nearestUnits(name, campaign))).toEqual(near);
    },
  );

  it('come nearest first, by their nearest name, and are three at most', () => {
    const written = '甲乙丙丁戊己';
    const two = campaignOf(['甲乙丙丁戊己庚辛'], ['甲乙丙丁', '甲乙丙丁戊子']);
    expect(ids(nearestUnits(written, two))).toEqual(['甲乙丙丁', '甲乙丙丁戊己庚辛']);
    const many = campaignOf(['甲乙丙丁子丑'], ['甲乙丙丁戊丑'], ['甲乙丙丁戊寅'], ['甲乙丙丁戊卯']);
    expect(ids(nearestUnits(written, many))).toEqual(['甲乙丙丁戊丑', '甲乙丙丁戊寅', '甲乙丙丁戊卯']);
  });

  it('are looked for up to a length that no name has', () => {
    const name = '甲'.repeat(41);
    expect(ids(nearestUnits('甲'.repeat(40), campaignOf([name])))).toEqual([name]);
    expect(nearestUnits('甲'.repeat(41), campaignOf([`${name}乙`]))).toEqual([]);
  });
});

describe('the units that are likely', () => {
  it('share most characters, whatever their order', () => {
    expect(ids(likelyUnits('国际合作交流处', demoCampaign))).toEqual(['international']);
    expect(ids(likelyUnits('寅丑子', campaignOf(['甲乙丙丁戊己', '子丑寅'])))).toEqual(['甲乙丙丁戊己']);
    expect(ids(likelyUnits('子己戊丁丙乙', campaignOf(['甲乙丙丁戊己'])))).toEqual(['甲乙丙丁戊己']);
    expect(ids(likelyUnits('丙乙甲辛', campaignOf(['子丑寅卯', '甲乙丙丁'])))).toEqual(['子丑寅卯']);
  });

  it('are not those that share some, or one character many times', () => {
    expect(likelyUnits('甲甲甲甲', campaignOf(['甲乙丙丁']))).toEqual([]);
    expect(likelyUnits('丙乙甲子丑寅卯辰', campaignOf(['甲乙丙巳']))).toEqual([]);
    expect(likelyUnits('丑子', campaignOf(['甲乙丙丁', '子丑']))).toEqual([]);
  });

  it('come likeliest first and are three at most; slips come before all', () => {
    const written = '己戊丁丙乙甲';
    const campaign = campaignOf(['甲乙丙丁戊子'], ['甲乙丙丁戊己'], ['甲乙丙丁戊丑'], ['甲乙丙丁戊寅']);
    expect(ids(likelyUnits(written, campaign))).toEqual(['甲乙丙丁戊己', '甲乙丙丁戊子', '甲乙丙丁戊丑']);
    expect(ids(likelyUnits('甲乙丙丁子', campaign))[0]).toBe('甲乙丙丁戊子');
  });

  it('are looked for up to a length that no name has', () => {
    const [front, back] = ['甲'.repeat(20), '乙'.repeat(20)];
    const campaign = campaignOf([front + back]);
    expect(ids(likelyUnits(back + front, campaign))).toEqual([front + back]);
    expect(likelyUnits(`${back}${front}乙`, campaign)).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { parseCommunities } from '../../src/forms/cell-types/communities';
import { readCommunity } from '../../src/forms/cell-types/read-community';
import { demoCampaign } from '../demo-campaign';

const parse = (raw: string) => parseCommunities(raw, { campaign: demoCampaign });
const exact = { approximate: false, inWords: false };

describe('a piece of a list', () => {
  it.each([
    ['双紫村50人', { kind: 'community', name: '双紫村', people: 50, each: false, ...exact }],
    ['(双紫村50人)', { kind: 'community', name: '双紫村', people: 50, each: false, ...exact }],
    ['(东)双紫村50人', { kind: 'community', name: '(东)双紫村', people: 50, each: false, ...exact }],
    ['御营社区各50人', { kind: 'community', name: '御营社区', people: 50, each: true, ...exact }],
    [
      '双紫村约50人',
      { kind: 'community', name: '双紫村', people: 50, each: false, approximate: true, inWords: false },
    ],
    ['双紫村1千人', { kind: 'community', name: '双紫村', people: 1000, each: false, ...exact }],
    [
      '双紫村五十人',
      { kind: 'community', name: '双紫村', people: 50, each: false, approximate: false, inWords: true },
    ],
    ['2个社区(120人)', { kind: 'unnamed', communities: 2, people: 120, sum: false, ...exact }],
    ['2个社区各50人', { kind: 'unnamed', communities: 2, people: 100, sum: false, ...exact }],
    ['2个社区共120人', { kind: 'unnamed', communities: 2, people: 120, sum: true, ...exact }],
    ['共2个社区120人', { kind: 'unnamed', communities: 2, people: 120, sum: true, ...exact }],
    ['社区2个120人', { kind: 'unnamed', communities: 2, people: 120, sum: false, ...exact }],
    ['共80人', { kind: 'total', people: 80, ...exact }],
    ['总人数:80人', { kind: 'total', people: 80, ...exact }],
    ['共八十人', { kind: 'total', people: 80, approximate: false, inWords: true }],
    ['共约80人', { kind: 'total', people: 80, approximate: true, inWords: false }],
    ['80人', { kind: 'people', people: 80, ...exact }],
    ['80名村民', { kind: 'people', people: 80, ...exact }],
    ['村民80人', { kind: 'people', people: 80, ...exact }],
    ['参加人数:80', { kind: 'people', people: 80, ...exact }],
    ['参与80人', { kind: 'people', people: 80, ...exact }],
    ['双紫村', { kind: 'name', name: '双紫村', communities: null }],
    ['2个社区', { kind: 'name', name: '2个社区', communities: 2 }],
    ['共两个村', { kind: 'name', name: '共两个村', communities: 2 }],
    ['双紫村30户', { kind: 'name', name: '双紫村30户', communities: null }],
  ])('%p is %p', (text, piece) => {
    expect(readCommunity(text)).toEqual(piece);
  });

  it.each([
    '双紫村若干人',
    '双紫村部分村民50人',
    '双紫村几十人',
    '双紫村l0人',
    '双紫村12.5人',
    '1.5人',
    '0个社区30人',
    '3号0三人',
    '双紫村1 200人',
    '双紫村 50 60',
    '双紫村百人',
    '学生50人',
    '双紫+村',
    `${'双'.repeat(199)}村5`,
  ])('%p is unreadable', (text) => {
    expect(readCommunity(text)).toEqual({ kind: 'unreadable' });
  });
});

describe('communities are put together', () => {
  const two = [
    { name: '双紫村', people: 50 },
    { name: '御营社区', people: 50 },
  ];

  it.each([
    ['双紫村，50人', [{ name: '双紫村', people: 50 }], 0, 50],
    ['双紫村，共50人', [{ name: '双紫村', people: 50 }], 0, 50],
    ['双紫村、御营社区各50人', two, 0, 100],
    ['双紫村50人，御营社区50人，共100人', two, 0, 100],
    ['双紫村50人，御营社区，50人', two, 0, 100],
    ['2个社区：双紫村50人、御营社区50人', two, 0, 100],
    ['双紫村50人、御营社区50人，2个社区共100人', two, 0, 100],
    ['双紫村50人、御营社区50人、3个村80人', two, 3, 180],
    ['双紫村50人、御营社区50人、2个村80人', two, 2, 180],
    ['双紫村50人、御营社区50人、3个村100人', two, 3, 200],
    ['2个社区，120人', [], 2, 120],
    ['2个社区120人、3个村80人', [], 5, 200],
    ['2个社区120人、3个村80人，共200人', [], 5, 200],
    ['双紫村0人', [{ name: '双紫村', people: 0 }], 0, 0],
    ['无', [], 0, 0],
    ['0人', [], 0, 0],
    [' ０　人 ', [], 0, 0],
    [' 无 ', [], 0, 0],
    ['0人次', [], 0, 0],
  ])('%p', (raw, communities, unnamed, total) => {
    expect(parse(raw).value).toEqual({ communities, unnamed, total });
  });

  it.each([
    '双紫村约约50人',
    '双紫村参与参与50人',
    '双紫村50人、御营社区50人、2个村100人',
    '双紫村50人、2个社区共80人、3个村共90人',
    '双紫村50人、御营社区50人，3个社区共100人',
    '双紫村50人、御营社区50人，2个社区共90人',
    '2个社区120人、3个村80人，共210人',
    '3个社区：双紫村50人、御营社区50人',
    '共100人',
    '各50人',
    '2个社区、双紫村各50人',
    '双紫村、2个社区、御营社区各50人',
    '双紫村、御营社区、50人',
    '双紫村、御营社区50人、60人',
    '50人、双紫村',
    '双紫村999999999999人、御营社区999999999999万人',
  ])('%p is left as it was written', (raw) => {
    const finding = { code: 'communities.unreadable' };
    expect(parse(raw)).toEqual({ value: null, canonical: raw, findings: [finding] });
  });

  it.each([
    ['双紫村', '双紫村'],
    ['双紫村、御营社区30人', '双紫村'],
    ['双紫村50人、御营社区', '御营社区'],
    ['双紫村50人、御营社区，共80人', '御营社区'],
    ['双紫村、御营社区，共80人', '双紫村'],
    ['2个社区', '2个社区'],
  ])('%p is asked for the people of %p', (raw, name) => {
    expect(parse(raw)).toEqual({
      value: null,
      canonical: raw,
      findings: [{ code: 'communities.count-missing', parameters: { name } }],
    });
  });

  it('and what is vague or in words comes with the number, and the text to write instead', () => {
    expect(parse('双紫村约50人、御营社区30人').findings).toEqual([
      { code: 'count.approximate', parameters: { number: 80 }, replacements: ['双紫村50人、御营社区30人'] },
    ]);
    expect(parse('双紫村五十人、御营社区30人').findings).toEqual([
      {
        code: 'communities.number-words',
        parameters: { canonical: '双紫村50人、御营社区30人' },
        replacements: ['双紫村50人、御营社区30人'],
      },
    ]);
    expect(parse('2个社区约120人').findings).toEqual([
      { code: 'communities.unnamed' },
      { code: 'count.approximate', parameters: { number: 120 }, replacements: ['2个社区120人'] },
    ]);
    expect(parse('双紫村，约50人').findings.map(({ code }) => code)).toEqual(['count.approximate']);
  });

  it('up to five thousand characters', () => {
    const list = (length: number) => '双紫村50人、'.repeat(700).slice(0, -1).padEnd(length, '。');
    expect(parse(list(5000)).value?.total).toBe(35_000);
    expect(parse(list(5001)).findings).toEqual([{ code: 'communities.unreadable' }]);
  });
});

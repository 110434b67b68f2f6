import { describe, expect, it } from '@jest/globals';
import { parseCommunities } from '../../src/forms/cell-types/communities';
import { demoCampaign } from '../demo-campaign';
import { read, refused, understood } from './reading';

const both = '双紫村50人、御营社区30人';

describe('communities are read', () => {
  it.each([
    [both, both],
    ['双紫村（50人）；御营社区（30人）', both],
    ['双紫村50人 御营社区30人', both],
    ['双紫村50人御营社区30人', both],
    ['双紫村 50 御营社区 30', both],
    ['双紫村：50人\n御营社区：30人', both],
    ['1.双紫村50人 2.御营社区30人', both],
    ['1、双紫村50人；2、御营社区30人。', both],
    ['（1）双紫村50人（2）御营社区30人', both],
    ['①双紫村50人②御营社区30人', both],
    ['双紫村50人，御营社区30人，共80人', both],
    ['双紫村 50', '双紫村50人'],
    ['双紫村50名村民', '双紫村50人'],
    ['双紫村1,200人', '双紫村1200人'],
    ['双紫村、御营社区各50人', '双紫村50人、御营社区50人'],
    ['3号桥社区20人', '3号桥社区20人'],
    ['0', '0'],
    [0, '0'],
    ['无', '无'],
  ] as const)('%p as %s', (raw, canonical) => {
    expect(read(parseCommunities, raw)).toMatchObject(understood(canonical));
  });

  it('with the people of each and of all', () => {
    expect(parseCommunities(both, { campaign: demoCampaign }).value).toEqual({
      communities: [
        { name: '双紫村', people: 50 },
        { name: '御营社区', people: 30 },
      ],
      unnamed: 0,
      total: 80,
    });
  });

  it('without names, as two communities and 120 people', () => {
    const { value, findings } = parseCommunities('2个社区（120人）', { campaign: demoCampaign });
    expect(value).toEqual({ communities: [], unnamed: 2, total: 120 });
    expect(findings.map(({ code }) => code)).toEqual(['communities.unnamed']);
  });
});

describe('communities are read and asked about', () => {
  it.each([
    ['双紫村五十人', '双紫村50人', 'communities.number-words'],
    ['三里村二十人', '三里村20人', 'communities.number-words'],
    ['双紫村约50人', '双紫村50人', 'count.approximate'],
    ['双紫村50余人', '双紫村50人', 'count.approximate'],
  ] as const)('%p as %s', (raw, canonical, code) => {
    const expected = { ...understood(canonical, code), choices: [canonical] };
    expect(read(parseCommunities, raw)).toMatchObject(expected);
  });
});

describe('communities stay as they were written', () => {
  it.each([
    ['双紫村', refused('communities.count-missing')],
    ['双紫村、御营社区30人', refused('communities.count-missing')],
    ['双紫村若干人', refused('communities.unreadable')],
    ['双紫村-5人', refused('communities.unreadable')],
    ['双紫村12.5人', refused('communities.unreadable')],
    ['双紫村50人、御营社区30人，共90人', refused('communities.unreadable')],
    ['80', refused('communities.unreadable')],
    [80, refused('communities.unreadable')],
    [true, refused('communities.unreadable')],
  ] as const)('%p', (raw, expected) => {
    expect(read(parseCommunities, raw)).toMatchObject(expected);
  });
});

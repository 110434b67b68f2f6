import { describe, expect, it } from '@jest/globals';
import { communitiesHeading } from '../../src/forms/cell-types/communities-heading';
import { formatCommunities } from '../../src/forms/cell-types/communities-value';
import { isCommunityName, nameWithoutLead } from '../../src/forms/cell-types/community-name';
import { cutCommunities, normalizeLines } from '../../src/forms/cell-types/cut-communities';
import { readPlainCommunities } from '../../src/forms/cell-types/plain-communities';

describe('the name of a community', () => {
  it.each([
    '双紫村',
    '御营社区',
    '3号桥社区',
    '第3社区',
    '双紫村第12小组',
    '双紫村12组',
    '阳光小区3栋2单元',
    '“和平”社区',
    '和平社区(东区)',
    '(东)和平社区',
    '三等桥村',
    '人口村',
    '101医院',
    '24小区',
  ])('may be %p', (name) => {
    expect(isCommunityName(name)).toBe(true);
  });

  it.each([
    '村',
    '社区',
    '村民',
    '各村',
    '其中',
    '其他社区',
    '包括双紫村',
    '没有',
    '未统计',
    '总人数',
    '合计',
    '全村',
    '某个社区',
    '12个村',
    '两街道',
    '12号楼',
    '3期',
    '12组',
    '学生',
    '双紫村志愿者',
    '双紫村至',
    '双紫村人口',
    '双紫或御营社区',
    '每村',
    '双紫村等',
    '双紫村等地',
    '双紫村等12个社区',
    '双紫)村(',
    '双紫(村',
    '双紫村)',
    '东)和(平社区',
    '双紫2村',
    '120',
    '五十',
    '-双紫村',
    '双紫+村',
  ])('is not %p', (name) => {
    expect(isCommunityName(name)).toBe(false);
  });

  it.each([
    [' 双紫村 ', '双紫村'],
    ['(双紫村)', '双紫村'],
    ['(东)双紫村', '(东)双紫村'],
    ['双紫村(', '双紫村'],
    ['双紫村(村民', '双紫村'],
    ['双紫村共', '双紫村'],
    ['双紫村共计', '双紫村'],
    ['中共村', '中共村'],
    ['双紫村参加人数', '双紫村'],
    ['双紫村参与', '双紫村'],
    ['双紫村人数', '双紫村'],
    ['人数村委', '人数村委'],
    ['参加人数社区', '参加人数社区'],
    ['双紫参加村', '双紫参加村'],
    ['双紫村村民', '双紫村'],
    ['御营社区居民', '御营社区'],
    ['御营社区居民小区', '御营社区居民小区'],
    ['安昌镇群众 ', '安昌镇'],
  ])('is taken from %p as %p', (written, name) => {
    expect(nameWithoutLead(written)).toBe(name);
  });
});

describe('a cell of communities is cut', () => {
  it.each([
    ['双紫村50人、御营社区30人', ['双紫村50人', '御营社区30人']],
    ['双紫村50人，御营社区30人；三里村20人。', ['双紫村50人', '御营社区30人', '三里村20人']],
    ['双紫村50人\n\n 御营社区30人 \n', ['双紫村50人', '御营社区30人']],
    ['双紫村1,200人,御营社区30人', ['双紫村1200人', '御营社区30人']],
    ['双紫村50人御营社区30人', ['双紫村50人', '御营社区30人']],
    ['双紫村五十人和御营社区三十人', ['双紫村五十人', '御营社区三十人']],
    ['双紫村(50)御营社区(30)', ['双紫村(50)', '御营社区(30)']],
    ['双紫村50人以上', ['双紫村50人以上']],
    ['双紫村 50 御营社区 30', ['双紫村 50', '御营社区 30']],
    ['双紫村 50   御营社区 30', ['双紫村 50', '御营社区 30']],
    ['双紫村和御营社区50人', ['双紫村', '御营社区50人']],
    ['和平社区和永和村50人', ['和平社区', '永和村50人']],
    ['1.双紫村50人 2.御营社区30人', ['双紫村50人', '御营社区30人']],
    ['10、双紫村50人\n11、御营社区30人', ['双紫村50人', '御营社区30人']],
    ['(10)双紫村50人(11)御营社区30人', ['双紫村50人', '御营社区30人']],
    ['10)双紫村50人;11) 御营社区30人', ['双紫村50人', '御营社区30人']],
    ['一、双紫村50人\n十二、御营社区30人', ['双紫村50人', '御营社区30人']],
    ['（一）双紫村50人（十二）御营社区30人', ['双紫村50人', '御营社区30人']],
    ['1.(1)双紫村50人', ['双紫村50人']],
    ['一、(12) 双紫村50人', ['双紫村50人']],
    ['(一)2.双紫村50人', ['双紫村50人']],
    ['(一)12. 双紫村50人', ['双紫村50人']],
    ['1.3号桥社区20人', ['3号桥社区20人']],
    ['1、12社区20人', ['12社区20人']],
    ['①双紫村50人②御营社区30人', ['双紫村50人', '御营社区30人']],
    ['', []],
    ['、，。', []],
  ])('%p into %p', (written, pieces) => {
    expect(cutCommunities(normalizeLines(written))).toEqual(pieces);
  });

  it('line by line, so that a line break still parts', () => {
    expect(normalizeLines('  双紫村５０人 \r\n 御营社区　30人\n')).toBe('双紫村50人\n御营社区 30人');
  });
});

describe('a list that says its sum first', () => {
  it.each([
    ['2个社区:双紫村50人、御营社区30人', { communities: 2, people: null }, '双紫村50人、御营社区30人'],
    ['共80人(双紫村50人、御营社区30人)', { communities: null, people: 80 }, '双紫村50人、御营社区30人'],
    ['共80人(双紫村50人、御营社区30人)。', { communities: null, people: 80 }, '双紫村50人、御营社区30人'],
    ['2个社区,共80人:双紫村50人', { communities: 2, people: 80 }, '双紫村50人'],
    ['两个村(双紫村(东)50人)', { communities: 2, people: null }, '双紫村(东)50人'],
    ['合计80人次: 双紫村(50)', { communities: null, people: 80 }, '双紫村(50)'],
  ])('%p claims %p of %p', (text, claim, rest) => {
    expect(communitiesHeading(text)).toEqual({ claim, rest });
  });

  it.each([
    '双紫村50人、御营社区30人',
    '2个社区(120人)',
    '2个社区:120人',
    '2个社区:1 20人',
    '共:双紫村50人',
    '共80人(双紫村50人',
    '2个社区(双紫村50人)、御营社区30人',
    '80人',
  ])('is not %p', (text) => {
    expect(communitiesHeading(text)).toBeNull();
  });
});

describe('a plain list', () => {
  it('is read in one go', () => {
    expect(readPlainCommunities('双紫村50人')).toEqual({
      communities: [{ name: '双紫村', people: 50 }],
      unnamed: 0,
      total: 50,
    });
    expect(readPlainCommunities('双紫村50人、御营社区0人、安昌村123456人')).toEqual({
      communities: [
        { name: '双紫村', people: 50 },
        { name: '御营社区', people: 0 },
        { name: '安昌村', people: 123_456 },
      ],
      unnamed: 0,
      total: 123_506,
    });
  });

  it.each([
    '',
    '双紫村50人、',
    '双紫村50人、、御营社区30人',
    '双紫村50人御营社区30人',
    '双紫村50人，御营社区30人',
    ' 双紫村50人',
    '双紫村50人。',
    '双紫村050人',
    '双紫村1234567人',
    '双紫村约50人',
    '双紫村五十人',
    '双紫村50',
    '50人',
  ])('is not %p, which goes the long way round', (written) => {
    expect(readPlainCommunities(written)).toBeNull();
  });
});

describe('communities are written', () => {
  it.each([
    [{ communities: [], unnamed: 0, total: 0 }, '0'],
    [{ communities: [], unnamed: 2, total: 120 }, '2个社区120人'],
    [{ communities: [{ name: '双紫村', people: 50 }], unnamed: 0, total: 50 }, '双紫村50人'],
    [{ communities: [{ name: '双紫村', people: 50 }], unnamed: 2, total: 170 }, '双紫村50人、2个社区120人'],
  ])('%p as %p', (value, text) => {
    expect(formatCommunities(value)).toBe(text);
  });
});

import { describe, expect, it } from '@jest/globals';
import { parseCount } from '../../../src/forms/cell-types/count';
import { demoCampaign } from '../../demo-campaign';
import { read, refused, understood } from '../reading';

describe('a count is read, however it is written', () => {
  it.each([
    ['120名', '120'],
    ['120位', '120'],
    ['120人次', '120'],
    ['120 人', '120'],
    ['１２０人', '120'],
    ['1２0', '120'],
    ['120人。', '120'],
    ['\u3000120\u00a0', '120'],
    ['120\n人', '120'],
    ['120\u200b', '120'],
    ['120.0', '120'],
    ['120.00', '120'],
    [120.0, '120'],
    ['共计120人', '120'],
    ['合计120', '120'],
    ['总计120人次', '120'],
    ['共有120人', '120'],
    ['总共120人', '120'],
    ['共 120 人', '120'],
    ['12,345人次', '12345'],
    ['1,234,567', '1234567'],
    ['1，200人', '1200'],
    ['1\u00a0200', '1200'],
    ['12 345', '12345'],
    ['3百人', '300'],
    ['1.5千', '1500'],
    ['0.5万', '5000'],
    ['2.5万人', '25000'],
    ['1.25万人次', '12500'],
    ['３万', '30000'],
    ['3.3亿人次', '330000000'],
    ['1万2千', '12000'],
    ['3千5百人', '3500'],
  ] as const)('%p as %s', (raw, canonical) => {
    expect(read(parseCount, raw)).toMatchObject(understood(canonical));
  });
});

describe('a count in Chinese numerals is read', () => {
  it.each([
    ['一人', '1'],
    ['两人', '2'],
    ['十', '10'],
    ['十二名', '12'],
    ['二十', '20'],
    ['二十五人', '25'],
    ['廿五人', '25'],
    ['一百零五', '105'],
    ['一百〇五人', '105'],
    ['一百一十人', '110'],
    ['二百五十', '250'],
    ['两百', '200'],
    ['二〇', '20'],
    ['一二〇', '120'],
    ['一千二', '1200'],
    ['一千二百人', '1200'],
    ['一千零五十', '1050'],
    ['两千零五', '2005'],
    ['三千五百人次', '3500'],
    ['一万二千', '12000'],
    ['一万零五', '10005'],
    ['十二万', '120000'],
    ['壹佰贰拾', '120'],
    ['零人', '0'],
    ['〇', '0'],
    ['0人', '0'],
    ['０', '0'],
  ] as const)('%p as %s', (raw, canonical) => {
    expect(read(parseCount, raw)).toMatchObject(understood(canonical));
  });
});

describe('a count that says it is not exact is asked about', () => {
  it.each([
    ['约120名', '120'],
    ['约有120人', '120'],
    ['约为120', '120'],
    ['大概120人', '120'],
    ['将近120人', '120'],
    ['接近120人', '120'],
    ['超过120人', '120'],
    ['120人左右', '120'],
    ['120人以上', '120'],
    ['120人上下', '120'],
    ['120余', '120'],
    ['120多人次', '120'],
    ['共120余人', '120'],
    ['１２０余人', '120'],
    ['一百二十余人', '120'],
    ['约一百五十余人', '150'],
    ['大约三百人左右', '300'],
    ['三百来人', '300'],
    ['30来人', '30'],
    ['十余人', '10'],
    ['十多人', '10'],
    ['二十多名', '20'],
    ['两百多人', '200'],
    ['近二百人', '200'],
    ['近两千人', '2000'],
    ['逾百人', '100'],
    ['超百人', '100'],
    ['上百人', '100'],
    ['百余名', '100'],
    ['千余人', '1000'],
    ['近千人', '1000'],
    ['上万人', '10000'],
    ['2千多人', '2000'],
    ['1,200余人次', '1200'],
    ['5000余名', '5000'],
    ['8万余名', '80000'],
    ['约1.2万人次', '12000'],
    ['30多万人次', '300000'],
    ['近50万人次', '500000'],
    ['超过3.1亿人次', '310000000'],
  ] as const)('%p, with %s to write instead', (raw, number) => {
    const expected = { ...understood(number, 'count.approximate'), choices: [number] };
    expect(read(parseCount, raw)).toMatchObject(expected);
  });
});

describe('what does not apply counts as 0 and stays as it was written', () => {
  it.each(['-', '－', '–', '--', '——', '／', ' 无 '])('%p', (raw) => {
    expect(parseCount(raw, { campaign: demoCampaign })).toEqual({
      value: 0,
      canonical: raw.trim(),
      findings: [],
    });
  });
});

describe('a count stays as it was written', () => {
  it.each([
    '100—120',
    '100–120',
    '100至120人',
    '100到120',
    '50-60人',
    '50～60名',
    '100人-120人',
    '100人至120人',
    '一百至一百二十人',
    '１００－１２０',
    '约100-120人',
  ])('%p, a range', (raw) => {
    expect(read(parseCount, raw)).toMatchObject(refused('count.range'));
  });

  it.each(['-120人', '－１０', '−3', '负二十人', '-0.5', -1, -12.5])('%p, below 0', (raw) => {
    expect(read(parseCount, raw)).toMatchObject(refused('count.negative'));
  });

  it.each([0.1, 33.333, '0.5', '1.5人', '1.200', '1.23456万'])('%p, not whole', (raw) => {
    expect(read(parseCount, raw)).toMatchObject(refused('count.fractional'));
  });
});

describe('what only resembles a count is refused, and never a silent zero', () => {
  it.each([
    'O',
    'o',
    '○',
    'Ｏ',
    '1OO',
    'l20',
    'I20',
    '１２Ｏ',
    '二O',
    '.5',
    '12 0',
    '12\n0',
    '60\n60',
    '60、60',
    '60，60',
    '60/60',
    '60×2',
    '60*2',
    '60人+60人',
    '=60+60',
    '=SUM(A1:A3)',
    '+120',
    '>100',
    '≥100',
    '100+',
    '~100',
    '50%',
    '120?',
    "1'200",
    '1w',
    '1.2W',
    '1k',
    '1,2000',
    '12,34',
    '13800000000',
    1e10,
    Number.POSITIVE_INFINITY,
    false,
    '#120',
    '5月14日',
    '2023-05-14',
    '9:00',
    '没有',
    '暂无',
    '空',
    '\\',
    'N/A',
    'None',
    '√',
    '×',
    '？',
  ])('%p', (raw) => {
    expect(read(parseCount, raw)).toMatchObject(refused('count.unreadable'));
  });
});

describe('a vague or a mixed count is refused', () => {
  it.each([
    '数人',
    '数百人',
    '几十人',
    '几百人',
    '二十几人',
    '20几人',
    '若干',
    '若干人',
    '多人',
    '许多',
    '不少',
    '少量',
    '全体',
    '全院学生',
    '半数',
    '七八人',
    '三五人',
    '两三人',
    '二三十人',
    '三四百人',
    '百十来人',
    '成百上千',
    '百八十人',
    '不足百人',
    '不到200人',
    '至少100人',
    '100人以内',
    '百分之五十',
    '百',
    '千',
    '万',
    '一百百',
    '十十',
    '三百零',
    '十二点五',
    '2个班',
    '3个班级120人',
    '每班2人',
    '120人（其中党员30人）',
    '男60女60',
    '男60人，女60人',
    '教师12人，学生120人',
    '120（估）',
    '双紫村50人',
    '见附件',
  ])('%p', (raw) => {
    expect(read(parseCount, raw)).toMatchObject(refused('count.unreadable'));
  });
});

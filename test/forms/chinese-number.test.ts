import { describe, expect, it } from '@jest/globals';
import { parseChineseNumber } from '../../src/forms/chinese-number';

describe('a number in Chinese numerals', () => {
  it.each([
    ['零', 0],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['廿三', 23],
    ['卅', 30],
    ['卅一', 31],
    ['一百', 100],
    ['一百二', 120],
    ['一百零二', 102],
    ['一百一十', 110],
    ['一百二十三', 123],
    ['两千零五', 2005],
    ['两千三', 2300],
    ['一千零二十', 1020],
    ['一万', 10_000],
    ['一万二', 12_000],
    ['一万零二', 10_002],
    ['一万二千三百', 12_300],
    ['十万', 100_000],
    ['一万十二', 10_012],
    ['一百万', 1_000_000],
    ['三亿', 300_000_000],
    ['一亿二千万', 120_000_000],
    ['一亿二', 100_000_002],
    ['一亿零二万', 100_020_000],
    ['二〇二三', 2023],
    ['一〇', 10],
    ['一二三', 123],
    ['壹佰贰拾叁', 123],
    ['肆仟伍佰陆拾柒', 4567],
    ['捌萬玖仟', 89_000],
  ])('%s is %p', (text, number) => {
    expect(parseChineseNumber(text)).toBe(number);
  });

  it.each([
    '',
    '百',
    '千',
    '万',
    '零万',
    '一十百',
    '七八',
    '两三',
    '一两三',
    '二十三四',
    '一百二百',
    '十十',
    '二十十',
    '一百十',
    '一百零十',
    '零十',
    '零一百',
    '一百零零二',
    '一百零',
    '一万零',
    '一万二万',
    '一万二亿',
    '二十人',
    '一'.repeat(25),
  ])('%p is none', (text) => {
    expect(parseChineseNumber(text)).toBeNull();
  });

  it('may have twenty-four digits and no more', () => {
    expect(parseChineseNumber('〇'.repeat(23) + '七')).toBe(7);
    expect(parseChineseNumber('〇'.repeat(24) + '七')).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { parseNumber } from '../../src/forms/parse-number';
import { readAmount } from '../../src/forms/read-amount';

describe('a number', () => {
  it.each([
    ['0', 0],
    ['120', 120],
    ['1,234,567', 1_234_567],
    ['12.5', 12.5],
    ['1.1万', 11_000],
    ['2千', 2000],
    ['3百', 300],
    ['5十', 50],
    ['1亿', 100_000_000],
    ['1万2千', 12_000],
    ['12万3千', 123_000],
    ['1千2百', 1200],
    ['3百5十', 350],
    ['一百二十', 120],
    ['二〇二三', 2023],
  ])('written %p is %p', (text, number) => {
    expect(parseNumber(text)).toBe(number);
  });

  it.each([
    '',
    '-3',
    '1,20',
    '1.2.3',
    '1千2千',
    '1百2千',
    '约1万2千',
    '1万2千人',
    '一万2千',
    '999999999999999亿',
    '九九九九九九九九九九九九九九九九九九',
    '百',
    '人',
  ])('is not written %p', (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});

describe('an amount of people', () => {
  it.each([
    ['120', 120, false],
    ['共120人', 120, false],
    ['120人次。', 120, false],
    ['1万2千人', 12_000, false],
    ['约200', 200, true],
    ['300余人', 300, true],
    ['1多万人', 10_000, true],
    ['2余千', 2000, true],
    ['200以上', 200, true],
    ['约200左右', 200, true],
    ['近百人', 100, true],
    ['上万人', 10_000, true],
    ['一百多人', 100, true],
  ])('written %p is %p, vague: %p', (text, number, approximate) => {
    expect(readAmount(text)).toEqual({ number, approximate });
  });

  it.each([
    '一百多千',
    '百多万',
    '约200以上',
    '上200人',
    '上一千人',
    '十几人',
    '百人',
    '万',
    '约1.2.3人',
    '1,20人',
    '-3',
    '50+60',
    '120人人',
  ])('is not written %p', (text) => {
    expect(readAmount(text)).toBeNull();
  });
});

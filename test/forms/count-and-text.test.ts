import { describe, expect, it } from '@jest/globals';
import type { RawCell } from '../../src/forms/cell';
import { parseCount } from '../../src/forms/cell-types/count';
import { parseText } from '../../src/forms/cell-types/text';
import { demoCampaign } from '../demo-campaign';

const count = (raw: RawCell) => parseCount(raw, { campaign: demoCampaign });
const text = (raw: RawCell) => parseText(raw, { campaign: demoCampaign });

describe('a count', () => {
  it.each([
    [0, 0],
    [-0, 0],
    [7, 7],
    [999, 999],
    [1000, 1000],
    [1_000_000_000, 1_000_000_000],
    ['7', 7],
    ['42', 42],
    ['100', 100],
    ['1234', 1234],
    ['007', 7],
    ['1 200', 1200],
    ['1 234 567人', 1_234_567],
    ['共 120 人', 120],
    ['一百\n二十', 120],
    ['120\n人', 120],
    ['无', 0],
    ['/', 0],
    ['10亿', 1_000_000_000],
  ])('of %p is %p', (raw, number) => {
    expect(count(raw).value).toBe(number);
    expect(count(raw).canonical).toBe(['无', '/'].includes(String(raw)) ? raw : String(number));
  });

  it('read twice is the same, with nothing to say of it', () => {
    expect(count('7')).toEqual({ value: 7, canonical: '7', findings: [] });
    expect(count(7)).toEqual({ value: 7, canonical: '7', findings: [] });
  });

  it('that is vague gives its number', () => {
    expect(count('约200人')).toEqual({
      value: 200,
      canonical: '200',
      findings: [{ code: 'count.approximate', parameters: { number: 200 }, replacements: ['200'] }],
    });
  });

  it.each([
    [1_000_000_001, 'count.unreadable'],
    ['11亿', 'count.unreadable'],
    [Number.POSITIVE_INFINITY, 'count.unreadable'],
    [Number.NEGATIVE_INFINITY, 'count.negative'],
    [Number.NaN, 'count.unreadable'],
    [12.5, 'count.fractional'],
    ['12 0', 'count.unreadable'],
    ['120 350', 'count.unreadable'],
    ['1 200 35', 'count.unreadable'],
    ['21 200', 'count.unreadable'],
    ['1 2000', 'count.unreadable'],
    ['12\n345', 'count.unreadable'],
    ['12 \n 345', 'count.unreadable'],
    ['-3人', 'count.negative'],
    ['负三人', 'count.negative'],
    ['-一些', 'count.unreadable'],
    ['负责人', 'count.unreadable'],
    ['3-', 'count.unreadable'],
    ['3至5人', 'count.range'],
    ['3到5人', 'count.range'],
    ['一百—二百', 'count.range'],
    ['3--5', 'count.range'],
    ['3-5-7', 'count.unreadable'],
    ['3-一些', 'count.unreadable'],
    ['一些-3', 'count.unreadable'],
    [true, 'count.unreadable'],
    [false, 'count.unreadable'],
    [`${' '.repeat(201)}x`, 'count.unreadable'],
  ] as const)('is not %p: %s', (raw, code) => {
    expect(count(raw)).toMatchObject({ value: null, findings: [{ code }] });
  });

  it('of two hundred characters is still read', () => {
    expect(count('5'.padStart(200, ' ')).value).toBe(5);
    expect(count('5'.padStart(201, ' ')).value).toBeNull();
  });
});

describe('a text', () => {
  it.each([
    ['导游', '导游'],
    ['Spring Festival 2023', 'Spring Festival 2023'],
    [' 导游', '导游'],
    ['导游 ', '导游'],
    ['导游  大赛', '导游 大赛'],
    ['导游\n大赛', '导游 大赛'],
    ['导游\u00a0大赛', '导游 大赛'],
    ['导\u200b游', '导 游'],
    ['导游\uFEFF', '导游'],
    [2023, '2023'],
    ['', ''],
  ])('%p is kept as %p, its value as well', (raw, kept) => {
    expect(text(raw)).toEqual({ value: kept, canonical: kept, findings: [] });
  });

  it.each([
    [true, 'TRUE'],
    [false, 'FALSE'],
  ])('%p is none', (raw, canonical) => {
    expect(text(raw)).toMatchObject({ value: null, canonical, findings: [{ code: 'cell.not-text' }] });
  });
});

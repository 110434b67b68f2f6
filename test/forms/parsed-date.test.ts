import { describe, expect, it } from '@jest/globals';
import type { RawCell } from '../../src/forms/cell';
import type { ParsedCell } from '../../src/forms/cell-type';
import { parseDate } from '../../src/forms/cell-types/date';
import type { DateValue } from '../../src/forms/cell-types/date-value';
import { demoCampaign } from '../demo-campaign';

const read = (raw: RawCell): ParsedCell<DateValue> => parseDate(raw, { campaign: demoCampaign });
const week = '5月14日—20日';

/** The days of May 2023 that are understood, each span as 14 or 14–16, and the codes of what is said to them. */
function inMay(raw: RawCell): string {
  const { value, canonical, findings } = read(raw);
  const spans = value?.spans.map(({ start, end }) => `${start}/${end}`.replaceAll('2023-05-', ''));
  const said = findings.map(({ code }) => code.replace('date.', ''));
  return [spans?.join(' ') ?? `left ${canonical}`, ...said].join('; ');
}

describe('the days of a date', () => {
  it.each([
    ['5月14日-16日', '14/16'],
    ['5月14日、16日', '14/14 16/16'],
    ['5月14日 16日', '14/14 16/16'],
    ['5月14日周日 16日', '14/14 16/16'],
    ['周日5月14日', '14/14'],
    ['周日，5月14日', '14/14'],
    ['5月14日，周日', '14/14'],
    ['5月14日（日）', '14/14'],
    ['5月14日-16日（周日——周二）', '14/16'],
    ['5月14日至16日（周日至周二）', '14/16'],
    ['5月14日-16日（共3天）', '14/16'],
    ['5月14日-23日（共10天）', '14/23; out-of-period'],
    ['5月14日-16日（共4天）', 'left 5月14日-16日（共4天）; unreadable'],
    ['5月14日—', 'left 5月14日—; unreadable'],
    ['5月14日—（共1天）', 'left 5月14日—（共1天）; unreadable'],
    ['5月14日—（周日至周日）', 'left 5月14日—（周日至周日）; unreadable'],
    ['（周日至周二）5月14日', 'left （周日至周二）5月14日; unreadable'],
    ['5月14日—周日16日', '14/16; weekday-mismatch'],
    ['周日周一5月14日', 'left 周日周一5月14日; unreadable'],
    ['5月14日-15日-16日', 'left 5月14日-15日-16日; unreadable'],
    ['5月14日、、15日', 'left 5月14日、、15日; unreadable'],
    ['-5月14日', 'left -5月14日; unreadable'],
    ['、5月14日', 'left 、5月14日; unreadable'],
    ['1、5月14日', 'left 1、5月14日; unreadable'],
    ['14、15日', '14/14 15/15'],
    ['14日、5月15日', '14/14 15/15'],
    ['5月14日-14日', '14/14'],
    ['5月14日/16日', '14/14 16/16'],
    ['5月4日/16日', '04/04 16/16; out-of-period'],
    ['5月14/16日', '14/14 16/16'],
    ['2023.5', 'left 2023.5; incomplete'],
    ['23年5月14日', '14/14'],
    ['23年', 'left 23年; incomplete'],
    ['12月', 'left 12月; incomplete'],
    ['2023年14日', 'left 2023年14日; invalid'],
    ['5-14、5-16', '14/14 16/16'],
    ['5-14——5-16', '14/16'],
    ['5-14（周天）、5-16', '14/14 16/16'],
    ['5-14 09:00', '14/14; time-included'],
    ['5-14、16日', 'left 5-14、16日; unreadable'],
    ['12-14、16日', 'left 12-14、16日; unreadable'],
    ['14-16、18日', '14/16 18/18'],
    ['5-14（周一）', '14/14; weekday-mismatch'],
    ['5-14（周天）', '14/14'],
    ['5-14图书馆、5-16', 'left 5-14图书馆、5-16; unreadable'],
    ['5-14图书馆（周日）', 'left 5-14图书馆（周日）; unreadable'],
    ['5月14日—（周日至周二）16日', 'left 5月14日—（周日至周二）16日; unreadable'],
    ['5月14日—（共1天）16日', 'left 5月14日—（共1天）16日; unreadable'],
    ['5月14日、-16日', 'left 5月14日、-16日; unreadable'],
    ['5月14日会（日）', 'left 5月14日会（日）; unreadable'],
    ['见2023.5', 'left 见2023.5; unreadable'],
    ['5月上午9:00', 'left 5月上午9:00; incomplete'],
    ['5月32日上午9:00', 'left 5月32日上午9:00; unreadable'],
    ['5月14日图书馆', 'left 5月14日图书馆; unreadable'],
    ['45060.5', '14/14; time-included'],
    ['45060.375', '14/14; time-included'],
    ['10-14日', 'left 10-14日; ambiguous'],
    ['13-14日', '13/14; out-of-period'],
    ['5-14号', 'left 5-14号; ambiguous'],
    ['40-50日', 'left 40-50日; invalid'],
    ['活动周（5月14日—20日）', '14/20'],
    ['活动周（5月14日—19日）', 'left 活动周（5月14日—19日）; unreadable'],
    ['活动周（5月15日—20日）', 'left 活动周（5月15日—20日）; unreadable'],
    ['活动周（5月14日—20日、21日）', 'left 活动周（5月14日—20日、21日）; unreadable'],
    ['活动周（周一5月14日—20日）', 'left 活动周（周一5月14日—20日）; unreadable'],
    ['活动周（待商议）', 'left 活动周（待商议）; unreadable'],
    [120230514, 'left 120230514; unreadable'],
    [202305141, 'left 202305141; unreadable'],
    [20230532, 'left 20230532; invalid'],
    [5.14, '14/14'],
    [5.32, 'left 5.32; invalid'],
    [5.4, '04/04; out-of-period'],
    [15.14, 'left 15.14; invalid'],
    [105.14, 'left 105.14; unreadable'],
    [true, 'left TRUE; unreadable'],
  ])('%p: %s', (raw, expected) => {
    expect(inMay(raw)).toBe(expected);
  });
});

describe('what is said to a date', () => {
  it('names the campaign’s days to one outside them', () => {
    expect(read('5月21日')).toEqual({
      value: { spans: [{ start: '2023-05-21', end: '2023-05-21' }] },
      canonical: '5月21日',
      findings: [{ code: 'date.out-of-period', parameters: { period: week } }],
    });
  });

  it('names the weekday that is written and the one that it is', () => {
    expect(read('5月14日（周一）').findings).toEqual([
      { code: 'date.weekday-mismatch', parameters: { weekday: '周一', actual: '周日' } },
    ]);
  });

  it('offers the date and the time of day apart', () => {
    const expected = [{ code: 'date.time-included', replacements: ['5月14日'], timeOfDay: '9:00' }];
    expect(read('5月14日上午9:00').findings).toEqual(expected);
    expect(read('5月14日，上午9:00').findings).toEqual(expected);
    expect(read(45060.375).findings).toEqual(expected);
  });

  it('names both ways to read a number and offers them', () => {
    expect(read(5.1).findings).toEqual([
      {
        code: 'date.ambiguous',
        parameters: { choices: '5月1日 / 5月10日' },
        replacements: ['5月1日', '5月10日'],
      },
    ]);
  });

  it('names the year that is written and the campaign’s, and tells a serial number as its date', () => {
    const findings = [
      {
        code: 'date.wrong-year',
        parameters: { year: 2026, expected: 2023 },
        replacements: ['5月14日'],
      },
    ];
    expect(read(46156)).toEqual({ value: null, canonical: '2026年5月14日', findings });
    expect(read('46156')).toEqual({ value: null, canonical: '46156', findings });
  });

  it('offers no day that the campaign’s year does not have', () => {
    expect(read('2024年2月29日').findings).toMatchObject([{ code: 'date.wrong-year', replacements: [] }]);
    expect(read('2024年2月29日-3月1日').findings).toMatchObject([{ replacements: [] }]);
    expect(read('2024年2月28日-29日').findings).toMatchObject([{ replacements: [] }]);
    expect(read('2022年12月31日-2023年1月2日').findings).toMatchObject([{ replacements: [] }]);
  });

  it('takes no serial number before 1954 for a date', () => {
    expect(inMay(19_999)).toBe('left 19999; unreadable');
    expect(read(20_000).findings).toMatchObject([{ code: 'date.wrong-year', parameters: { year: 1954 } }]);
  });

  it('takes what rounding leaves of midnight for midnight', () => {
    expect(inMay(45060.0001)).toBe('14/14');
    expect(inMay(45060.9999)).toBe('14/14');
  });

  it('leaves a text of more than two hundred characters', () => {
    expect(inMay('5月14日'.padEnd(200))).toBe('14/14');
    expect(read('5月14日'.padEnd(201)).findings).toEqual([{ code: 'date.unreadable' }]);
  });
});

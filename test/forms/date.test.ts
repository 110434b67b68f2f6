import { describe, expect, it } from '@jest/globals';
import { parseDate } from '../../src/forms/cell-types/date';
import { read, refused, refusedFor, understood } from './reading';

const week = '5月14日—20日';

describe('a date is read', () => {
  it.each([
    ...['2023-05-14', '2023/5/14', '2023.5.14', '2023年5月14日', '5月14日', '5月14号', '5/14', 45060].map(
      (raw) => [raw, '5月14日'] as const,
    ),
    ['５月１４日', '5月14日'],
    ['五月十四日', '5月14日'],
    ['二〇二三年五月十四日', '5月14日'],
    ['5月14日-16日', '5月14日—16日'],
    ['5月14日至16日', '5月14日—16日'],
    ['5.14—5.16', '5月14日—16日'],
    ['2023年5月14日至2023年5月16日', '5月14日—16日'],
    ['14日-16日', '5月14日—16日'],
    ['2023.5.14-5.16', '5月14日—16日'],
    ['5月14-16日', '5月14日—16日'],
    ['14-16日', '5月14日—16日'],
    ['5月14日～16日', '5月14日—16日'],
    ['5-14至5-16', '5月14日—16日'],
    ['五月十四至十六日', '5月14日—16日'],
    ['5月14日、16日', '5月14日、16日'],
    ['5月14日、15日、18日', '5月14日、15日、18日'],
    ['5月14、15、18日', '5月14日、15日、18日'],
    ['5月14日和15日', '5月14日、15日'],
    ['5月14日（周日）', '5月14日'],
    ['5月14日星期天', '5月14日'],
    ['5月14日（星期日）-16日（星期二）', '5月14日—16日'],
    ['活动周期间', week],
    ['整个活动周', week],
    ['全周', week],
    [5.14, '5月14日'],
    ['45060', '5月14日'],
    ['20230514', '5月14日'],
    [20230514, '5月14日'],
    ['5-14', '5月14日'],
    ['05/14', '5月14日'],
    [' 5 月 14 日 ', '5月14日'],
    ['5月\n14日', '5月14日'],
  ] as const)('%p as %s', (raw, canonical) => {
    expect(read(parseDate, raw)).toMatchObject(understood(canonical));
  });
});

describe('a date is read and asked about', () => {
  it.each([
    ['5月30日-6月2日', understood('5月30日—6月2日', 'date.out-of-period')],
    ['5日-14日', understood('5月5日—14日', 'date.out-of-period')],
    [5.4, understood('5月4日', 'date.out-of-period')],
    ['5月14日（周一）', understood('5月14日', 'date.weekday-mismatch')],
    ['5月14日上午9:00', understood('5月14日', 'date.time-included')],
    ['5月14日，上午9:00-11:30', understood('5月14日', 'date.time-included')],
    ['2023-05-14 09:00', understood('5月14日', 'date.time-included')],
    [45060.375, understood('5月14日', 'date.time-included')],
  ] as const)('%p', (raw, expected) => {
    expect(read(parseDate, raw)).toMatchObject(expected);
  });
});

describe('a date stays as it was written', () => {
  it.each([
    [5.1, refusedFor('date.ambiguous', '5月1日', '5月10日')],
    [5.2, refusedFor('date.ambiguous', '5月2日', '5月20日')],
    ['5-14日', refusedFor('date.ambiguous', '5月14日', '5月5日—14日')],
    ['5-14日上午9:00', refusedFor('date.ambiguous', '5月14日上午9:00', '5月5日—14日上午9:00')],
    ['5-14日、16日', refusedFor('date.ambiguous', '5月14日、16日', '5月5日—14日、16日')],
    [46156, refusedFor('date.wrong-year', '5月14日')],
    ['2022年5月14日', refusedFor('date.wrong-year', '5月14日')],
    ['5月32日', refused('date.invalid')],
    ['2月29日', refused('date.invalid')],
    ['13月1日', refused('date.invalid')],
    ['5月16日-14日', refused('date.invalid')],
    ['14/5', refused('date.invalid')],
    ['5月份', refused('date.incomplete')],
    ['5月中旬', refused('date.incomplete')],
    ['5月', refused('date.incomplete')],
    ['2023年', refused('date.incomplete')],
    ['尽快', refused('date.unreadable')],
    ['见附件', refused('date.unreadable')],
    ['无', refused('date.unreadable')],
    ['—', refused('date.unreadable')],
    ['5月14日前', refused('date.unreadable')],
    ['5月14日15日', refused('date.unreadable')],
    ['5月14日-', refused('date.unreadable')],
    ['14', refused('date.unreadable')],
    [14, refused('date.unreadable')],
    [true, refused('date.unreadable')],
  ] as const)('%p', (raw, expected) => {
    expect(read(parseDate, raw)).toMatchObject(expected);
  });
});

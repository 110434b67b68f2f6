import { describe, expect, it } from '@jest/globals';
import { parseTime } from '../../src/forms/cell-types/time';
import { read, refused, understood } from './reading';

describe('a time of day is read', () => {
  it.each([
    ['9:00', '9:00'],
    ['9:00-11:30', '9:00—11:30'],
    ['上午9:00—11:30', '9:00—11:30'],
    ['下午2点半', '14:30'],
    ['9点至11点', '9:00—11:00'],
    ['上午10-12点', '10:00—12:00'],
    ['14：00－16：00', '14:00—16:00'],
    ['全天', '全天'],
    ['上午', '上午'],
    [0.375, '9:00'],
    ['下午2:00-4:30', '14:00—16:30'],
    ['晚上7点—9点', '19:00—21:00'],
    ['上午9点-下午4点', '9:00—16:00'],
    ['九点半-十一点', '9:30—11:00'],
    ['9点一刻', '9:15'],
    ['9时30分', '9:30'],
    ['中午12点-1点', '12:00—13:00'],
    ['上午9:00-11:30，下午2:00-4:30', '9:00—11:30、14:00—16:30'],
  ] as const)('%p as %s', (raw, canonical) => {
    expect(read(parseTime, raw)).toMatchObject(understood(canonical));
  });
});

describe('a time of day stays as it was written', () => {
  it.each([
    ['25:00', refused('time.invalid')],
    ['24:30', refused('time.invalid')],
    ['9:60', refused('time.invalid')],
    ['11:00-9:00', refused('time.invalid')],
    ['上午14:00', refused('time.invalid')],
    ['晚上11点-1点', refused('time.invalid')],
    ['图书馆', refused('time.unreadable')],
    ['9', refused('time.unreadable')],
    [9, refused('time.unreadable')],
    ['9-11', refused('time.unreadable')],
    ['9:5', refused('time.unreadable')],
    ['9:00-10:00-11:00', refused('time.unreadable')],
  ] as const)('%p', (raw, expected) => {
    expect(read(parseTime, raw)).toMatchObject(expected);
  });
});

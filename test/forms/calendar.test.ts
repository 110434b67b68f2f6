import { describe, expect, it } from '@jest/globals';
import { dayOfSerial, daysBetween, isoDay, weekdayOf } from '../../src/forms/calendar';

describe('the calendar', () => {
  it.each([
    [1900, 1, 1, '1900-01-01'],
    [9999, 12, 31, '9999-12-31'],
    [2024, 2, 29, '2024-02-29'],
    [1899, 12, 31, null],
    [10_000, 1, 1, null],
    [2023, 2, 29, null],
    [2023, 13, 1, null],
    [2023, 5, 0, null],
    [2023, 2, 31, null],
  ])('has for %p, %p, %p the day %p', (year, month, day, expected) => {
    expect(isoDay(year, month, day)).toBe(expected);
  });

  it.each([
    [61, '1900-03-01'],
    [45060, '2023-05-14'],
    [45060.999, '2023-05-14'],
    [2_958_465, '9999-12-31'],
    [60, null],
    [2_958_466, null],
    [Number.POSITIVE_INFINITY, null],
    [Number.NaN, null],
  ])('reads the serial number %p as %p', (serial, expected) => {
    expect(dayOfSerial(serial)).toBe(expected);
  });

  it('counts days across months and backwards', () => {
    expect(daysBetween('2023-05-30', '2023-06-02')).toBe(3);
    expect(daysBetween('2023-06-02', '2023-05-30')).toBe(-3);
  });

  it('knows the weekday whatever the zone of the machine', () => {
    expect(weekdayOf('2023-05-14')).toBe(0);
    expect(weekdayOf('2023-05-20')).toBe(6);
  });
});

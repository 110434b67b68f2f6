import { describe, expect, it } from '@jest/globals';
import { chinaMinute } from '../../src/sheets/china-minute';

describe('chinaMinute', () => {
  it.each([
    ['2023-05-04T02:21:59Z', '2023-05-04 10:21'],
    ['2023-05-04T10:21:00+08:00', '2023-05-04 10:21'],
    ['2023-05-31T16:00:00Z', '2023-06-01 00:00'],
    ['not a time', ''],
  ])('shows %s as %j', (instant, shown) => {
    expect(chinaMinute(instant)).toBe(shown);
  });
});

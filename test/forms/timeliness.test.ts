import { describe, expect, it } from '@jest/globals';
import { chinaTime, timelinessOf } from '../../src/forms/timeliness';

const before = new Date('2023-05-01T00:00:00Z');

describe('timeliness, whatever the zone of the machine', () => {
  it('counts the deadline’s day to its end in China', () => {
    const lastSecond = new Date('2023-05-06T23:59:59+08:00');
    expect(timelinessOf('2023-05-06', lastSecond, lastSecond)).toEqual({
      timeliness: 'on-time',
      daysLate: 0,
      daysLeft: 0,
    });
  });

  it('counts the second after as a day late', () => {
    const midnight = new Date('2023-05-07T00:00:00+08:00');
    expect(timelinessOf('2023-05-06', midnight, midnight)).toMatchObject({ timeliness: 'late', daysLate: 1 });
  });

  it('is open before the deadline and missing after it', () => {
    expect(timelinessOf('2023-05-06', null, before)).toEqual({
      timeliness: 'open',
      daysLate: 0,
      daysLeft: 5,
    });
    const after = new Date('2023-05-08T12:00:00+08:00');
    expect(timelinessOf('2023-05-06', null, after)).toEqual({
      timeliness: 'missing',
      daysLate: 2,
      daysLeft: -2,
    });
  });

  it('writes instants with the offset of China', () => {
    expect(chinaTime(new Date('2023-05-04T02:21:07.900Z'))).toBe('2023-05-04T10:21:07+08:00');
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editDistance } from '../../src/forms/edit-distance';
import { runs } from '../property-runs';

describe('the distance between two names', () => {
  it.each([
    ['旅游学院', '旅游学院', 0],
    ['旅游学院', '旅游学完', 1],
    ['旅游学院', '旅游学', 1],
    ['旅游院', '旅游学院', 1],
    ['旅遊学完', '旅游学院', 2],
    ['团委', '团委会议', 2],
    ['', '团委', 2],
    ['团委', '', 2],
    ['', '', 0],
    ['𠮷村', '吉村', 1],
  ])('%p and %p is %p', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });

  it('at the limit is still told', () => {
    expect(editDistance('教务', '教物', 1)).toBe(1);
    expect(editDistance('教务', '教务处', 1)).toBe(1);
  });

  it.each([
    ['甲乙丙', '丁戊己', 2],
    ['甲乙丙丁戊己', '子丑寅卯辰巳', 2],
    ['甲', '甲乙丙丁', 2],
    ['团委', '教务', 1],
    ['团委', '团伟', 0],
  ])('%p and %p beyond a limit of %p is the limit and one', (a, b, limit) => {
    expect(editDistance(a, b, limit)).toBe(limit + 1);
  });

  it('is the same both ways, and a limit only cuts it off', () => {
    const name = fc
      .array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 6 })
      .map((letters) => letters.join(''));
    fc.assert(
      fc.property(name, name, fc.nat(6), (a, b, limit) => {
        const whole = editDistance(a, b, 99);
        expect(editDistance(b, a, 99)).toBe(whole);
        expect(editDistance(a, b, limit)).toBe(Math.min(whole, limit + 1));
      }),
      runs(300),
    );
  });
});

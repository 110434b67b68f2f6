import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { runs } from '../../property-runs';
import { displayText } from './display-text';
import { readTyped } from './read-typed';

describe('displayText', () => {
  it.each([
    [0.1 + 0.2, 'General', '0.3'],
    [1 / 3, 'General', '0.333333333'],
    [-1234.5, 'General', '-1234.5'],
    [12_345_678_901, 'General', '12345678901'],
    [123_456_789_012, 'General', '1.23457E+11'],
    [1e-12, 'General', '1E-12'],
    [120, 'G/通用格式', '120'],
    [0.5, '0%', '50%'],
    [0.12345, '0.00%', '12.35%'],
    [1234567.891, '#,##0', '1,234,568'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [1.005, '0.00', '1.01'],
    [7, '000', '007'],
    [0.5, '#.##', '.5'],
    [2, '0.##', '2.'],
    [-0.001, '0.00', '0.00'],
    [-5, '0;(0)', '(5)'],
    [0, '0;-0;"无"', '无'],
    [5, '0"人"', '5人'],
    [5, '[Red]0\\元', '5元'],
    [12_345, '0.00E+00', '1.23E+04'],
    [1_500_000, '0.0,,', '1.5'],
    ['文', '0.00', '文'],
    ['文', '@"。"', '文。'],
    [7, '@', '7'],
    [true, '0.00', 'TRUE'],
    [null, '0.00', ''],
    [45060, 'yyyy-mm-dd', '2023-05-14'],
    [45060, 'yyyy/m/d', '2023/5/14'],
    [45060, 'm"月"d"日"', '5月14日'],
    [45060, 'm/d/yy', '5/14/23'],
    [45060, 'd-mmm-yy', '14-May-23'],
    [45060, '[$-804]aaaa', '星期日'],
    [45060.375, 'yyyy/m/d h:mm', '2023/5/14 9:00'],
    [0.75, 'h:mm AM/PM', '6:00 PM'],
    [0.999_999, 'h:mm:ss', '0:00:00'],
    [0.5, 'mm:ss', '00:00'],
    [60, 'yyyy-mm-dd', '1900-02-29'],
    [61, 'yyyy-mm-dd', '1900-03-01'],
    [1, 'yyyy-mm-dd', '1900-01-01'],
    [-1, 'yyyy-mm-dd', '########'],
  ])('of %j under %s is %j', (value, format, text) => {
    expect(displayText(value, format)).toBe(text);
  });

  it('can be typed again, for dates, percentages, whole and small numbers', () => {
    const formats = fc.constantFrom('yyyy/m/d', 'yyyy-mm-dd', 'yyyy"年"m"月"d"日"', '#,##0', 'General', '0');
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), formats, (serial, format) => {
        expect(readTyped(displayText(serial, format), 2023).value).toBe(serial);
      }),
      runs(500),
    );
    fc.assert(
      fc.property(fc.integer({ min: -99_999, max: 99_999 }), (number) => {
        expect(readTyped(displayText(number / 10_000, '0.00%'), 2023).value).toBe(number / 10_000);
        expect(readTyped(displayText(number / 100, '#,##0.00'), 2023).value).toBe(number / 100);
      }),
      runs(500),
    );
  });
});

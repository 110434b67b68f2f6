import { describe, expect, it } from '@jest/globals';
import { enteredValue } from '../../src/sheets/entered-value';

describe('a value on its way into a program that parses what is entered', () => {
  it.each([
    '=1+1',
    '+86',
    '-3',
    '@x',
    '001',
    '1e5',
    '5/14',
    '5月14日',
    'May 5',
    'TRUE',
    'false',
    '#N/A',
    "'引号",
    ' 5',
  ])('%j goes behind an apostrophe, so that it stays text', (text) => {
    expect(enteredValue(text)).toBe(`'${text}`);
  });

  it.each(['旅游学院', '活动安排表', '第一行\n第二行', 'Check'])('%j needs none', (text) => {
    expect(enteredValue(text)).toBe(text);
  });

  it('numbers, booleans and blanks are what they are', () => {
    expect([5, -0.5, true, null, ''].map(enteredValue)).toEqual([5, -0.5, true, '', '']);
  });
});

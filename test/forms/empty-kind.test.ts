import { describe, expect, it } from '@jest/globals';
import { isErrorValue, isNotApplicable, isToBeSupplied } from '../../src/forms/empty-kind';

describe('what does not apply', () => {
  it.each(['无', '/', '／', '—', '——', '-', '－', '--', ' 无 ', '无       '])('is written %p', (text) => {
    expect(isNotApplicable(text)).toBe(true);
  });

  it.each(['', '0', '无人', '无法统计', '//', '没有', '待定'])('is not %p', (text) => {
    expect(isNotApplicable(text)).toBe(false);
  });
});

describe('what is to be supplied later', () => {
  it.each([
    '待补',
    '待补充',
    '待定',
    '待统计',
    '待确定',
    '待核实',
    '待通知',
    '另行通知',
    '另行统计',
    '（待核实）',
    '【待定】',
    '另行统计。',
    '待定.',
    `待定${' '.repeat(14)}`,
  ])('is written %p', (text) => {
    expect(isToBeSupplied(text)).toBe(true);
  });

  it.each(['', '待', '待（定）', '（待）定', '待。定', '（待定', '待定时间', '等待', '另行', '无'])(
    'is not %p',
    (text) => {
      expect(isToBeSupplied(text)).toBe(false);
    },
  );
});

it('nothing longer than such a word with white space round it is looked at', () => {
  expect(isNotApplicable(`无${' '.repeat(8)}`)).toBe(false);
  expect(isToBeSupplied(`待定${' '.repeat(15)}`)).toBe(false);
  expect(isErrorValue(`#N/A${' '.repeat(13)}`)).toBe(false);
});

describe('a spreadsheet’s error value', () => {
  it.each(['#N/A', '#ref!', ' #DIV/0! ', '#GETTING_DATA', ' #GETTING_DATA  ', '#CONNECT!', '#BUSY!'])(
    'is %p',
    (text) => {
      expect(isErrorValue(text)).toBe(true);
    },
  );

  it.each(['', 'N/A', '见#N/A', '#N/A见', '#1', '#', '3#楼'])('is not %p', (text) => {
    expect(isErrorValue(text)).toBe(false);
  });
});

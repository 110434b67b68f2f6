import { describe, expect, it } from '@jest/globals';
import type { RawCell } from '../../../src/forms/cell';
import { parseText } from '../../../src/forms/cell-types/text';
import { parseCell } from '../../../src/forms/parse-cell';
import { demoCampaign, schedule, statistics } from '../../demo-campaign';
import { read, refused, understood } from '../reading';

const columns = [...schedule.columns, ...statistics.columns].filter(({ type }) => type !== 'sequence');
const required = columns.filter((column) => column.required);
const optional = columns.filter((column) => !column.required);
const cell = (column: (typeof columns)[number], raw: RawCell) => {
  const { value, canonical, findings } = parseCell(column, raw, { campaign: demoCampaign });
  return { value, canonical, codes: findings.map(({ code }) => code) };
};

describe('a text is kept, white space aside', () => {
  it.each([
    ['  导游技能大赛  ', '导游技能大赛'],
    ['导游技能大赛\n（决赛）', '导游技能大赛 （决赛）'],
    ['导游\r\n技能大赛', '导游 技能大赛'],
    ['导游　　技能大赛', '导游 技能大赛'],
    ['导游\u00a0\t技能大赛', '导游 技能大赛'],
    ['\uFEFF导游技能大赛', '导游技能大赛'],
    ['网上“逛校园”', '网上“逛校园”'],
    ['１２３', '１２３'],
    ['讲座：《工匠精神》——第2场', '讲座：《工匠精神》——第2场'],
    ['=1+1', '=1+1'],
    ['=HYPERLINK("http://example.org")', '=HYPERLINK("http://example.org")'],
    ['+志愿者', '+志愿者'],
    ['-羌绣体验', '-羌绣体验'],
    ['@全体教师', '@全体教师'],
    ['0', '0'],
    ['无', '无'],
    ['—', '—'],
    [0, '0'],
    [2023, '2023'],
    [5.14, '5.14'],
    [45060, '45060'],
  ] as const)('%p as %p', (raw, canonical) => {
    expect(read(parseText, raw)).toMatchObject(understood(canonical));
  });

  it.each([true, false])('but %p is none', (raw) => {
    expect(read(parseText, raw)).toMatchObject(refused('cell.not-text'));
  });
});

describe('a cell with nothing in it', () => {
  const blanks = [null, '', ' ', '\n', '\t', '\u3000', '\u00a0', '\u200b', '\uFEFF', ' \u3000\r\n '];

  it.each(blanks)('%p is blank in every required column', (raw) => {
    for (const column of required)
      expect(cell(column, raw)).toEqual({ value: null, canonical: '', codes: ['cell.blank'] });
  });

  it.each(blanks)('%p is nothing in every optional column', (raw) => {
    for (const column of optional)
      expect(cell(column, raw)).toEqual({ value: null, canonical: '', codes: [] });
  });
});

describe('an error value is a formula’s error in every column', () => {
  it.each(['#N/A', '#n/a', ' #N/A ', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!'])(
    '%p',
    (raw) => {
      for (const column of columns)
        expect(cell(column, raw)).toEqual({ value: null, canonical: raw, codes: ['cell.formula-error'] });
    },
  );
});

describe('what is to be supplied later is no value in any column but a remark', () => {
  const expecting = columns.filter((column) => column.type !== 'text' || column.required);

  it.each([
    '待补',
    '待定',
    '待统计',
    '另行通知',
    ' 待定 ',
    '待 定',
    '待补充',
    '待确定',
    '（待定）',
    '待定。',
  ])('%p', (raw) => {
    for (const column of expecting)
      expect(cell(column, raw)).toEqual({
        value: null,
        canonical: raw.trim(),
        codes: ['cell.to-be-supplied'],
      });
  });

  it.each(['待统计后报', '待定5人', '等待'])('%p is not it', (raw) => {
    for (const column of expecting) expect(cell(column, raw).codes).not.toContain('cell.to-be-supplied');
  });
});

describe('a boolean is no value in any column', () => {
  it.each([true, false])('%p', (raw) => {
    for (const column of columns) expect(cell(column, raw).value).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import type { RawRow } from '../../src/forms/cell';
import { alignRows } from '../../src/sheets/merge/align-rows';
import { cellKey, contentColumns, rowKey } from '../../src/sheets/merge/row-key';
import { rowLikeness } from '../../src/sheets/merge/row-likeness';
import { schedule, statistics } from '../demo-campaign';

const row = (content: string, students = 10, remarks: string | null = null): RawRow => ({
  content,
  teachers: 1,
  students,
  communities: '无',
  observers: 0,
  remarks,
});
const align = (base: readonly RawRow[], other: readonly RawRow[]) => alignRows(statistics, base, other);
const [a, b, c, d] = ['技能大赛', '工匠讲座', '羌绣体验', '知识问答'].map((content, at) =>
  row(content, 10 + at),
) as [RawRow, RawRow, RawRow, RawRow];
const far: RawRow = {
  content: '逛校园',
  teachers: 9,
  students: 999,
  communities: '双紫村5人',
  observers: 7,
  remarks: '新',
};

describe('which row became which', () => {
  it('is plain where nothing changed', () => {
    expect(align([a, b, c], [a, b, c])).toEqual({ after: [0, 1, 2], before: [0, 1, 2] });
    expect(align([], [])).toEqual({ after: [], before: [] });
  });

  it('sees rows added at the head, between and at the end', () => {
    expect(align([a, b], [far, a, b])).toEqual({ after: [1, 2], before: [null, 0, 1] });
    expect(align([a, b], [a, far, b])).toEqual({ after: [0, 2], before: [0, null, 1] });
    expect(align([a, b], [a, b, far])).toEqual({ after: [0, 1], before: [0, 1, null] });
  });

  it('sees rows deleted at the head, between and at the end', () => {
    expect(align([far, a, b], [a, b])).toEqual({ after: [null, 0, 1], before: [1, 2] });
    expect(align([a, far, b], [a, b])).toEqual({ after: [0, null, 1], before: [0, 2] });
    expect(align([a, b, far], [a, b])).toEqual({ after: [0, 1, null], before: [0, 1] });
  });

  it('sees a changed row between rows that stayed', () => {
    expect(align([a, b, c], [a, { ...b, students: 99 }, c])).toEqual({ after: [0, 1, 2], before: [0, 1, 2] });
  });

  it('sees a row that was replaced by another one as deleted and added', () => {
    expect(align([a, b, c], [a, far, c])).toEqual({ after: [0, null, 2], before: [0, null, 2] });
  });

  it('sees rows that were moved, and sorted the other way round', () => {
    expect(align([a, b, c, d], [d, a, b, c])).toEqual({ after: [1, 2, 3, 0], before: [3, 0, 1, 2] });
    expect(align([a, b, c, d], [d, c, b, a])).toEqual({ after: [3, 2, 1, 0], before: [3, 2, 1, 0] });
  });

  it('sees a row that was moved and changed', () => {
    expect(align([a, b, c], [c, { ...a, remarks: '已办' }, b])).toEqual({
      after: [1, 2, 0],
      before: [2, 0, 1],
    });
  });

  it('matches equal rows in their order, as many as there are', () => {
    expect(align([a, a, b], [a, b])).toEqual({ after: [0, null, 1], before: [0, 2] });
    expect(align([a, b], [a, a, b])).toEqual({ after: [0, 2], before: [0, null, 1] });
    expect(align([b, a, far, a], [far, a, a])).toMatchObject({ after: [null, 1, 0, 2] });
  });

  it('takes the most alike first, and of equals the nearer', () => {
    const near = { ...b, students: 90 };
    const nearer = { ...b, remarks: '已办' };
    expect(align([a, b], [a, { ...near, remarks: '又' }, nearer])).toEqual({
      after: [0, 2],
      before: [0, null, 1],
    });
    const twin = row('讲座', 5);
    expect(
      align(
        [twin, { ...twin, students: 6 }],
        [
          { ...twin, students: 7 },
          { ...twin, students: 8 },
        ],
      ),
    ).toEqual({
      after: [0, 1],
      before: [0, 1],
    });
  });

  it('stays quick where two large states have nothing in common', () => {
    const many = (name: string): RawRow[] =>
      Array.from({ length: 600 }, (_, at) => ({ content: `${name}${String(at)}` }));
    expect(align(many('甲'), many('乙')).after.every((place) => place === null)).toBe(true);
  });
});

describe('how alike two rows are', () => {
  const columns = contentColumns(statistics);
  const alike = (one: RawRow, other: RawRow): number =>
    rowLikeness(one, other, columns, statistics.duplicateBy);

  it('is 1 for the same, white space and number as text aside', () => {
    expect(alike(a, { ...a, students: ' 10 ' })).toBe(1);
    expect(alike({}, { content: ' ' })).toBe(1);
  });

  it('is 0 where no cell is equal; an equal blank says nothing', () => {
    expect(alike({ content: '大赛' }, { content: '讲座' })).toBe(0);
    expect(alike({ content: '大赛', remarks: null }, { students: 5, remarks: '' })).toBe(0);
  });

  it('weighs double what tells activities apart', () => {
    expect(alike({ content: '大赛', students: 5 }, { content: '大赛', students: 6 })).toBeCloseTo(2 / 3);
    expect(alike({ content: '大赛', students: 5 }, { content: '讲座', students: 5 })).toBeCloseTo(1 / 3);
  });

  it('counts a cell that only one of them has', () => {
    expect(alike({ students: 5, teachers: 1 }, { students: 5 })).toBe(0.5);
    expect(alike({ students: 5 }, { students: 5, teachers: 1 })).toBe(0.5);
  });
});

describe('a row as it is compared', () => {
  it('leaves 序号 out and takes every other column, in their order', () => {
    expect(contentColumns(schedule)).toEqual(['date', 'content', 'units', 'time']);
    expect(rowKey({ seq: 7, content: ' 大赛 ', students: 5 }, ['content', 'students', 'remarks'])).toBe(
      '["大赛","5",""]',
    );
    expect(cellKey({ students: 5 }, 'students')).toBe('5');
    expect(cellKey({}, 'students')).toBe('');
  });
});

import { describe, expect, it } from '@jest/globals';
import type { WireConflict } from '../../src/protocol/conflict';
import { conflictLine } from '../../src/pane/sync/conflict-line';
import { statistics } from '../demo-campaign';

const cell: WireConflict = {
  kind: 'cell',
  ...{ row: 2, mergedRow: 3, column: 'students' },
  ...{ mine: 210, theirs: '220人', before: null },
};
const row: WireConflict = {
  kind: 'row',
  ...{ row: null, mergedRow: 1, column: null },
  ...{ mine: null, theirs: { content: '讲座' }, before: { content: '讲座' } },
};
const label = statistics.columns.find(({ id }) => id === 'students')?.label['zh-CN'] ?? '';

describe('a conflict in a line', () => {
  it('names row and column as the sheet has them, and what stands here, there and stood before', () => {
    expect(conflictLine(cell, statistics, 'zh-CN')).toBe(
      `第 3 行 ${label} · 本表「210」，对方「220人」，原来空白`,
    );
    expect(conflictLine(cell, statistics, 'en-US')).toMatch(
      /^Row 3 .* · here “210”, there “220人”, before blank$/,
    );
  });

  it('says who deleted the row', () => {
    expect(conflictLine(row, statistics, 'zh-CN')).toBe('本表已删的一行 · 本表删了，对方改了');
    const other: WireConflict = { ...row, row: 0, mine: { content: '讲座二' }, theirs: null };
    expect(conflictLine(other, statistics, 'zh-CN')).toBe('第 1 行 · 本表改了，对方删了');
  });

  it('says that one side reported nothing', () => {
    const zero: WireConflict = {
      ...{ kind: 'zero-report', row: null, mergedRow: null, column: null },
      ...{ mine: true, theirs: false, before: false },
    };
    expect(conflictLine(zero, statistics, 'zh-CN')).toContain('零报告');
  });
});

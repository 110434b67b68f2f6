import { describe, expect, it } from '@jest/globals';
import type { RawCell } from '../../src/forms/cell';
import type { FoundTable } from '../../src/sheets/found-table';
import { findTable } from '../../src/sheets/find-table';
import { rowsToChanges } from '../../src/sheets/rows-to-changes';
import { schedule } from '../demo-campaign';
import { gridOf } from './grid-of';

const header = ['序号', '时间', '活动内容', '牵头及负责部门', '时间'];
const plan = (content: string) => ({ date: '5月14日', content, units: '旅游学院', time: null });

function tableOf(rows: RawCell[][]): FoundTable {
  const found = findTable(gridOf([header, ...rows]), schedule);
  if ('missing' in found) throw new Error('no table');
  return found;
}

describe('putting the rows of a version into a table', () => {
  it('writes them with 序号 and blanks what is left over', () => {
    const table = tableOf([
      [1, 'a', 'b', 'c', 'd'],
      [2, 'a', 'b', 'c', 'd'],
    ]);
    expect(rowsToChanges({ form: schedule, table, rows: [plan('大赛')] })).toEqual([
      {
        kind: 'write',
        at: { row: 1, column: 0 },
        values: [
          [1, '5月14日', '大赛', '旅游学院', null],
          [null, null, null, null, null],
        ],
      },
    ]);
  });

  it('makes room above a total', () => {
    const table = tableOf([[1, 'a', 'b', 'c', 'd'], ['合计']]);
    const changes = rowsToChanges({
      form: schedule,
      table,
      rows: [plan('大赛'), plan('讲座'), plan('展示')],
    });
    expect(changes[0]).toEqual({ kind: 'insert-rows', row: 2, count: 2 });
    expect(changes.at(-1)).toMatchObject({ kind: 'write', at: { row: 1, column: 0 } });
  });

  it('gives rows beyond the table the look of the form before they are written', () => {
    const changes = rowsToChanges({ form: schedule, table: tableOf([]), rows: [plan('大赛')] });
    expect(changes.map(({ kind }) => kind)).toEqual(['style', 'style', 'style', 'style', 'style', 'write']);
  });

  it('leaves a column of the user’s own between those of the form alone', () => {
    const grid = gridOf([
      ['序号', '时间', '我的列', '活动内容', '牵头及负责部门', '时间'],
      [1, 'a', '我的', 'b', 'c', 'd'],
    ]);
    const table = findTable(grid, schedule);
    if ('missing' in table) throw new Error('no table');
    const changes = rowsToChanges({ form: schedule, table, rows: [plan('大赛')] });
    expect(changes).toMatchObject([
      { kind: 'write', at: { row: 1, column: 0 }, values: [[1, '5月14日']] },
      { kind: 'write', at: { row: 1, column: 3 }, values: [['大赛', '旅游学院', null]] },
    ]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SheetMarks } from '../../src/sheets/marks';
import { OpenPane } from './support/open-pane';
import { until } from './support/until';

let pane: OpenPane;

beforeEach(async () => {
  pane = new OpenPane();
  await pane.signIn();
  await pane.insert();
});

afterEach(() => pane.close());

const codes = (): readonly string[] => pane.reading().issues.map(({ code }) => code);
const marksShown = (): readonly SheetMarks[] =>
  pane.calls.filter(({ name }) => name === 'showMarks').map(({ given }) => given[1] as SheetMarks);

describe('a clerk who types', () => {
  it('sees a mistake marked without asking for it', async () => {
    const { table } = pane.reading();
    const at = { row: table.firstRow, column: 1 };
    await pane.host.user.type(pane.sheet().id, at, '5月32日');
    await until(() => pane.host.look.mark(pane.sheet().id, at) === 'error', 'the cell is marked');
    expect(pane.host.look.text(pane.sheet().id, { row: at.row, column: table.resultColumn })).toContain(
      '日期',
    );
    expect(codes()).toContain('date.invalid');
  });

  it('sees no marks on the sheet who does not want any, and all of them again who does', async () => {
    const { table } = pane.reading();
    const at = { row: table.firstRow, column: 1 };
    await pane.host.user.type(pane.sheet().id, at, '5月32日');
    await until(() => pane.host.look.mark(pane.sheet().id, at) === 'error', 'the cell is marked');
    pane.services.marks.set(false);
    await until(() => pane.host.look.mark(pane.sheet().id, at) === null, 'the mark is gone');
    pane.calls.length = 0;
    await pane.host.user.type(pane.sheet().id, { ...at, column: 3 }, '旅游学校');
    await until(() => codes().includes('unit.unknown'), 'the pane lists it');
    expect(marksShown()).toEqual([]);
    pane.services.marks.set(true);
    await until(
      () => pane.host.look.mark(pane.sheet().id, { ...at, column: 3 }) === 'error',
      'both are marked',
    );
    expect(pane.host.look.mark(pane.sheet().id, at)).toBe('error');
  });

  it('loses the mark when the mistake is put right', async () => {
    await pane.fill([['5月32日', '技能大赛', '旅游学院', '']]);
    const at = { row: pane.reading().table.firstRow, column: 1 };
    await pane.host.user.type(pane.sheet().id, at, '5月14日');
    await until(() => pane.host.look.mark(pane.sheet().id, at) === null, 'the mark is gone');
    expect(codes().filter((code) => code !== 'seq.renumber')).toEqual([]);
  });

  it('has only the rows read and marked that the edit concerns', async () => {
    await pane.fill([
      ['5月14日', '技能大赛', '旅游学院', ''],
      ['5月32日', '讲座', '旅游学院', ''],
      ['5月16日', '参观', '旅游学院', ''],
    ]);
    pane.calls.length = 0;
    const { table } = pane.reading();
    await pane.host.user.type(pane.sheet().id, { row: table.firstRow + 2, column: 1 }, '5月33日');
    await pane.settled();
    const reads = pane.calls.filter(({ name }) => name === 'readGrid');
    expect(reads.map(({ given }) => given[1])).toEqual([
      expect.objectContaining({ row: table.firstRow + 2, rows: 1 }),
    ]);
    expect(marksShown().flatMap(({ rows }) => rows.map(({ row }) => row))).toEqual([table.firstRow + 2]);
  });

  it('has edits in quick succession taken together', async () => {
    pane.calls.length = 0;
    const { table } = pane.reading();
    const sheet = pane.sheet().id;
    for (let row = 0; row < 5; row += 1)
      await pane.host.user.type(sheet, { row: table.firstRow + row, column: 1 }, `5月1${row}日`);
    await until(() => pane.reading().rows.length === 5, 'all five rows are read');
    expect(pane.calls.filter(({ name }) => name === 'readGrid')).toHaveLength(1);
  });

  it('is told of both rows of a repetition, though only one was edited', async () => {
    await pane.fill([
      ['5月14日', '技能大赛', '旅游学院', ''],
      ['5月15日', '技能大赛', '旅游学院', ''],
    ]);
    const { table } = pane.reading();
    await pane.host.user.type(pane.sheet().id, { row: table.firstRow + 1, column: 1 }, '5月14日');
    await pane.settled();
    expect(codes().filter((code) => code === 'row.duplicate')).toHaveLength(2);
    const shown = marksShown()
      .slice(-1)[0]
      ?.rows.map(({ row }) => row);
    expect(shown).toEqual([table.firstRow, table.firstRow + 1]);
  });

  it('sees everything anew after rows were deleted', async () => {
    await pane.fill([
      ['5月14日', '技能大赛', '旅游学院', ''],
      ['5月32日', '讲座', '旅游学院', ''],
    ]);
    const { table } = pane.reading();
    await pane.host.user.deleteRows(pane.sheet().id, table.firstRow, 1);
    await until(() => pane.reading().rows.length === 1, 'one row is left');
    await until(
      () => pane.host.look.mark(pane.sheet().id, { row: table.firstRow, column: 1 }) === 'error',
      'the mark moved up',
    );
  });

  it('reads the marks in the language that is chosen', async () => {
    await pane.fill([['5月32日', '技能大赛', '旅游学院', '']]);
    const { table } = pane.reading();
    pane.services.language.set('en-US');
    const result = { row: table.firstRow, column: table.resultColumn };
    await until(() => pane.host.look.text(pane.sheet().id, result).includes('no such date'), 'English marks');
  });

  it('is told when the header is gone, and has no marks then', async () => {
    await pane.fill([['5月32日', '技能大赛', '旅游学院', '']]);
    const { headerRow } = pane.reading().table;
    const sheet = pane.sheet().id;
    await pane.host.user.clear(sheet, { row: headerRow, column: 0, rows: 1, columns: 5 });
    await until(() => pane.services.watcher.state.get().readings.get(sheet)?.kind === 'no-table', 'no table');
    await until(() => pane.host.look.mark(sheet, { row: headerRow + 1, column: 1 }) === null, 'no marks');
  });
});

describe('when the clerk leaves', () => {
  it('takes the marks away on sign-out and keeps what was typed', async () => {
    await pane.fill([['5月32日', '技能大赛', '旅游学院', '']]);
    const sheet = pane.sheet().id;
    const at = { row: pane.reading().table.firstRow, column: 1 };
    pane.services.session.signOut(pane.gateway);
    await until(() => pane.host.look.mark(sheet, at) === null, 'the mark is gone');
    expect(pane.host.look.text(sheet, at)).toBe('5月32日');
    expect(pane.gateway.signedOut).toBe(1);
  });

  it('does not touch the sheets of another unit', async () => {
    await pane.fill([['5月32日', '技能大赛', '旅游学院', '']]);
    const sheet = pane.sheet().id;
    await pane.signIn('academic-affairs');
    await until(() => pane.services.watcher.state.get().readings.size === 0, 'nothing is read');
    pane.calls.length = 0;
    await pane.host.user.type(sheet, { row: 3, column: 1 }, '5月33日');
    await pane.insert();
    expect(pane.calls.filter(({ name, given }) => name !== 'insertSheet' && given[0] === sheet)).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fixable, patchesOf } from '../../src/pane/check/fixes';
import { groupIssues } from '../../src/pane/check/group-issues';
import { listedIssues } from '../../src/pane/check/listed-issues';
import { OpenPane } from './support/open-pane';

let pane: OpenPane;

beforeEach(async () => {
  pane = new OpenPane();
  await pane.signIn();
  await pane.insert('statistics');
  await pane.fill(
    [
      ['技能大赛', '约200人', '300', '双紫村50人', '0', ''],
      ['讲座', '10', '约40', '无', '12', ''],
    ],
    'statistics',
  );
});

afterEach(() => pane.close());

const column = (row: number, id: string): unknown => pane.reading('statistics').rows[row]?.[id];
const sheet = (): string => pane.sheet('statistics').id;

describe('fix all', () => {
  it('writes every fix there is as one undo', async () => {
    const repairs = fixable(listedIssues(pane.reading('statistics')));
    expect(repairs).toHaveLength(2);
    pane.calls.length = 0;
    await pane.desk('statistics').fixing.apply(sheet(), patchesOf(repairs));
    expect([column(0, 'teachers'), column(1, 'students')].map(Number)).toEqual([200, 40]);
    expect(pane.calls.filter(({ name }) => name === 'apply')).toHaveLength(1);
    await pane.host.user.undo();
    await pane.settled('statistics');
    expect([column(0, 'teachers'), column(1, 'students')]).toEqual(['约200人', '约40']);
  });

  it('leaves alone what was changed since the fix was offered', async () => {
    const patches = patchesOf(listedIssues(pane.reading('statistics')));
    const { table, sheetRows } = pane.reading('statistics');
    await pane.host.user.type(
      sheet(),
      { row: sheetRows[0] ?? 0, column: table.columns['teachers'] ?? 0 },
      '7',
    );
    await pane.desk('statistics').fixing.apply(sheet(), patches);
    expect([column(0, 'teachers'), column(1, 'students')].map(Number)).toEqual([7, 40]);
  });

  it('can be taken back in the pane where the program itself can’t undo it', async () => {
    (pane.host.capabilities as { undoGroups: boolean }).undoGroups = false;
    const { fixing } = pane.desk('statistics');
    await fixing.apply(sheet(), patchesOf(listedIssues(pane.reading('statistics'))));
    expect(fixing.carriedOut.get()?.patches).toHaveLength(2);
    // Written in since: that is the person's own again.
    const { table, sheetRows } = pane.reading('statistics');
    const at = { row: sheetRows[1] ?? 0, column: table.columns['students'] ?? 0 };
    await pane.host.user.type(sheet(), at, '41');
    await fixing.takeBack();
    expect([column(0, 'teachers'), column(1, 'students')]).toEqual(['约200人', 41]);
    expect(fixing.carriedOut.get()).toBeNull();
  });

  it('is left to the program’s own undo where there is one', async () => {
    const { fixing } = pane.desk('statistics');
    await fixing.apply(sheet(), patchesOf(listedIssues(pane.reading('statistics'))));
    expect(fixing.carriedOut.get()).toBeNull();
  });

  it('is settled by a report', async () => {
    (pane.host.capabilities as { undoGroups: boolean }).undoGroups = false;
    const { fixing, sync } = pane.desk('statistics');
    await fixing.apply(sheet(), patchesOf(listedIssues(pane.reading('statistics'))));
    await sync.push(true);
    expect(fixing.carriedOut.get()).toBeNull();
  });

  it('says what the program refused, and can be tried again', async () => {
    const { action } = pane.desk('statistics').fixing;
    await pane.desk('statistics').fixing.goTo('no such sheet', { row: 0, column: 0 });
    expect(action.state.get().error).not.toBeNull();
    await pane.desk('statistics').fixing.goTo(sheet(), { row: 4, column: 2 });
    expect(action.state.get()).toEqual({ busy: false, error: null });
    expect(pane.host.look.activeCell()).toEqual({ sheet: sheet(), address: { row: 4, column: 2 } });
  });
});

describe('the list', () => {
  it('puts many of a kind under one heading and leaves few as they are', async () => {
    await pane.insert();
    await pane.fill(
      ['5月32日', '5月33日', '5月34日', '5月35日'].map((day, at) => [day, `讲座${at}`, '旅游学院', '']),
    );
    await pane.fill([['5月32日', '讲座0', '', '']]);
    const ofRows = listedIssues(pane.reading()).filter(({ code }) => !code.startsWith('plan.'));
    const groups = groupIssues(ofRows);
    expect(groups.map(({ code, folded, issues }) => [code, folded, issues.length])).toEqual([
      ['date.invalid', true, 4],
      ['cell.blank', false, 1],
    ]);
  });

  it('says nothing of 序号, which is put right on push, nor of a form not begun', async () => {
    await pane.insert();
    expect(listedIssues(pane.reading())).toEqual([]);
    expect(listedIssues(pane.reading('statistics')).map(({ code }) => code)).not.toContain('seq.renumber');
  });
});

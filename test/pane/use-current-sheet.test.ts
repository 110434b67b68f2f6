import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { statistics } from '../demo-campaign';
import { OpenPane } from './support/open-pane';
import { until } from './support/until';

let pane: OpenPane;

beforeEach(async () => {
  pane = new OpenPane();
  await pane.signIn();
});

afterEach(() => pane.close());

const active = async (): Promise<string> => {
  const sheet = await pane.host.activeSheet();
  if (sheet === null) throw new Error('no sheet is open');
  return sheet.id;
};

/** Last year's table as somebody copied it: rows above, columns moved, 填报单位 in a cell of its own. */
const copied = [
  ['2023年活动统计', '', '', '', '', ''],
  ['填报单位：', '旅游学院', '', '', '', ''],
  ['活动内容', '参与活动学生', '参与活动教师', '观摩体验活动人数', '参与活动社区（乡村）及人数', '备注'],
  ['导游技能大赛', '约200人', '12', '60', '双紫村50人', ''],
];

describe('使用当前表', () => {
  it('takes a sheet that was not inserted by us, and checks it like one that was', async () => {
    const sheet = await active();
    await pane.host.user.paste(sheet, { row: 1, column: 2 }, copied);
    await pane.desk('statistics').fill.adopt();
    await until(
      () => pane.services.watcher.state.get().readings.get(sheet)?.kind === 'table',
      'the sheet is read as the form',
    );
    expect(pane.sheet('statistics')).toMatchObject({
      id: sheet,
      binding: { form: 'statistics', unit: 'tourism', version: null },
    });
    expect(pane.reading('statistics').issues.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['count.approximate', 0, 'students'],
    ]);
    const students = { row: 4, column: 3 };
    await until(() => pane.host.look.mark(sheet, students) === 'warning', 'the cell is marked');
  });

  it('names the headers that are missing, and leaves another sheet alone', async () => {
    const sheet = await active();
    await pane.host.user.paste(sheet, { row: 0, column: 0 }, [['活动内容', '参与活动学生']]);
    await pane.desk('statistics').fill.adopt();
    expect(
      pane
        .desk('statistics')
        .fill.missing.get()
        .map(({ column }) => column),
    ).toEqual(
      statistics.columns
        .filter(({ id, required }) => required && id !== 'content' && id !== 'students')
        .map(({ id }) => id),
    );
    expect((await pane.host.listSheets()).every(({ binding }) => binding === null)).toBe(true);
  });
});

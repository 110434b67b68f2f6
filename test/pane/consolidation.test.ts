import { afterEach, describe, expect, it } from '@jest/globals';
import { boardRows, collected, passes } from '../../src/pane/office/board-rows';
import { Consolidation } from '../../src/pane/office/consolidation';
import { entryWords } from '../../src/pane/office/entry-words';
import { demoCampaign } from '../demo-campaign';
import { boardOf } from './support/board-of';
import { OpenPane } from './support/open-pane';
import { problem } from './support/fake-gateway';

let pane: OpenPane | null = null;

afterEach(() => pane?.close());

describe('consolidating', () => {
  it('writes each form to a new sheet, with the totals, and replaces nothing', async () => {
    pane = new OpenPane();
    pane.gateway.report('statistics', 'tourism', [
      { content: '大赛', teachers: 10, students: '200人', communities: '双紫村50人', observers: 0 },
    ]);
    pane.gateway.report('statistics', 'employment', [
      { content: '讲座', teachers: '5', students: 100, communities: '无', observers: '约20' },
    ]);
    await pane.signIn('publicity');
    const before = await pane.host.listSheets();
    const { gateway, watcher } = pane.services;
    for (const round of [1, 2]) {
      const consolidation = new Consolidation(gateway, watcher, () => 'zh-CN');
      await consolidation.run(demoCampaign);
      const state = consolidation.state.get();
      expect(state).toMatchObject({ kind: 'done', sheets: [{ rows: 0 }, { rows: 2 }] });
      expect(await pane.host.listSheets()).toHaveLength(before.length + 2 * round);
    }
    const sheet = (await pane.host.listSheets()).find(({ name }) => name === '附件2汇总');
    if (sheet === undefined) throw new Error('附件2汇总 is missing');
    const { values } = await pane.host.readGrid(sheet.id);
    const total = values.find((row) => row.includes('合计'));
    expect(total?.filter((cell) => typeof cell === 'number')).toEqual([15, 300, 50, 20]);
  });

  it('leaves the document as it was when a form can’t be fetched', async () => {
    pane = new OpenPane();
    await pane.signIn('publicity');
    const { gateway, watcher } = pane.services;
    const consolidated = pane.gateway.consolidated.bind(pane.gateway);
    pane.gateway.consolidated = (form) =>
      form === 'statistics' ? Promise.reject(problem('gateway.failed')) : consolidated(form);
    const before = await pane.host.listSheets();
    const consolidation = new Consolidation(gateway, watcher, () => 'zh-CN');
    await consolidation.run(demoCampaign);
    expect(consolidation.state.get()).toMatchObject({ kind: 'failed', error: { code: 'gateway.failed' } });
    expect(await pane.host.listSheets()).toEqual(before);
  });
});

describe('the board', () => {
  const board = boardOf((unit, form) => {
    if (unit === 'tourism') return { version: 1, rows: 3, timeliness: 'on-time' };
    if (unit === 'employment' && form === 'schedule')
      return { version: 2, rows: 1, timeliness: 'late', daysLate: 2 };
    if (unit === 'veterans') return { version: 1, zeroReport: true, timeliness: 'on-time' };
    return unit === 'youth-league' ? { timeliness: 'missing', daysLate: 1 } : {};
  });
  const rows = boardRows(board, demoCampaign);
  const units = (filter: Parameters<typeof passes>[1]): readonly string[] =>
    rows.filter((row) => passes(row, filter)).map(({ unit }) => unit.id);

  it('counts a unit as reported when all its forms are, a zero report included', () => {
    expect(units('reported')).toEqual(['tourism', 'veterans']);
    expect(units('open')).toHaveLength(8);
  });

  it('finds who is late, reported or not', () => {
    expect(units('late')).toEqual(['youth-league', 'employment']);
  });

  it('says what consolidating would bring together', () => {
    expect(collected(board)).toEqual({ units: 3, rows: 7 });
  });

  it('names each standing in words', () => {
    const said = (unit: string): string =>
      entryWords(rows.find((row) => row.unit.id === unit)?.entries[0]?.entry ?? null, 'zh-CN');
    expect(['tourism', 'employment', 'veterans', 'youth-league', 'art-design'].map(said)).toEqual([
      '已报',
      '已报，逾期 2 天',
      '零报告',
      '未报，逾期 1 天',
      '未报',
    ]);
  });
});

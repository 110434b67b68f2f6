import { beforeAll, describe, expect, it } from '@jest/globals';
import { boardSchema, consolidatedSchema, type Board } from '../../src/protocol/wire';
import type { Client } from './support/client';
import { scheduleRow, statisticsRow } from './support/rows';
import { beforeDeadlines, startTestGateway, type TestGateway } from './support/start-gateway';

describe('the office', () => {
  let gateway: TestGateway;
  let office: Client;
  let now = beforeDeadlines;
  beforeAll(async () => {
    gateway = await startTestGateway({ now: () => now });
    office = await gateway.signIn('publicity');
    // The last of the campaign's units first: the order of pushing is not that of the table.
    const veterans = await gateway.signIn('veterans');
    await veterans.push('statistics/veterans', {
      rows: [
        statisticsRow({ students: '1,200', communities: '双紫村五十人' }),
        { content: null, seq: null },
        statisticsRow({ seq: 2, content: '成果展示', teachers: '无', students: 3, remarks: '待补' }),
      ],
    });
    const tourism = await gateway.signIn('tourism');
    await tourism.push('statistics/tourism', { rows: [statisticsRow({ students: 1 })] });
    await tourism.push('statistics/tourism', { base: 1, rows: [statisticsRow({ students: 100 })] });
    await (await gateway.signIn('employment')).push('statistics/employment', { rows: [], zeroReport: true });
  });

  it('gets all rows in the order of the campaign’s units, the newest version of each, and the totals', async () => {
    const answer = await office.get('/api/consolidated/statistics');
    const { rows, units, totals } = consolidatedSchema.parse(answer.body);
    expect(rows.map((row) => [row.unit, row.version, row.canonical['content']])).toEqual([
      ['tourism', 2, '技能大赛'],
      ['veterans', 1, '技能大赛'],
      ['veterans', 1, '成果展示'],
    ]);
    expect(rows[1]).toMatchObject({
      row: { students: '1,200', communities: '双紫村五十人' },
      canonical: { communities: '双紫村50人' },
      value: { students: 1200 },
    });
    expect(totals).toEqual({ teachers: 24, students: 1303, communities: 150, observers: 90 });
    expect(units).toHaveLength(10);
    expect(units).toContainEqual({ unit: 'veterans', version: 1, rows: 2, zeroReport: false });
    expect(units).toContainEqual({ unit: 'employment', version: 1, rows: 0, zeroReport: true });
    expect(units).toContainEqual({ unit: 'art-design', version: null, rows: 0, zeroReport: false });
  });

  it('sees on the board who has reported what, and who has not', async () => {
    const board = boardSchema.parse((await office.get('/api/board')).body);
    expect(board.entries).toHaveLength(20);
    expect(board.forms).toEqual([
      { form: 'schedule', expected: 10, reported: 0, onTime: 0 },
      { form: 'statistics', expected: 10, reported: 3, onTime: 3 },
    ]);
    expect(entry(board, 'tourism', 'statistics')).toMatchObject({
      ...{ version: 2, rows: 1, timeliness: 'on-time', daysLate: 0, completeness: 1, returned: false },
      receivedAt: '2023-05-04T10:21:00+08:00',
    });
    expect(entry(board, 'veterans', 'statistics').warnings).toBeGreaterThan(0);
    expect(entry(board, 'employment', 'statistics')).toMatchObject({ zeroReport: true, completeness: 1 });
    expect(entry(board, 'tourism', 'schedule')).toMatchObject({
      ...{ version: null, receivedAt: null, timeliness: 'open', completeness: null, rows: 0 },
    });
  });

  it('counts lateness in days of China, and by the first version', async () => {
    // 附件1 is due on 2023-05-06; this is 2023-05-07 00:00 in China.
    now = new Date('2023-05-06T16:00:00Z');
    const late = await gateway.signIn('art-design');
    await late.push('schedule/art-design', { rows: [scheduleRow({ units: '艺术学院' })] });
    now = new Date('2023-06-01T00:00:00Z');
    const tourism = await gateway.signIn('tourism');
    await tourism.push('statistics/tourism', { base: 2, rows: [statisticsRow({ students: 100 })] });
    const board = boardSchema.parse((await (await gateway.signIn('publicity')).get('/api/board')).body);
    expect(entry(board, 'art-design', 'schedule')).toMatchObject({ timeliness: 'late', daysLate: 1 });
    expect(entry(board, 'tourism', 'schedule')).toMatchObject({ timeliness: 'missing', daysLate: 26 });
    expect(entry(board, 'tourism', 'statistics')).toMatchObject({
      ...{ version: 3, timeliness: 'on-time', receivedAt: '2023-06-01T08:00:00+08:00' },
    });
  });
});

function entry(board: Board, unit: string, form: string): Board['entries'][number] {
  const found = board.entries.find((candidate) => candidate.unit === unit && candidate.form === form);
  if (!found) throw new Error(`no entry for ${unit} and ${form}`);
  return found;
}

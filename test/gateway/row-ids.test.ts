import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openLibsqlDatabase } from '../../src/gateway/ledger/libsql-database';
import { consolidatedSchema } from '../../src/protocol/wire';
import type { Client } from './support/client';
import { statisticsRow } from './support/rows';
import { startTestGateway, type TestGateway } from './support/start-gateway';

const contest = statisticsRow({ content: '技能大赛', students: 200 });
const lecture = statisticsRow({ seq: 2, content: '工匠讲座', teachers: 5, students: 80, observers: 3 });
const crafts = statisticsRow({ seq: 3, content: '羌绣体验', teachers: 2, students: 30, observers: 1 });

/** Row ids by content. */
async function idsOf(office: Client): Promise<Record<string, string>> {
  const { rows } = consolidatedSchema.parse((await office.get('/api/consolidated/statistics')).body);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  return Object.fromEntries(rows.map(({ id, row }) => [String(row['content']), id]));
}
const started = async (gateway: TestGateway): Promise<{ office: Client; unit: Client }> => ({
  office: await gateway.signIn('publicity'),
  unit: await gateway.signIn('tourism'),
});

describe('the id of a row', () => {
  it('stays with it when it is moved, edited and merged, and goes with it', async () => {
    const { office, unit } = await started(await startTestGateway());
    const place = 'statistics/tourism';
    await unit.push(place, { rows: [contest, { content: null, seq: 9 }, lecture] });
    const first = await idsOf(office);
    expect(Object.values(first)).toEqual([expect.stringMatching(/^r[0-9a-f]{16}$/), expect.any(String)]);
    await unit.push(place, { base: 1, rows: [crafts, { ...lecture, students: 90 }, contest] });
    const second = await idsOf(office);
    expect(second).toMatchObject(first);
    await unit.push(place, { base: 1, rows: [{ ...contest, teachers: 99 }, lecture] });
    expect(await idsOf(office)).toEqual(second);
    await unit.push(place, { base: 3, rows: [crafts] });
    await unit.push(place, { base: 4, rows: [crafts, contest] });
    const last = await idsOf(office);
    expect(last['羌绣体验']).toBe(second['羌绣体验']);
    expect(last['技能大赛']).not.toBe(second['技能大赛']);
  });

  it('is told to the office alone', async () => {
    const { unit } = await started(await startTestGateway());
    await unit.push('statistics/tourism', { rows: [contest] });
    const { text } = await unit
      .send('GET', '/api/submissions/statistics/tourism')
      .then(async (response) => ({ text: await response.text() }));
    expect(text).not.toMatch(/r[0-9a-f]{16}/);
    expect((await unit.get('/api/consolidated/statistics')).status).toBe(403);
  });

  it('is given to rows of before there were ids, the same in every version and after a restart', async () => {
    const first = await startTestGateway();
    const before = await started(first);
    await before.unit.push('statistics/tourism', { rows: [contest, lecture] });
    await before.unit.push('statistics/tourism', { base: 1, rows: [lecture, contest] });
    await first.stop();
    const file = join(first.settings.dataFolder, 'ledger.db');
    const database = openLibsqlDatabase(file);
    await database.run('UPDATE versions SET row_ids = NULL, filled_rows = NULL');
    await database.close();
    const second = await startTestGateway({ settings: first.settings });
    const ids = await idsOf((await started(second)).office);
    await second.stop();
    const reopened = openLibsqlDatabase(file);
    const rows = await reopened.all('SELECT row_ids, filled_rows FROM versions ORDER BY version');
    await reopened.close();
    const inOrder = [ids['技能大赛'], ids['工匠讲座']];
    expect(rows).toEqual([
      { row_ids: JSON.stringify(inOrder), filled_rows: 2 },
      { row_ids: JSON.stringify(inOrder.reverse()), filled_rows: 2 },
    ]);
    const third = await startTestGateway({ settings: first.settings });
    expect(await idsOf((await started(third)).office)).toEqual(ids);
  });
});

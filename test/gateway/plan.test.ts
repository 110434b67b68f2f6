import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from './support/client';
import { scheduleRow, statisticsRow } from './support/rows';
import { startTestGateway } from './support/start-gateway';

describe('附件2 after 附件1', () => {
  let tourism: Client;
  beforeAll(async () => {
    tourism = await (
      await startTestGateway({ now: () => new Date('2023-05-30T01:00:00+08:00') })
    ).signIn('tourism');
  });

  it('is not compared with a plan that was never reported', async () => {
    const { body } = await tourism.call('POST', '/api/check/statistics', {
      body: { unit: 'tourism', rows: [statisticsRow()] },
    });
    expect(body.issues).toEqual([]);
  });

  it('is accepted, and told what was planned and is missing, and what was never planned', async () => {
    const plan = [scheduleRow({ content: '导游技能大赛' }), scheduleRow({ seq: 2, content: '工匠讲座' })];
    await tourism.push('schedule/tourism', { rows: plan });
    const rows = [statisticsRow({ content: '导游技能大赛' }), statisticsRow({ seq: 2, content: '羌绣体验' })];
    const { status, body } = await tourism.push('statistics/tourism', { rows });
    expect(status).toBe(200);
    expect(body.issues).toMatchObject([
      { code: 'plan.not-reported', severity: 'warning', row: null },
      { code: 'plan.unplanned', severity: 'warning', row: 1, column: 'content' },
    ]);
  });
});

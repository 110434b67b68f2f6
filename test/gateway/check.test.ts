import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from './support/client';
import { scheduleRow, statisticsRow } from './support/rows';
import { startTestGateway, type TestGateway } from './support/start-gateway';

describe('a check without a report', () => {
  let gateway: TestGateway;
  let tourism: Client;
  beforeAll(async () => {
    gateway = await startTestGateway();
    tourism = await gateway.signIn('tourism');
  });
  const check = (form: string, rows: unknown, unit = 'tourism', headers = {}) =>
    tourism.call('POST', `/api/check/${form}`, { body: { unit, rows }, headers });

  it('gives each row as read, canonical text and value', async () => {
    const { status, body } = await check('statistics', [statisticsRow({ students: '１，２００人' })]);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      rows: [
        {
          canonical: { content: '技能大赛', students: '1200', communities: '双紫村50人' },
          value: {
            students: 1200,
            communities: { communities: [{ name: '双紫村', people: 50 }], total: 50 },
          },
        },
      ],
      issues: [],
    });
  });

  it('gives what is wrong, in words and with the fix', async () => {
    const { body } = await check('schedule', [scheduleRow({ date: '5月32日', units: '旅游学校' })]);
    expect(body.issues).toMatchObject([
      {
        code: 'date.invalid',
        severity: 'error',
        row: 0,
        column: 'date',
        message: expect.stringContaining('5月32日'),
      },
      {
        code: 'unit.unknown',
        row: 0,
        column: 'units',
        fix: { patches: [{ row: 0, column: 'units', before: '旅游学校', after: '旅游学院' }] },
      },
    ]);
  });

  it('offers a choice where there is one', async () => {
    const { body } = await check('schedule', [scheduleRow({ date: 5.1 })]);
    expect(body.issues).toMatchObject([
      {
        code: 'date.ambiguous',
        fixes: [{ patches: [{ after: '5月1日' }] }, { patches: [{ after: '5月10日' }] }],
      },
    ]);
  });

  it('speaks English to who asks for it', async () => {
    const { body } = await check('schedule', [scheduleRow({ date: '5月' })], 'tourism', {
      'Accept-Language': 'en',
    });
    expect(body.issues).toMatchObject([{ message: expect.stringContaining('names no day') }]);
  });

  it('says in words that a cell is too long', async () => {
    const { status, body } = await check('statistics', [statisticsRow({ content: '长'.repeat(100_000) })]);
    expect(status).toBe(200);
    expect(body.issues).toMatchObject([{ code: 'cell.too-long', row: 0, column: 'content' }]);
  });

  it('stores nothing', async () => {
    await check('statistics', [statisticsRow()]);
    expect((await tourism.get('/api/submissions/statistics/tourism')).body.code).toBe('submission.missing');
  });

  it.each([
    ['another unit’s rows', 403, 'access.denied', () => check('statistics', [], 'youth-league')],
    ['a form the campaign lacks', 404, 'form.unknown', () => check('budget', [])],
    ['rows that aren’t rows', 400, 'request.invalid', () => check('statistics', [[1, 2]])],
  ] as const)('refuses %s', async (_, status, code, ask) => {
    const answer = await ask();
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('refuses who is not signed in', async () => {
    const answer = await gateway.client.call('POST', '/api/check/statistics', {
      body: { unit: 'tourism', rows: [] },
    });
    expect(answer.body.code).toBe('session.required');
  });
});

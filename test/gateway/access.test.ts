import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from './support/client';
import { scheduleRow, statisticsRow } from './support/rows';
import { startTestGateway, type TestGateway } from './support/start-gateway';

describe('what a unit may see', () => {
  let gateway: TestGateway;
  let tourism: Client;
  let office: Client;
  beforeAll(async () => {
    gateway = await startTestGateway();
    tourism = await gateway.signIn('tourism');
    office = await gateway.signIn('publicity');
  });

  it.each(['schedule/employment', 'schedule/no-such-unit', 'no-such-form/employment'])(
    'does not include %s, neither to read nor to write',
    async (place) => {
      const read = await tourism.get(`/api/submissions/${place}`);
      expect(read.body).toMatchObject({ status: 403, code: 'access.denied' });
      const written = await tourism.push(place, { rows: [scheduleRow()] });
      expect(written.body).toMatchObject({ status: 403, code: 'access.denied' });
    },
  );

  it.each(['/api/consolidated/schedule', '/api/board', '/api/workbook'])(
    'does not include the office’s %s',
    async (path) => {
      expect((await tourism.get(path)).body).toMatchObject({ status: 403, code: 'access.denied' });
    },
  );

  it.each(['/api/campaign', '/api/submissions/schedule/tourism', '/api/consolidated/schedule', '/api/board'])(
    'is nothing of %s without signing in',
    async (path) => {
      expect((await gateway.client.get(path)).body).toMatchObject({ status: 401, code: 'session.required' });
    },
  );

  it('is decided before anything else: without a session a push is not even read', async () => {
    const answer = await gateway.client.call('PUT', '/api/submissions/schedule/tourism', { body: 'no json' });
    expect(answer.body.code).toBe('session.required');
  });

  it('is for the office everything, and what does not exist is named', async () => {
    const before = await office.get('/api/submissions/statistics/employment');
    expect(before.body).toMatchObject({ status: 404, code: 'submission.missing' });
    const employment = await gateway.signIn('employment');
    await employment.push('statistics/employment', { rows: [statisticsRow()] });
    expect((await office.get('/api/submissions/statistics/employment')).status).toBe(200);
    expect((await office.get('/api/submissions/statistics/nobody')).body.code).toBe('unit.unknown');
    expect((await office.get('/api/submissions/nothing/employment')).body.code).toBe('form.unknown');
    expect((await office.get('/api/consolidated/nothing')).body.code).toBe('form.unknown');
    expect((await tourism.get('/api/submissions/nothing/tourism')).body.code).toBe('form.unknown');
  });
});

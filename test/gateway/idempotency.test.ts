import { beforeAll, describe, expect, it } from '@jest/globals';
import { bodyDigest } from '../../src/gateway/http/body-digest';
import type { Answer, Client } from './support/client';
import { scheduleRow, statisticsRow } from './support/rows';
import { startTestGateway, type TestGateway } from './support/start-gateway';

describe('a push under an Idempotency-Key', () => {
  let gateway: TestGateway;
  const push = (client: Client, key: string, place: string, students: number): Promise<Answer> =>
    client.push(place, { rows: [statisticsRow({ students })] }, { 'Idempotency-Key': key });
  beforeAll(async () => {
    gateway = await startTestGateway();
  });

  it('needs the key, of visible characters', async () => {
    const unit = await gateway.signIn('tourism');
    const path = '/api/submissions/statistics/tourism';
    const body = { base: null, rows: [statisticsRow()] };
    const without = await unit.call('PUT', path, { body });
    expect(without.body).toMatchObject({ status: 400, code: 'request.idempotency-key-missing' });
    const long = await unit.call('PUT', path, { body, headers: { 'Idempotency-Key': 'k'.repeat(201) } });
    expect(long.body).toMatchObject({ status: 400, code: 'request.invalid' });
  });

  it('gives the same answer again and makes no second version', async () => {
    const unit = await gateway.signIn('tourism');
    const first = await push(unit, 'a-key', 'statistics/tourism', 5);
    const again = await push(await gateway.signIn('tourism'), 'a-key', 'statistics/tourism', 5);
    expect(first.status).toBe(200);
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect((await unit.get('/api/submissions/statistics/tourism')).body.version).toBe(1);
  });

  it('is refused with another body', async () => {
    const unit = await gateway.signIn('employment');
    await push(unit, 'a-key', 'statistics/employment', 5);
    const other = await push(unit, 'a-key', 'statistics/employment', 6);
    expect(other.body).toMatchObject({ status: 422, code: 'request.idempotency-key-reused' });
  });

  it('concerns one unit and one form', async () => {
    const [one, two] = [await gateway.signIn('veterans'), await gateway.signIn('art-design')];
    const answers = [
      await push(one, 'shared', 'statistics/veterans', 1),
      await push(two, 'shared', 'statistics/art-design', 2),
      await one.push('schedule/veterans', { rows: [scheduleRow()] }, { 'Idempotency-Key': 'shared' }),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
  });

  it('makes one version of the same push sent several times at once', async () => {
    const unit = await gateway.signIn('international');
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => push(unit, 'hurry', 'statistics/international', 7)),
    );
    expect(answers.map((answer) => answer.body.version)).toEqual([1, 1, 1, 1, 1]);
  });

  it('is free again where the push was refused', async () => {
    const unit = await gateway.signIn('youth-league');
    const place = 'schedule/youth-league';
    const key = { 'Idempotency-Key': 'retry' };
    const refused = await unit.push(place, { rows: [scheduleRow({ date: '5月32日' })] }, key);
    expect(refused.status).toBe(422);
    expect((await unit.push(place, { rows: [scheduleRow()] }, key)).status).toBe(200);
  });

  it('survives a restart', async () => {
    const before = await startTestGateway();
    const first = await push(await before.signIn('tourism'), 'kept', 'statistics/tourism', 3);
    await before.stop();
    const after = await startTestGateway({ settings: before.settings });
    const again = await push(await after.signIn('tourism'), 'kept', 'statistics/tourism', 3);
    expect(again.body).toEqual(first.body);
  });

  it('compares what bodies say, not how they are written', () => {
    expect(bodyDigest({ a: 1, b: [{ c: null, d: '' }] })).toBe(bodyDigest({ b: [{ d: '', c: null }], a: 1 }));
    expect(bodyDigest({ a: [1, 2] })).not.toBe(bodyDigest({ a: [2, 1] }));
    expect(bodyDigest({ a: 1 })).not.toBe(bodyDigest({ a: '1' }));
  });
});

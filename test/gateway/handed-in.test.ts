import { beforeAll, describe, expect, it } from '@jest/globals';
import type { PushFile } from '../../src/protocol/push-file';
import { receiptSchema } from '../../src/protocol/wire';
import { demoCampaign } from '../demo-campaign';
import type { Client } from './support/client';
import { statisticsRow } from './support/rows';
import { startTestGateway, type TestGateway } from './support/start-gateway';

/** What the pane of a unit has put out. */
function fileOf(unit: string, key: string, more: Partial<PushFile> = {}): PushFile {
  return {
    ...{
      format: 'fujiantong-push',
      formatVersion: 1,
      key,
      campaign: demoCampaign.id,
      form: 'statistics',
      unit,
    },
    ...{ person: '填报人乙', keptAt: '2023-05-04T09:00:00+08:00' },
    request: { base: null, rows: [statisticsRow()], campaign: demoCampaign.id },
    ...more,
  };
}

describe('a push that comes as a file', () => {
  let gateway: TestGateway;
  let office: Client;
  const handIn = (file: unknown, client = office) => client.call('POST', '/api/handed-in', { body: file });
  beforeAll(async () => {
    gateway = await startTestGateway();
    office = await gateway.signIn('publicity', '汇总人');
  });

  it('is a version of the unit, with whoever filled it in, by the office', async () => {
    const answer = await handIn(fileOf('tourism', 'one'));
    expect(receiptSchema.parse(answer.body)).toMatchObject({ version: 1, rows: 1, merged: false });
    const stored = await office.get('/api/submissions/statistics/tourism');
    expect(stored.body).toMatchObject({ unit: 'tourism', by: 'publicity', person: '填报人乙' });
  });

  it('makes no second version when the pane sends it too, nor when the file comes again', async () => {
    const file = fileOf('employment', 'two');
    const unit = await gateway.signIn('employment');
    const first = await handIn(file);
    const sent = await unit.call('PUT', '/api/submissions/statistics/employment', {
      body: file.request,
      headers: { 'Idempotency-Key': file.key },
    });
    const again = await handIn(file);
    expect([sent.body, again.body]).toEqual([first.body, first.body]);
    expect((await unit.get('/api/submissions/statistics/employment')).body.version).toBe(1);
  });

  it('makes none either where the pane was quicker', async () => {
    const file = fileOf('veterans', 'three');
    const unit = await gateway.signIn('veterans');
    const sent = await unit.push('statistics/veterans', file.request, { 'Idempotency-Key': file.key });
    expect((await handIn(file)).body).toEqual(sent.body);
  });

  it('is checked and merged like any push', async () => {
    const wrong = fileOf('art-design', 'four');
    const rows = [statisticsRow({ content: '' })];
    const refused = await handIn({ ...wrong, request: { ...wrong.request, rows } });
    expect(refused.body).toMatchObject({ status: 422, code: 'submission.invalid' });
    await handIn(fileOf('art-design', 'five'));
    const other = fileOf('art-design', 'six');
    const otherwise = { ...other.request, rows: [statisticsRow({ students: 3 })] };
    expect((await handIn({ ...other, request: otherwise })).body.code).toBe('submission.conflict');
  });

  it('is taken from the office alone, of this campaign, form and unit, and in this format', async () => {
    const file = fileOf('international', 'seven');
    const unit = await gateway.signIn('international');
    expect((await handIn(file, unit)).body.code).toBe('access.denied');
    expect((await handIn(file, gateway.client)).body.code).toBe('session.required');
    expect((await handIn({ ...file, campaign: 'another' })).body.code).toBe('campaign.mismatch');
    expect((await handIn({ ...file, form: 'none' })).body.code).toBe('form.unknown');
    expect((await handIn({ ...file, unit: 'none' })).body.code).toBe('unit.unknown');
    expect((await handIn({ ...file, formatVersion: 2 })).body.code).toBe('request.invalid');
    expect((await office.get('/api/submissions/statistics/international')).body.code).toBe(
      'submission.missing',
    );
  });
});

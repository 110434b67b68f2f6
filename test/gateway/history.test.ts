import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { versionListSchema, type VersionList } from '../../src/protocol/history';
import { consolidatedSchema, submissionSchema } from '../../src/protocol/wire';
import type { Answer, Client } from './support/client';
import { statisticsRow } from './support/rows';
import { startTestGateway, type TestGateway } from './support/start-gateway';

const contest = statisticsRow({ content: '技能大赛', students: 200 });
const lecture = statisticsRow({ seq: 2, content: '工匠讲座', teachers: 5, students: 80, observers: 3 });

let gateway: TestGateway;
let office: Client;
beforeAll(async () => {
  gateway = await startTestGateway();
  office = await gateway.signIn('publicity', '汇总人');
});

const history = async (client: Client, place: string, query = ''): Promise<VersionList> =>
  versionListSchema.parse((await client.get(`/api/submissions/${place}/versions${query}`)).body);
const restore = (client: Client, place: string, body: unknown, key: string = randomUUID()): Promise<Answer> =>
  client.call('POST', `/api/submissions/${place}/restore`, { body, headers: { 'Idempotency-Key': key } });

describe('the history of a form', () => {
  it('lists every version with who, when and how, the newest first', async () => {
    const unit = await gateway.signIn('tourism', '填报人甲');
    const place = 'statistics/tourism';
    expect(await history(unit, place)).toEqual({
      form: 'statistics',
      unit: 'tourism',
      versions: [],
      more: false,
    });
    await unit.push(place, { rows: [contest, { seq: 2, content: ' ' }] });
    await office.push(place, { base: 1, rows: [{ ...contest, remarks: '核对过' }] });
    await unit.push(place, { base: 1, rows: [contest, lecture] });
    await unit.push(place, { base: 3, rows: [], zeroReport: true });
    const { versions, more } = await history(unit, place);
    const common = { receivedAt: '2023-05-04T10:21:00+08:00', restoredFrom: null, workbook: 'written' };
    const mine = { ...common, person: '填报人甲', by: 'tourism' };
    expect(versions).toEqual([
      { ...mine, version: 4, base: 3, rows: 0, zeroReport: true, merged: false },
      { ...mine, version: 3, base: 1, rows: 2, zeroReport: false, merged: true },
      {
        ...common,
        person: '汇总人',
        by: 'publicity',
        version: 2,
        base: 1,
        rows: 1,
        zeroReport: false,
        merged: false,
      },
      { ...mine, version: 1, base: null, rows: 1, zeroReport: false, merged: false },
    ]);
    expect(more).toBe(false);
    expect((await history(office, place, '?before=3')).versions.map(({ version }) => version)).toEqual([
      2, 1,
    ]);
    expect((await unit.get(`/api/submissions/${place}/versions?before=0`)).body.code).toBe('request.invalid');
  });

  it('is shown to that unit and the office', async () => {
    const unit = await gateway.signIn('employment');
    expect((await unit.get('/api/submissions/statistics/tourism/versions')).status).toBe(403);
    expect((await gateway.client.get('/api/submissions/statistics/tourism/versions')).status).toBe(401);
    expect((await office.get('/api/submissions/nothing/tourism/versions')).body.code).toBe('form.unknown');
  });
});

describe('bringing back a version', () => {
  it('is a new version with its rows, waivers and row ids', async () => {
    const unit = await gateway.signIn('art-design');
    const place = 'statistics/art-design';
    const rows = [{ ...contest, teachers: '100-120' }, lecture];
    const waivers = [{ code: 'count.range', row: 0, column: 'teachers', reason: '以现场统计为准' }];
    await unit.push(place, { rows, waivers });
    const ids = async (): Promise<string[]> =>
      consolidatedSchema
        .parse((await office.get('/api/consolidated/statistics')).body)
        .rows.filter((row) => row.unit === 'art-design')
        .map(({ id }) => id);
    const before = await ids();
    await unit.push(place, { base: 1, rows: [lecture] });
    expect((await restore(unit, place, { version: 1, base: 2 })).body).toMatchObject({ version: 3, rows: 2 });
    const now = submissionSchema.parse((await unit.get(`/api/submissions/${place}`)).body);
    expect(now).toMatchObject({ version: 3, rows, waivers });
    expect(await ids()).toEqual(before);
    expect((await history(unit, place)).versions.map(({ restoredFrom }) => restoredFrom)).toEqual([
      1,
      null,
      null,
    ]);
  });

  it('is done once under one key, which no push may use again', async () => {
    const unit = await gateway.signIn('veterans');
    const place = 'statistics/veterans';
    await unit.push(place, { rows: [contest] });
    await unit.push(place, { base: 1, rows: [lecture] });
    const first = await restore(office, place, { version: 1, base: 2 }, 'back');
    expect(await restore(office, place, { version: 1, base: 2 }, 'back')).toMatchObject({ body: first.body });
    expect((await history(unit, place)).versions).toHaveLength(3);
    const other = await unit.push(place, { base: 3, rows: [lecture] }, { 'Idempotency-Key': 'back' });
    expect(other.body.code).toBe('request.idempotency-key-reused');
    expect((await restore(office, place, { version: 2, base: 3 }, 'back')).body.code).toBe(
      'request.idempotency-key-reused',
    );
  });

  it('keeps what was reported since of other rows, and says where it contradicts', async () => {
    const unit = await gateway.signIn('youth-league');
    const place = 'statistics/youth-league';
    await unit.push(place, { rows: [contest] });
    await unit.push(place, { base: 1, rows: [{ ...contest, students: 300 }] });
    await unit.push(place, { base: 2, rows: [{ ...contest, students: 300 }, lecture] });
    expect((await restore(unit, place, { version: 1, base: 2 })).body).toMatchObject({
      version: 4,
      merged: true,
    });
    const { rows } = submissionSchema.parse((await unit.get(`/api/submissions/${place}`)).body);
    expect(rows).toEqual([contest, lecture]);
    await unit.push(place, { base: 4, rows: [{ ...contest, students: 500 }, lecture] });
    const conflict = await restore(unit, place, { version: 2, base: 4 });
    expect(conflict.body).toMatchObject({
      ...{ status: 409, code: 'submission.conflict', version: 5 },
      conflicts: [expect.objectContaining({ column: 'students', mine: 300, theirs: 500, before: 200 })],
    });
  });

  it('asks for a version that is there, of a form the caller may report', async () => {
    const unit = await gateway.signIn('international');
    const place = 'statistics/international';
    expect((await restore(unit, place, { version: 1, base: 1 })).body.code).toBe(
      'submission.version-missing',
    );
    expect((await restore(unit, place, { version: 1, base: null })).body.code).toBe('request.invalid');
    expect((await restore(unit, 'statistics/veterans', { version: 1, base: 1 })).status).toBe(403);
    const keyless = await unit.call('POST', `/api/submissions/${place}/restore`, {
      body: { version: 1, base: 1 },
    });
    expect(keyless.body.code).toBe('request.idempotency-key-missing');
  });
});

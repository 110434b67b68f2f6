import { beforeAll, describe, expect, it } from '@jest/globals';
import { receiptSchema, submissionSchema } from '../../src/protocol/wire';
import type { Client } from './support/client';
import { scheduleRow, statisticsRow } from './support/rows';
import { startTestGateway, type TestGateway } from './support/start-gateway';

describe('a push', () => {
  let gateway: TestGateway;
  let tourism: Client;
  beforeAll(async () => {
    gateway = await startTestGateway();
    tourism = await gateway.signIn('tourism', '填报人');
  });

  it('is answered with its version and can be read back as pushed', async () => {
    const rows = [statisticsRow({ teachers: '12人' }), statisticsRow({ seq: 2, content: '志愿服务' })];
    const receipt = receiptSchema.parse((await tourism.push('statistics/tourism', { rows })).body);
    expect(receipt).toMatchObject({
      ...{ version: 1, merged: false, rows: 2, workbook: 'written' },
      receivedAt: '2023-05-04T10:21:00+08:00',
    });
    const stored = submissionSchema.parse((await tourism.get('/api/submissions/statistics/tourism')).body);
    expect(stored).toEqual({
      ...{ form: 'statistics', unit: 'tourism', version: 1, rows, zeroReport: false, waivers: [] },
      ...{ person: '填报人', by: 'tourism', status: 'reported', workbook: 'written' },
      receivedAt: '2023-05-04T10:21:00+08:00',
    });
  });

  it('adds a version on the one it was based on, and every version stays', async () => {
    const unit = await gateway.signIn('art-design');
    await unit.push('statistics/art-design', { rows: [statisticsRow({ students: 1 })] });
    const second = await unit.push('statistics/art-design', {
      base: 1,
      rows: [statisticsRow({ students: 2 })],
    });
    expect(second.body.version).toBe(2);
    for (const version of [1, 2]) {
      const answer = await unit.get(`/api/submissions/statistics/art-design?version=${String(version)}`);
      expect(submissionSchema.parse(answer.body).rows).toEqual([statisticsRow({ students: version })]);
    }
    const none = await unit.get('/api/submissions/statistics/art-design?version=3');
    expect(none.body.code).toBe('submission.version-missing');
    expect((await unit.get('/api/submissions/statistics/art-design?version=x')).body.code).toBe(
      'request.invalid',
    );
  });

  it('on a version that is not there is a first push', async () => {
    const unit = await gateway.signIn('employment');
    const early = await unit.push('statistics/employment', { base: 7, rows: [statisticsRow()] });
    expect(early.body).toMatchObject({ version: 1, merged: false });
  });

  it('lets one of several pushes that say otherwise on the same base win', async () => {
    const unit = await gateway.signIn('veterans');
    const answers = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((students) =>
        unit.push('statistics/veterans', { rows: [statisticsRow({ students })] }),
      ),
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer.body.code === 'submission.conflict')).toHaveLength(5);
  });

  it('with errors is refused and writes nothing', async () => {
    const rows = [
      scheduleRow({ date: '5月32日' }),
      scheduleRow({ seq: 2, content: '讲座', units: '旅游学校' }),
    ];
    const answer = await tourism.push('schedule/tourism', { rows });
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('submission.invalid');
    expect(answer.body.issues).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'date.invalid', row: 0, column: 'date' }),
        expect.objectContaining({
          ...{ code: 'unit.unknown', row: 1, column: 'units', severity: 'error' },
          fix: { patches: [{ row: 1, column: 'units', before: '旅游学校', after: '旅游学院' }] },
        }),
      ]),
    );
    expect((await tourism.get('/api/submissions/schedule/tourism')).body.code).toBe('submission.missing');
  });

  it('with warnings is taken and the warnings stand in the receipt', async () => {
    const unit = await gateway.signIn('youth-league');
    const rows = [statisticsRow({ teachers: '约200人' })];
    const receipt = receiptSchema.parse((await unit.push('statistics/youth-league', { rows })).body);
    expect(receipt.issues.map((issue) => issue.code)).toContain('count.approximate');
  });

  it('speaks English where that is preferred', async () => {
    const rows = [scheduleRow({ date: '5月32日' })];
    const english = await tourism.push('schedule/tourism', { rows }, { 'Accept-Language': 'en-GB,zh;q=0.5' });
    expect(english.body.issues?.[0]).toMatchObject({ message: expect.stringContaining('is no such date') });
    const chinese = await tourism.push('schedule/tourism', { rows }, { 'Accept-Language': 'en;q=0.2,zh-CN' });
    expect(chinese.body.issues?.[0]).toMatchObject({ message: expect.stringContaining('没有这样的日期') });
  });

  it('with an error waived by a reason is taken, and the waiver is kept', async () => {
    const unit = await gateway.signIn('international');
    const rows = [statisticsRow({ teachers: '100-120' })];
    const waiver = { code: 'count.range', row: 0, column: 'teachers', reason: '以现场统计为准' };
    const elsewhere = { ...waiver, row: 1 };
    const refused = await unit.push('statistics/international', { rows, waivers: [elsewhere] });
    expect(refused.body.code).toBe('submission.invalid');
    const taken = await unit.push('statistics/international', { rows, waivers: [waiver, elsewhere] });
    expect(taken.status).toBe(200);
    const stored = await unit.get('/api/submissions/statistics/international');
    expect(submissionSchema.parse(stored.body).waivers).toEqual([waiver]);
  });

  it('without rows is an error that no waiver lifts, unless it is a zero report', async () => {
    const unit = await gateway.signIn('general-office');
    const place = 'statistics/general-office';
    for (const rows of [[], [{ content: ' ', seq: 1 }]]) {
      const waivers = [{ code: 'form.empty', row: null, column: null, reason: '没有' }];
      const empty = await unit.push(place, { rows, waivers });
      expect(empty.status).toBe(422);
      expect(empty.body.issues?.map((issue) => issue.code)).toContain('form.empty');
    }
    const both = await unit.push(place, { rows: [statisticsRow()], zeroReport: true });
    expect(both.body.code).toBe('request.invalid');
    const zero = await unit.push(place, { rows: [], zeroReport: true });
    expect(zero.body).toMatchObject({ version: 1, rows: 0 });
    expect((await unit.get(`/api/submissions/${place}`)).body).toMatchObject({ status: 'zero-report' });
  });

  it('from a sheet of another campaign is refused', async () => {
    const answer = await tourism.push('schedule/tourism', { rows: [scheduleRow()], campaign: 'week-2022' });
    expect(answer.body).toMatchObject({
      status: 409,
      code: 'campaign.mismatch',
      campaign: 'vocational-week-2023',
    });
  });

  it('after the deadline is taken all the same', async () => {
    const late = await startTestGateway({ now: () => new Date('2023-06-30T00:00:00Z') });
    const unit = await late.signIn('tourism');
    expect((await unit.push('schedule/tourism', { rows: [scheduleRow()] })).status).toBe(200);
  });

  it('by the office for a unit says that the office made it', async () => {
    const office = await gateway.signIn('publicity', '汇总人');
    await office.push('schedule/materials-construction', { rows: [scheduleRow({ units: '材建学院' })] });
    const stored = await office.get('/api/submissions/schedule/materials-construction');
    expect(submissionSchema.parse(stored.body)).toMatchObject({ by: 'publicity', person: '汇总人' });
  });
});

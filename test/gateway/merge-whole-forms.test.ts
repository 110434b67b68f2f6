import { beforeAll, describe, expect, it } from '@jest/globals';
import { submissionConflictSchema } from '../../src/protocol/conflict';
import { submissionSchema } from '../../src/protocol/wire';
import { statisticsRow } from './support/rows';
import { startTestGateway, type TestGateway } from './support/start-gateway';

const contest = statisticsRow({ content: '技能大赛', students: 200 });
const lecture = statisticsRow({ seq: 2, content: '工匠讲座', teachers: 5, students: 80, observers: 3 });
const zero = { rows: [], zeroReport: true };

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});

describe('a zero report on an old version', () => {
  it('stands where nothing but what it takes back was reported since', async () => {
    const unit = await gateway.signIn('tourism');
    await unit.push('statistics/tourism', { rows: [contest] });
    await unit.push('statistics/tourism', { base: 1, rows: [{ ...contest, seq: '1' }] });
    const answer = await unit.push('statistics/tourism', { base: 1, ...zero });
    expect(answer.body).toMatchObject({ version: 3, merged: true, rows: 0 });
    expect((await unit.get('/api/submissions/statistics/tourism')).body).toMatchObject({
      ...{ zeroReport: true, rows: [], status: 'zero-report' },
    });
  });

  it('is a conflict where rows were added since, and the other way round', async () => {
    const unit = await gateway.signIn('employment');
    const place = 'statistics/employment';
    await unit.push(place, { rows: [contest] });
    await unit.push(place, { base: 1, rows: [contest, lecture] });
    const nothing = submissionConflictSchema.parse((await unit.push(place, { base: 1, ...zero })).body);
    const whole = { kind: 'zero-report', row: null, mergedRow: null, column: null } as const;
    expect(nothing).toMatchObject({ version: 2, rows: [{ content: '工匠讲座', seq: 1 }] });
    expect(nothing.conflicts).toEqual([{ ...whole, mine: true, theirs: false, before: false }]);
    expect((await unit.push(place, { base: 2, ...zero })).body).toMatchObject({ version: 3, merged: false });
    const rows = submissionConflictSchema.parse(
      (await unit.push(place, { base: 2, rows: [{ ...contest, students: 300 }, lecture] })).body,
    );
    expect(rows.conflicts[0]).toEqual({ ...whole, mine: false, theirs: true, before: false });
    expect(rows.conflicts[1]).toMatchObject({ kind: 'row', theirs: null, mine: { students: 300 } });
  });

  it('contradicts a first report without a version in common', async () => {
    const unit = await gateway.signIn('veterans');
    await unit.push('statistics/veterans', { rows: [contest] });
    const answer = await unit.push('statistics/veterans', zero);
    expect(submissionConflictSchema.parse(answer.body).conflicts).toEqual([
      expect.objectContaining({ kind: 'zero-report', mine: true, theirs: false, before: null }),
    ]);
  });
});

describe('a waiver', () => {
  const range = { ...contest, teachers: '100-120' };
  const waiver = { code: 'count.range', row: 0, column: 'teachers', reason: '以现场统计为准' };

  it('goes where its row goes, from either side', async () => {
    const unit = await gateway.signIn('art-design');
    const place = 'statistics/art-design';
    await unit.push(place, { rows: [contest, lecture] });
    await unit.push(place, { base: 1, rows: [range, lecture], waivers: [waiver] });
    const mine = { ...lecture, students: '70-80' };
    const answer = await unit.push(place, {
      ...{ base: 1, rows: [mine, contest] },
      waivers: [{ code: 'count.range', row: 0, column: 'students', reason: '估计' }],
    });
    expect(answer.body).toMatchObject({ version: 3, merged: true });
    const { waivers, rows } = submissionSchema.parse((await unit.get(`/api/submissions/${place}`)).body);
    expect(rows.map(({ content }) => content)).toEqual(['工匠讲座', '技能大赛']);
    expect(waivers).toEqual([
      { code: 'count.range', row: 0, column: 'students', reason: '估计' },
      { ...waiver, row: 1 },
    ]);
  });

  it('does not cover what the other side wrote into its cell; what is refused are the merged rows', async () => {
    const unit = await gateway.signIn('international');
    const place = 'statistics/international';
    await unit.push(place, { rows: [range, lecture], waivers: [waiver] });
    await unit.push(place, { base: 1, rows: [range, { ...lecture, remarks: '好' }], waivers: [waiver] });
    const answer = await unit.push(place, { base: 1, rows: [{ ...range, teachers: '200-300' }, lecture] });
    expect(answer.body).toMatchObject({ status: 422, code: 'submission.invalid', version: 2 });
    expect(answer.body['rows']).toEqual([
      { ...range, teachers: '200-300' },
      { ...lecture, remarks: '好' },
    ]);
    expect(answer.body.issues).toContainEqual(
      expect.objectContaining({ code: 'count.range', row: 0, column: 'teachers', severity: 'error' }),
    );
  });
});

describe('what two pushes make together', () => {
  it('is judged as a whole: each deleted the other’s last row', async () => {
    const unit = await gateway.signIn('youth-league');
    const place = 'statistics/youth-league';
    await unit.push(place, { rows: [contest, lecture] });
    await unit.push(place, { base: 1, rows: [contest] });
    const answer = await unit.push(place, { base: 1, rows: [lecture] });
    expect(answer.body).toMatchObject({ status: 422, code: 'submission.invalid', version: 2, rows: [] });
    expect(answer.body.issues).toContainEqual(expect.objectContaining({ code: 'form.empty', row: null }));
  });
});

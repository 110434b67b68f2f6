import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RawCell } from '../../src/forms/cell';
import { submissionConflictSchema } from '../../src/protocol/conflict';
import { receiptSchema, submissionSchema, type WireSubmission } from '../../src/protocol/wire';
import type { Answer, Client } from './support/client';
import { statisticsRow } from './support/rows';
import { startTestGateway, type TestGateway } from './support/start-gateway';

type Row = Record<string, RawCell>;

const contest = statisticsRow({ content: '技能大赛', students: 200 });
const lecture = statisticsRow({ seq: 2, content: '工匠讲座', teachers: 5, students: 80, observers: 3 });
const crafts = statisticsRow({ seq: 3, content: '羌绣体验', teachers: 2, students: 30, observers: 1 });
const units = [
  ...['tourism', 'employment', 'art-design', 'veterans', 'international', 'youth-league'],
  ...['general-office', 'academic-affairs', 'materials-construction'],
];

let gateway: TestGateway;
let unit: Client;
let place: string;
const free = units.map((name) => `statistics/${name}`);

beforeAll(async () => {
  gateway = await startTestGateway();
});

/** A unit whose form nobody has reported yet. */
async function nextUnit(): Promise<void> {
  place = free.shift() ?? '';
  unit = await gateway.signIn(place.split('/')[1] ?? '', '填报人甲');
}
const push = (
  base: number | null,
  rows: readonly Row[],
  more: Record<string, unknown> = {},
): Promise<Answer> => unit.push(place, { base, rows, ...more });
const newest = async (): Promise<WireSubmission> =>
  submissionSchema.parse((await unit.get(`/api/submissions/${place}`)).body);
const conflictOf = (answer: Answer): ReturnType<typeof submissionConflictSchema.parse> => {
  expect(answer.status).toBe(409);
  return submissionConflictSchema.parse(answer.body);
};

describe('pushes on one version', () => {
  beforeEach(async () => {
    await nextUnit();
    await push(null, [contest, lecture, crafts]);
  });

  it('of different cells go together, and 序号 is in order again', async () => {
    await push(1, [{ ...contest, students: 210 }, lecture]);
    const answer = await push(1, [
      contest,
      { ...lecture, remarks: '已办' },
      crafts,
      statisticsRow({
        seq: 4,
        content: '知识问答',
        teachers: 99,
        students: 1,
        communities: '无',
        observers: 0,
      }),
    ]);
    expect(receiptSchema.parse(answer.body)).toMatchObject({ version: 3, merged: true, rows: 3 });
    const { rows, version } = await newest();
    expect(version).toBe(3);
    expect(rows.map(({ seq, content, students, remarks }) => [seq, content, students, remarks])).toEqual([
      [1, '技能大赛', 210, null],
      [2, '工匠讲座', 80, '已办'],
      [3, '知识问答', 1, null],
    ]);
  });

  it('of the same cell are a conflict that counts the pushed rows and writes nothing', async () => {
    await push(1, [contest, { ...lecture, students: 90 }, crafts]);
    const answer = await push(1, [
      { ...lecture, students: 95 },
      { ...crafts, remarks: '好' },
    ]);
    const conflict = conflictOf(answer);
    expect(conflict.version).toBe(2);
    expect(conflict.conflicts).toEqual([
      { ...{ kind: 'cell', row: 0, mergedRow: 0, column: 'students' }, mine: 95, theirs: 90, before: 80 },
    ]);
    expect(
      conflict.rows.map(({ seq, content, students, remarks }) => [seq, content, students, remarks]),
    ).toEqual([
      [1, '工匠讲座', 80, null],
      [2, '羌绣体验', 30, '好'],
    ]);
    expect((await newest()).version).toBe(2);
  });

  it('are settled by a push that names the newest version', async () => {
    await push(1, [{ ...contest, students: 210, remarks: '甲' }, lecture, crafts]);
    const { version, rows, conflicts } = conflictOf(
      await push(1, [{ ...contest, students: 220 }, lecture, { ...crafts, teachers: 4 }]),
    );
    const settled = rows.map((row, at) => ({
      ...row,
      ...Object.fromEntries(
        conflicts.flatMap((one) =>
          one.kind === 'cell' && one.mergedRow === at ? [[one.column, one.mine]] : [],
        ),
      ),
    }));
    expect((await push(version, settled)).body).toMatchObject({ version: 3, merged: false });
    expect((await newest()).rows).toEqual([
      { ...contest, students: 220, remarks: '甲' },
      lecture,
      { ...crafts, teachers: 4 },
    ]);
  });

  it('where one deleted a row and the other changed it are a conflict on the row', async () => {
    await push(1, [contest, { ...lecture, students: 90 }, crafts]);
    const deleted = conflictOf(await push(1, [contest, crafts]));
    expect(deleted.conflicts).toEqual([
      expect.objectContaining({ kind: 'row', row: null, mergedRow: 1, column: null, mine: null }),
    ]);
    expect(deleted.conflicts[0]).toMatchObject({ theirs: { students: 90 }, before: { students: 80 } });
    await push(2, [contest, crafts]);
    const changed = conflictOf(await push(2, [contest, { ...lecture, students: 91 }, crafts]));
    expect(changed.conflicts).toEqual([
      expect.objectContaining({ kind: 'row', row: 1, mergedRow: 1, column: null, theirs: null }),
    ]);
  });

  it('at the same moment lose nothing of each other', async () => {
    const edits = ['teachers', 'students', 'observers', 'remarks'].flatMap((column) =>
      [0, 1, 2].map((row) => ({ row, column })),
    );
    const answers = await Promise.all(
      edits.map(({ row, column }, index) =>
        push(
          1,
          [contest, lecture, crafts].map((old, at) =>
            at === row ? { ...old, [column]: 1000 + index } : old,
          ),
        ),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(edits.map(() => 200));
    expect(answers.map(({ body }) => body.version).sort((a = 0, b = 0) => a - b)).toEqual(
      edits.map((_, index) => index + 2),
    );
    const { rows } = await newest();
    expect(edits.map(({ row, column }) => rows[row]?.[column])).toEqual(
      edits.map((_, index) => 1000 + index),
    );
  });

  it('give the same answer again under the same key', async () => {
    await push(1, [{ ...contest, students: 210 }, lecture, crafts]);
    const body = { base: 1, rows: [contest, { ...lecture, students: 90 }, crafts] };
    const key = { 'Idempotency-Key': 'merged-once' };
    const first = await unit.push(place, body, key);
    await push(3, [contest]);
    const again = await unit.push(place, body, key);
    expect(first.body).toMatchObject({ version: 3, merged: true });
    expect(again.body).toEqual(first.body);
    expect((await newest()).version).toBe(4);
  });
});

describe('a first push where another was first', () => {
  beforeEach(nextUnit);

  it('keeps the rows of both, those alike once, and fills what the other left blank', async () => {
    await push(null, [{ ...contest, remarks: null }, lecture]);
    const answer = await push(null, [
      { ...contest, remarks: '已办' },
      { ...crafts, seq: 2 },
    ]);
    expect(answer.body).toMatchObject({ version: 2, merged: true, rows: 3 });
    expect((await newest()).rows).toEqual([
      { ...contest, remarks: '已办' },
      expect.objectContaining({ content: expect.stringMatching(/工匠讲座|羌绣体验/) }),
      expect.objectContaining({ content: expect.stringMatching(/工匠讲座|羌绣体验/) }),
    ]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { WireIssue } from '../../src/protocol/wire';
import { refusedFindings, type RefusedFinding } from '../../src/pane/sync/refused-findings';
import { schedule } from '../demo-campaign';
import { problem } from './support/fake-gateway';
import { OpenPane } from './support/open-pane';

const contest = ['5月14日', '技能大赛', '旅游学院', ''];
const lecture = ['5月15日', '讲座', '旅游学院', ''];

/** An error that only the gateway knows of. */
const found = (row: number | null, more: Partial<WireIssue> = {}): WireIssue => ({
  code: 'content.forbidden',
  severity: 'error',
  row,
  column: 'content',
  message: '名称不能这样写',
  parameters: {},
  ...more,
});

/** A fix of the cell of an issue. */
const fix = (row: number, before: string, after: string): NonNullable<WireIssue['fix']> => ({
  patches: [{ row, column: 'content', before, after }],
});

let pane: OpenPane;

beforeEach(async () => {
  pane = new OpenPane();
  await pane.signIn();
  await pane.insert();
  await pane.fill([contest, lecture]);
});

afterEach(() => pane.close());

async function pushRefused(...issues: WireIssue[]): Promise<void> {
  pane.gateway.pushFailures.push(problem('submission.invalid', { issues }));
  await pane.desk().sync.push();
}

/** What the card lists of it, on the sheet as it stands now. */
function listed(): readonly RefusedFinding[] {
  const state = pane.desk().sync.state.get();
  if (state.kind !== 'refused') throw new Error(`it was not refused but is ${state.kind}`);
  return refusedFindings(state.issues, state.sent, schedule, pane.reading());
}

const contentOf = (row: number): { row: number; column: number } => ({
  row: pane.reading().table.firstRow + row,
  column: pane.reading().table.columns['content'] ?? -1,
});

describe('an error that the gateway found', () => {
  it('has the place of its cell, and its fix is applied like one of the pane’s own', async () => {
    await pushRefused(found(1, { fix: fix(1, '讲座', '工匠讲座') }));
    const [finding] = listed();
    expect(finding?.place).toEqual(contentOf(1));
    await pane.desk().fixing.apply(pane.sheet().id, finding?.fixes[0]?.patches ?? []);
    expect(pane.host.look.text(pane.sheet().id, contentOf(1))).toBe('工匠讲座');
    expect(listed()).toEqual([]);
  });

  it('offers each of several fixes', async () => {
    await pushRefused(found(1, { fixes: [fix(1, '讲座', '甲'), fix(1, '讲座', '乙')] }));
    expect(listed()[0]?.fixes.map(({ patches }) => patches[0]?.after)).toEqual(['甲', '乙']);
  });

  it('is followed to where its row has moved', async () => {
    await pushRefused(found(1, { fix: fix(1, '讲座', '工匠讲座') }));
    await pane.fill([['5月13日', '开幕', '旅游学院', ''], contest, lecture]);
    expect(listed()).toMatchObject([{ row: 2, place: contentOf(2), fixes: [{ patches: [{ row: 2 }] }] }]);
  });

  it('stays while other cells of its row are changed, and is settled once its own is', async () => {
    await pushRefused(found(1));
    await pane.fill([contest, ['5月16日', '讲座', '旅游学院', '9:00']]);
    expect(listed()).toMatchObject([{ place: contentOf(1) }]);
    await pane.fill([contest, ['5月16日', '工匠讲座', '旅游学院', '9:00']]);
    expect(listed()).toEqual([]);
  });

  it('goes with its row', async () => {
    await pushRefused(found(1));
    await pane.host.user.deleteRows(pane.sheet().id, contentOf(1).row, 1);
    await pane.settled();
    expect(listed()).toEqual([]);
  });

  it('stands for the whole form where it has no row, and its warnings are not listed', async () => {
    await pushRefused(found(null, { column: null }), found(0, { severity: 'warning' }));
    expect(listed()).toMatchObject([{ row: null, place: null }]);
  });

  it('is not one that was waived, unless nothing else can be meant', async () => {
    await pane.fill([['5月32日', '技能大赛', '旅游学院', ''], lecture]);
    const [wrong] = pane.reading().issues.filter(({ code }) => code === 'date.invalid');
    if (wrong === undefined) throw new Error('the mistake was not found');
    pane.desk().waivers.waive(wrong, pane.reading().rows, '通知原文如此');
    const waived = found(0, { code: 'date.invalid', column: 'date' });
    await pushRefused(waived, found(1));
    expect(listed().map(({ wire }) => wire.code)).toEqual(['content.forbidden']);
    await pushRefused(waived);
    expect(listed().map(({ wire }) => wire.code)).toEqual(['date.invalid']);
  });
});

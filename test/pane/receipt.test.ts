import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Receipt } from '../../src/protocol/wire';
import { ReceiptFollower } from '../../src/pane/sync/receipt-follower';
import { receiptLines } from '../../src/pane/sync/receipt-lines';
import { ReportedStore } from '../../src/pane/sync/reported-store';
import { idle, type SyncState } from '../../src/pane/sync/sync-state';
import { Store } from '../../src/pane/store/store';
import { FakeGateway, problem, unreachable } from './support/fake-gateway';
import { OpenPane } from './support/open-pane';
import { until } from './support/until';

const now = new Date('2023-05-05T09:00:00+08:00');

/** What the receipt says of the shared workbook. */
function workbookLine(state: SyncState): string | undefined {
  if (state.kind !== 'pushed') throw new Error(`no receipt but ${state.kind}`);
  return receiptLines(state.receipt, state.zeroReport, 'zh-CN', now).slice(-1)[0]?.[1];
}

describe('a receipt while the shared workbook is open', () => {
  let pane: OpenPane;
  const line = (): string | undefined => workbookLine(pane.desk().sync.state.get());

  beforeEach(async () => {
    pane = new OpenPane();
    await pane.signIn();
    await pane.insert();
    await pane.fill([['5月14日', '技能大赛', '旅游学院', '9:00']]);
    pane.gateway.workbookIsOpen = true;
    await pane.desk().sync.push();
  });

  afterEach(() => pane.close());

  it('says that it waits, and that it is written once the gateway’s health says so', async () => {
    expect(line()).toBe('已收到，共享工作簿稍后自动写入');
    pane.gateway.closeWorkbook();
    await pane.services.health.ask();
    await until(() => line() === '已写入', 'the receipt says written');
  });

  it('hears of it too when the pane asks anew what was reported', async () => {
    pane.gateway.closeWorkbook();
    await pane.department.refresh();
    expect(line()).toBe('已写入');
  });
});

describe('asking whether it is written', () => {
  let gateway: FakeGateway;
  let sync: Store<SyncState>;
  let follower: ReceiptFollower;

  beforeEach(() => {
    jest.useFakeTimers();
    gateway = new FakeGateway();
    gateway.workbookIsOpen = true;
    gateway.report('schedule', 'tourism', []);
    sync = new Store<SyncState>(idle);
    follower = new ReceiptFollower(sync, new ReportedStore(gateway, 'tourism'), 'schedule');
    const receipt: Receipt = {
      version: 1,
      workbook: 'waiting',
      merged: false,
      issues: [],
      receivedAt: '2023-05-04T10:21:00+08:00',
      rows: 1,
    };
    sync.set({ kind: 'pushed', receipt, zeroReport: false, afterwards: null });
  });

  afterEach(() => {
    follower.stop();
    jest.useRealTimers();
  });

  it('goes on ever less often, and ends with the answer', async () => {
    await jest.advanceTimersByTimeAsync(10_000);
    const soon = gateway.asked;
    await jest.advanceTimersByTimeAsync(600_000);
    expect(soon).toBeGreaterThanOrEqual(2);
    expect(gateway.asked - soon).toBeLessThanOrEqual(25);
    gateway.closeWorkbook();
    await jest.advanceTimersByTimeAsync(30_000);
    expect(workbookLine(sync.get())).toBe('已写入');
    const asked = gateway.asked;
    await jest.advanceTimersByTimeAsync(600_000);
    expect(gateway.asked).toBe(asked);
  });

  it('ends when the receipt is closed', async () => {
    sync.set(idle);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(gateway.asked).toBe(0);
  });

  it('goes on after a call that failed, but not for somebody no longer signed in', async () => {
    const answer = gateway.submission.bind(gateway);
    gateway.submission = () => Promise.reject(unreachable());
    await jest.advanceTimersByTimeAsync(5_000);
    gateway.submission = answer;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(gateway.asked).toBeGreaterThan(0);
    gateway.submission = () => Promise.reject(problem('session.expired'));
    await jest.advanceTimersByTimeAsync(60_000);
    gateway.submission = answer;
    const asked = gateway.asked;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(gateway.asked).toBe(asked);
  });
});

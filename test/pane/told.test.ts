import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { GatewayEvent } from '../../src/protocol/event';
import type { WorkbookState } from '../../src/protocol/wire';
import { HealthMonitor } from '../../src/pane/gateway-client/health-monitor';
import type { SyncState } from '../../src/pane/sync/sync-state';
import { receiptLines } from '../../src/pane/sync/receipt-lines';
import { openOfficeWork } from '../../src/pane/shell/open-office-work';
import { boardOf } from './support/board-of';
import { FakeGateway } from './support/fake-gateway';
import { OpenPane } from './support/open-pane';
import { until } from './support/until';

const waiting: WorkbookState = {
  state: 'waiting',
  waiting: 1,
  reason: '共享工作簿正被打开',
  writtenAt: null,
};
const written: WorkbookState = {
  ...{ state: 'written', waiting: 0, reason: null },
  writtenAt: '2023-05-05T09:01:00+08:00',
};

let gateway: FakeGateway;
let pane: OpenPane;
/** Tells the pane something; null while no stream is open. */
let tell: ((event: GatewayEvent) => void) | null;
/** Ends the stream. */
let end: () => void;
let opened: number;

beforeEach(() => {
  gateway = new FakeGateway();
  [tell, opened] = [null, 0];
  gateway.listen = ({ signal, onEvent }) =>
    new Promise((resolve) => {
      opened += 1;
      tell = onEvent;
      end = () => {
        tell = null;
        resolve();
      };
      signal.addEventListener('abort', () => end());
    });
  pane = new OpenPane(gateway);
});

afterEach(() => pane.close());

const workbook = (data: WorkbookState): void => tell?.({ event: 'workbook', data });
const health = () => pane.services.health.state.get();
const receiptOf = (state: SyncState): string | undefined =>
  state.kind === 'pushed'
    ? receiptLines(state.receipt, false, 'zh-CN', new Date(), state.waitsFor).at(-1)?.[1]
    : undefined;

describe('what the gateway tells', () => {
  beforeEach(async () => {
    await pane.signIn();
    await until(() => tell !== null && health().kind === 'connected', 'the stream is open');
    await pane.insert();
    await pane.fill([['5月14日', '技能大赛', '旅游学院', '9:00']]);
  });

  it('of the shared workbook is in the status line', () => {
    workbook(waiting);
    expect(health()).toMatchObject({ kind: 'connected', health: { workbook: waiting } });
    workbook(written);
    expect(health()).toMatchObject({ kind: 'connected', health: { workbook: written } });
  });

  it('is on the receipt: what it waits for, in the gateway’s words, and that it is written', async () => {
    gateway.workbookIsOpen = true;
    await pane.desk().sync.push();
    const receipt = (): string | undefined => receiptOf(pane.desk().sync.state.get());
    workbook(waiting);
    await until(() => receipt() === '已收到，共享工作簿正被打开', 'it says why');
    gateway.closeWorkbook();
    workbook(written);
    await until(() => receipt() === '已写入', 'it says that it is written');
  });

  it('of a newer version is fetched, and of one that is known is not', async () => {
    await pane.desk().sync.push();
    const { asked } = gateway;
    tell?.({ event: 'submission', data: { form: 'schedule', unit: 'tourism', version: 1 } });
    tell?.({ event: 'submission', data: { form: 'schedule', unit: 'veterans', version: 9 } });
    gateway.report('schedule', 'tourism', [{ content: '别人报的' }]);
    tell?.({ event: 'submission', data: { form: 'schedule', unit: 'tourism', version: 2 } });
    await until(
      () => pane.department.reported.rowsOf('schedule')?.[0]?.['content'] === '别人报的',
      'it is fetched',
    );
    expect(gateway.asked).toBe(asked + 1);
  });

  it('is heard by one stream, which ends with the session and begins with the next', async () => {
    expect(opened).toBe(1);
    pane.services.session.markEnded('token-of-tourism');
    expect(tell).toBeNull();
    await pane.services.session.signIn(gateway, { unit: 'tourism', code: 'right' });
    await until(() => tell !== null, 'there is a stream again');
    pane.services.session.signOut(gateway);
    expect([tell, opened]).toEqual([null, 2]);
  });

  it('begins anew in another language, since it holds words', async () => {
    pane.services.language.set('en-US');
    await until(() => opened === 2, 'it is asked for anew');
  });

  it('is missed at once where the stream ends: the pane asks how the gateway is', async () => {
    workbook(written);
    gateway.health = () => Promise.reject(new Error('gone'));
    end();
    await until(() => health().kind === 'unreachable', 'it has noticed');
  });
});

describe('what the office is told', () => {
  it('of units’ reports has the board asked anew, once for many', async () => {
    let boards = 0;
    gateway.board = () => {
      boards += 1;
      return Promise.resolve(boardOf(() => ({})));
    };
    const department = await pane.signIn('publicity');
    await until(() => tell !== null, 'the stream is open');
    const office = openOfficeWork(pane.services, department);
    await office.loader.load();
    for (let version = 1; version <= 5; version += 1)
      tell?.({ event: 'submission', data: { form: 'schedule', unit: 'tourism', version } });
    await until(() => boards === 2, 'it is asked anew');
  });

  it('of the workbook’s notes has the board asked anew within a second, also after an answer under way', async () => {
    const department = await pane.signIn('publicity');
    await until(() => tell !== null, 'the stream is open');
    const office = openOfficeWork(pane.services, department);
    await office.loader.load();
    jest.useFakeTimers();
    try {
      const answers: (() => void)[] = [];
      gateway.board = () => new Promise((resolve) => answers.push(() => resolve(boardOf(() => ({})))));
      // Of what has become of a report there is time to gather; of notes there is less.
      tell?.({ event: 'submission', data: { form: 'schedule', unit: 'tourism', version: 1 } });
      tell?.({ event: 'notes', data: { open: 1 } });
      await jest.advanceTimersByTimeAsync(500);
      expect(answers).toHaveLength(1);
      tell?.({ event: 'notes', data: { open: 2 } });
      await jest.advanceTimersByTimeAsync(500);
      expect(answers).toHaveLength(1);
      answers[0]?.();
      await jest.advanceTimersByTimeAsync(0);
      expect(answers).toHaveLength(2);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('a pane that is told', () => {
  it('asks ten times more rarely how the gateway is, and as before once it is told no more', async () => {
    jest.useFakeTimers();
    try {
      let [asked, isTold] = [0, false];
      const answer = gateway.health;
      gateway.health = () => {
        asked += 1;
        return answer();
      };
      const monitor = new HealthMonitor(gateway, { isTold: () => isTold });
      const askedWithin = async (milliseconds: number): Promise<number> => {
        const before = asked;
        await jest.advanceTimersByTimeAsync(milliseconds);
        return asked - before;
      };
      monitor.start();
      expect(await askedWithin(599_000)).toBe(19);
      isTold = true;
      monitor.changePace();
      expect(await askedWithin(599_000)).toBe(1);
      isTold = false;
      monitor.changePace();
      expect(await askedWithin(599_000)).toBe(19);
      monitor.stop();
    } finally {
      jest.useRealTimers();
    }
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pushFileSchema } from '../../src/protocol/push-file';
import type { GatewayError } from '../../src/pane/gateway-client/gateway-error';
import type { OutboxEntry } from '../../src/pane/outbox/outbox-entry';
import type { SyncState } from '../../src/pane/sync/sync-state';
import { memoryKeyValue } from '../../src/pane/storage/key-value';
import { FakeGateway, problem, unreachable } from './support/fake-gateway';
import { OpenPane } from './support/open-pane';
import { OutboxInMemory } from './support/outbox-in-memory';
import { until } from './support/until';

const row = (content: string): readonly string[] => ['5月14日', content, '旅游学院', '9:00'];

let gateway: FakeGateway;
let machine: OutboxInMemory;
let panes: OpenPane[];

/** A pane on the machine, signed in. */
async function open(unit = 'tourism'): Promise<OpenPane> {
  const pane = new OpenPane(gateway, memoryKeyValue(), undefined, { openOutbox: machine.open });
  panes.push(pane);
  await pane.signIn(unit);
  await pane.services.health.ask();
  return pane;
}

/** A pane with a row on its sheet of 附件1. */
async function openFilled(content = '技能大赛', unit = 'tourism'): Promise<OpenPane> {
  const pane = await open(unit);
  await pane.insert();
  await pane.fill([row(content)]);
  return pane;
}

/** The gateway goes: neither pushes nor health are answered, and the pane has noticed. */
async function goAway(pane: OpenPane, failure: GatewayError = unreachable()): Promise<() => Promise<void>> {
  const { health } = gateway;
  const push = gateway.push.bind(gateway);
  gateway.health = () => Promise.reject(failure);
  gateway.push = () => Promise.reject(failure);
  await pane.services.health.ask();
  return async () => {
    Object.assign(gateway, { health, push });
    for (const each of panes) await each.services.health.ask();
  };
}

const entries = (pane: OpenPane): readonly OutboxEntry[] => pane.services.outbox.state.get().entries;
const state = (pane: OpenPane): SyncState => pane.desk().sync.state.get();
const contents = (): readonly (readonly unknown[])[] =>
  gateway.versions('schedule', 'tourism').map(({ rows }) => rows.map(({ content }) => content));
const reported = (pane: OpenPane): Promise<void> =>
  until(() => state(pane).kind === 'pushed' && entries(pane).length === 0, 'it is reported');

beforeEach(() => {
  gateway = new FakeGateway();
  machine = new OutboxInMemory();
  panes = [];
});

afterEach(() => {
  for (const pane of panes) pane.close();
});

describe('a push while the gateway is away', () => {
  it('is kept with all it takes to send it, and goes out when the gateway is back', async () => {
    const pane = await openFilled();
    const comeBack = await goAway(pane);
    await pane.desk().sync.push();
    expect(state(pane).kind).toBe('idle');
    expect([...machine.kept.values()]).toMatchObject([
      {
        ...{ unit: 'tourism', form: 'schedule', campaign: 'vocational-week-2023', person: null },
        ...{ keptAt: '2023-05-05T01:00:00.000Z', tried: false, refused: null },
        request: { base: null, rows: [{ content: '技能大赛' }] },
      },
    ]);
    expect(JSON.stringify([...machine.kept.values()])).not.toContain('token');
    await comeBack();
    await reported(pane);
    expect(machine.kept.size).toBe(0);
    expect(contents()).toEqual([['技能大赛']]);
    expect(pane.sheet().binding).toEqual({
      ...{ campaign: 'vocational-week-2023', form: 'schedule', unit: 'tourism', version: 1 },
      fingerprint: pane.reading().fingerprint,
    });
  });

  it.each([502, 503, 504])('is kept too where a proxy answers %i', async (status) => {
    const pane = await openFilled();
    gateway.pushFailures.push(problem('gateway.failed', { status }));
    await pane.desk().sync.push();
    expect(entries(pane)).toMatchObject([{ tried: true }]);
    await pane.services.outbox.attempt();
    await reported(pane);
  });

  it('is no push that the gateway refused or failed at', async () => {
    const pane = await openFilled();
    for (const failure of [problem('gateway.failed'), problem('request.too-large')]) {
      gateway.pushFailures.push(failure);
      await pane.desk().sync.push();
      expect(state(pane)).toMatchObject({ kind: 'failed', error: failure });
    }
    expect(machine.kept.size).toBe(0);
  });

  it('arrives once where its answer was lost, over a new pane too', async () => {
    const pane = await openFilled();
    gateway.pushFailures.push('lost');
    await pane.desk().sync.push();
    pane.close();
    const again = await open();
    await until(() => machine.kept.size === 0, 'it is sent');
    expect(contents()).toEqual([['技能大赛']]);
    await until(() => state(again).kind === 'pushed', 'the receipt is shown');
  });

  it('binds the sheet to its version, also where somebody has gone on typing', async () => {
    const pane = await openFilled();
    const comeBack = await goAway(pane);
    await pane.desk().sync.push();
    const { fingerprint } = pane.reading();
    await pane.fill([row('改过的')]);
    await comeBack();
    await reported(pane);
    expect(pane.sheet().binding).toMatchObject({ version: 1, fingerprint });
    await pane.desk().sync.push();
    expect(gateway.pushes.at(-1)?.request.base).toBe(1);
    expect(contents()).toEqual([['技能大赛'], ['改过的']]);
  });

  it('leaves a sheet alone that it did not come from', async () => {
    const pane = await openFilled();
    const comeBack = await goAway(pane);
    await pane.desk().sync.push();
    pane.close();
    panes = [];
    const elsewhere = await openFilled('另一份');
    await comeBack();
    await elsewhere.services.health.ask();
    await until(() => machine.kept.size === 0, 'it is sent');
    await until(() => state(elsewhere).kind === 'pushed', 'the receipt is shown');
    expect(elsewhere.sheet().binding?.version ?? null).toBeNull();
  });

  it('takes a zero report as well', async () => {
    const pane = await open();
    const comeBack = await goAway(pane);
    const submission = gateway.submission.bind(gateway);
    gateway.submission = () => Promise.reject(unreachable());
    await pane.desk().sync.zeroReport(true);
    expect(entries(pane)).toMatchObject([{ request: { base: null, rows: [], zeroReport: true } }]);
    gateway.submission = submission;
    await comeBack();
    await reported(pane);
    expect(gateway.versions('schedule', 'tourism')).toMatchObject([{ zeroReport: true }]);
  });
});

describe('the same form pushed again while a push waits', () => {
  it('takes its place where it certainly was never sent', async () => {
    const pane = await openFilled('先报的');
    const comeBack = await goAway(pane);
    await pane.desk().sync.push();
    await pane.fill([row('后报的')]);
    await pane.desk().sync.push();
    expect(entries(pane)).toHaveLength(1);
    await comeBack();
    await reported(pane);
    expect(contents()).toEqual([['后报的']]);
  });

  it('follows it where it may have arrived, based on what it turns out to be', async () => {
    const pane = await openFilled('先报的');
    gateway.pushFailures.push('lost');
    await pane.desk().sync.push();
    const comeBack = await goAway(pane);
    await pane.fill([row('后报的')]);
    await pane.desk().sync.push();
    expect(entries(pane)).toHaveLength(2);
    await comeBack();
    await reported(pane);
    expect(contents()).toEqual([['先报的'], ['后报的']]);
    expect(gateway.pushes.at(-1)?.request.base).toBe(1);
    expect(pane.sheet().binding?.version).toBe(2);
  });

  it('follows one from another copy of the workbook, and takes no rows from it', async () => {
    const one = await openFilled('甲的');
    const comeBack = await goAway(one);
    await one.desk().sync.push();
    const other = await openFilled('乙的');
    await other.services.health.ask();
    await other.desk().sync.push();
    expect([...machine.kept.values()].map(({ request }) => request.base)).toEqual([null, null]);
    gateway.mergedRows = [{ content: '甲的' }, { content: '乙的' }];
    await comeBack();
    await until(() => machine.kept.size === 0, 'both are sent');
    expect(contents()).toEqual([['甲的'], ['甲的', '乙的']]);
  });

  it('is the one that waits where nothing has changed', async () => {
    const pane = await openFilled();
    const comeBack = await goAway(pane);
    await pane.desk().sync.push();
    const [first] = entries(pane);
    await pane.desk().sync.push();
    expect(entries(pane)).toEqual([first]);
    await comeBack();
    await reported(pane);
    expect(contents()).toHaveLength(1);
  });
});

describe('a push that waits', () => {
  it('waits until its unit signs in again, whoever else does meanwhile', async () => {
    const pane = await openFilled();
    const comeBack = await goAway(pane);
    await pane.desk().sync.push();
    pane.services.session.signOut(gateway);
    await pane.signIn('publicity');
    await comeBack();
    await pane.services.outbox.attempt();
    expect(gateway.pushes).toEqual([]);
    pane.services.session.signOut(gateway);
    await pane.services.outbox.attempt();
    expect(gateway.pushes).toEqual([]);
    await pane.signIn('tourism');
    await until(() => machine.kept.size === 0, 'it is sent');
    expect(contents()).toEqual([['技能大赛']]);
  });

  it('waits for a session that has ended, and goes out once somebody has signed in', async () => {
    const pane = await openFilled();
    const comeBack = await goAway(pane);
    await pane.desk().sync.push();
    await comeBack();
    gateway.pushFailures.push(problem('session.expired'));
    await pane.services.outbox.attempt();
    expect(entries(pane)).toMatchObject([{ refused: null }]);
    pane.services.session.markEnded('token-of-tourism');
    const before = gateway.pushes.length;
    await pane.services.outbox.attempt();
    expect(gateway.pushes).toHaveLength(before);
    await pane.services.session.signIn(gateway, { unit: 'tourism', code: 'right' });
    await reported(pane);
  });

  it('can be withdrawn', async () => {
    const pane = await openFilled();
    const comeBack = await goAway(pane);
    await pane.desk().sync.push();
    await pane.services.outbox.withdraw(entries(pane)[0]?.key ?? '');
    await comeBack();
    await pane.services.outbox.attempt();
    expect([machine.kept.size, gateway.pushes.length]).toEqual([0, 0]);
    expect(pane.reading().rows).toHaveLength(1);
  });

  it('goes into a file without a token, which is the same push to the gateway', async () => {
    const pane = await openFilled();
    const comeBack = await goAway(pane);
    await pane.desk().sync.push();
    const [entry] = entries(pane);
    if (entry === undefined) throw new Error('nothing waits');
    const file = pushFileSchema.parse(JSON.parse(JSON.stringify(await pane.services.outbox.export(entry))));
    expect(file).toMatchObject({ format: 'fujiantong-push', key: entry.key, request: entry.request });
    expect(JSON.stringify(file)).not.toContain('token');
    // It may be handed in from now on: nothing takes its place any more.
    await pane.fill([row('后报的')]);
    await pane.desk().sync.push();
    expect(entries(pane).map(({ tried }) => tried)).toEqual([true, false]);
    await comeBack();
    await reported(pane);
    await gateway.handIn(file);
    expect(contents()).toEqual([['技能大赛'], ['后报的']]);
  });

  it('goes on waiting where the gateway fails at it', async () => {
    const pane = await openFilled();
    const comeBack = await goAway(pane);
    await pane.desk().sync.push();
    gateway.pushFailures.push(problem('gateway.failed'), unreachable());
    await comeBack();
    await until(() => gateway.pushes.length === 1, 'it is tried');
    await pane.services.outbox.attempt();
    await pane.services.outbox.retry(entries(pane)[0]?.key ?? '');
    await reported(pane);
    expect(contents()).toHaveLength(1);
  });
});

describe('a push that is refused when it arrives', () => {
  const issue = {
    ...{ code: 'date.invalid', severity: 'error', row: 0, column: 'date', message: '没有这样的日期' },
    parameters: { written: '5月14日' },
  };

  async function refusedWith(error: GatewayError): Promise<OpenPane> {
    const pane = await openFilled();
    const comeBack = await goAway(pane);
    await pane.desk().sync.push();
    gateway.pushFailures.push(error);
    await comeBack();
    await until(() => entries(pane)[0]?.refused?.code === error.code, 'it is refused');
    return pane;
  }

  it('stays, and its errors are shown on the card', async () => {
    const pane = await refusedWith(problem('submission.invalid', { issues: [issue] }));
    await until(() => state(pane).kind === 'refused', 'the errors are shown');
    expect(state(pane)).toMatchObject({ issues: [issue] });
    await pane.services.outbox.attempt();
    expect(gateway.pushes).toHaveLength(1);
  });

  it('gives way to what is pushed once it has been put right', async () => {
    const pane = await refusedWith(problem('submission.invalid', { issues: [issue] }));
    await until(() => state(pane).kind === 'refused', 'the errors are shown');
    await pane.fill([row('改好了')]);
    await pane.desk().sync.push();
    expect(state(pane)).toMatchObject({ kind: 'pushed', receipt: { version: 1 } });
    expect(machine.kept.size).toBe(0);
    expect(contents()).toEqual([['改好了']]);
  });

  it('is shown in a new pane too', async () => {
    const pane = await refusedWith(problem('submission.invalid', { issues: [issue] }));
    pane.close();
    const again = await open();
    await until(() => state(again).kind === 'refused', 'the errors are shown');
    expect(state(again)).toMatchObject({ issues: [issue] });
  });

  it('becomes a conflict to be settled, and is gone once it is', async () => {
    const pane = await openFilled('本表的');
    const comeBack = await goAway(pane);
    await pane.desk().sync.push();
    gateway.report('schedule', 'tourism', [{ date: '5月14日', content: '别人的', units: '旅游学院' }]);
    gateway.conflicts = [
      {
        ...{ kind: 'cell', row: 0, mergedRow: 0, column: 'content' },
        ...{ mine: '本表的', theirs: '别人的', before: null },
      },
    ];
    await comeBack();
    await until(() => state(pane).kind === 'conflict', 'the conflict is shown');
    expect(state(pane)).toMatchObject({ conflict: { version: 1, conflicts: gateway.conflicts } });
    const rows = [{ date: '5月14日', content: '本表的', units: '旅游学院' }];
    await pane.desk().sync.pushSettled({ rows, waivers: [], zeroReport: false });
    expect(state(pane)).toMatchObject({ kind: 'pushed', receipt: { version: 2 } });
    expect(machine.kept.size).toBe(0);
  });

  it('of another campaign stays with its reason, and can be tried again', async () => {
    const pane = await refusedWith(problem('campaign.mismatch'));
    expect(state(pane).kind).toBe('idle');
    await pane.services.outbox.retry(entries(pane)[0]?.key ?? '');
    await reported(pane);
  });

  it('is left out where the sheet was pushed once more since', async () => {
    const pane = await openFilled('先报的');
    gateway.pushFailures.push(unreachable());
    await pane.desk().sync.push();
    const comeBack = await goAway(pane);
    await pane.fill([row('后报的')]);
    await pane.desk().sync.push();
    expect(entries(pane)).toHaveLength(2);
    gateway.pushFailures.push(problem('submission.invalid', { issues: [issue] }));
    await comeBack();
    await reported(pane);
    expect(contents()).toEqual([['后报的']]);
  });
});

describe('a machine that keeps nothing', () => {
  it('has its pushes wait in the pane, and the pane knows', async () => {
    machine.refuses = true;
    const pane = await openFilled();
    const comeBack = await goAway(pane);
    await pane.desk().sync.push();
    const [entry] = entries(pane);
    expect(pane.services.outbox.isInMemory(entry?.key ?? '')).toBe(true);
    await comeBack();
    await reported(pane);
    expect(contents()).toEqual([['技能大赛']]);
  });

  it('may become one while the pane is open', async () => {
    const pane = await openFilled();
    const comeBack = await goAway(pane);
    await pane.desk().sync.push();
    machine.refuses = true;
    await pane.fill([row('后报的')]);
    await pane.desk().sync.push();
    expect(entries(pane).some(({ key }) => pane.services.outbox.isInMemory(key))).toBe(true);
    machine.refuses = false;
    await comeBack();
    await until(() => entries(pane).length === 0 && machine.kept.size === 0, 'all is sent');
    expect(contents().at(-1)).toEqual(['后报的']);
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ProgramFacts } from '../../src/hosts/program-facts';
import { createHttpGateway } from '../../src/pane/gateway-client/create-http-gateway';
import type { GatewayProbe } from '../../src/pane/gateway-client/gateway';
import { GatewayError } from '../../src/pane/gateway-client/gateway-error';
import { factsAtHand, gatewayFacts, type PageFacts } from '../../src/pane/shell/self-check';
import { FakeGateway } from './support/fake-gateway';
import { OpenPane } from './support/open-pane';

const page: PageFacts = {
  address: 'https://forms.example.edu.cn/wps/taskpane.html',
  isSecure: true,
  userAgent: 'Chrome/104',
  keepsStorage: true,
  size: '350 × 700 @ 1',
};
const program: ProgramFacts = {
  name: 'WPS 表格',
  version: '12.1.0.17827',
  features: [
    { name: 'ApiEvent', found: true },
    { name: 'PluginStorage', found: true },
    { name: 'PageSetup', found: false },
  ],
  trouble: null,
};

let pane: OpenPane;
beforeEach(async () => {
  pane = new OpenPane();
  await pane.signIn();
});
afterEach(() => pane.close());

const facts = (
  more: Partial<ProgramFacts> = {},
  of: Partial<PageFacts> = {},
): ReturnType<typeof factsAtHand> =>
  factsAtHand(
    Object.assign(Object.create(pane.services) as typeof pane.services, {
      programFacts: () => ({ ...program, ...more }),
    }),
    { ...page, ...of },
    'zh-CN',
  );
const value = (list: ReturnType<typeof factsAtHand>, label: string): string | undefined =>
  list.find((fact) => fact.label === label)?.value;

describe('the self-check', () => {
  it('tells the program, what it has and has not, and what the pane can do with it', () => {
    const list = facts();
    expect(value(list, '时间')).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \(UTC\+8\)$/);
    expect(value(list, '程序')).toBe('WPS 表格 12.1.0.17827');
    expect(value(list, '具备')).toBe('ApiEvent、PluginStorage');
    expect(value(list, '不具备')).toBe('PageSetup');
    expect(value(list, '功能情况')).toMatch(/撤销；.*撤销；.*填写提示；.*打印$/);
    expect(value(list, '网页视图')).toBe('Chrome/104');
    expect(list.filter(({ bad }) => bad)).toEqual([]);
  });

  it('works where no program says anything of itself', () => {
    const list = factsAtHand(pane.services, page, 'en-US');
    expect(value(list, 'Program')).toMatch(/\(version unknown\)$/);
    expect(value(list, 'Has')).toBeUndefined();
  });

  it('points at what support should look at first', () => {
    const list = facts({ trouble: 'CreateTaskPane failed' }, { keepsStorage: false });
    expect(list.filter(({ bad }) => bad).map(({ value: text }) => text)).toEqual([
      'CreateTaskPane failed',
      '不可用，关闭窗格后要重新登录',
    ]);
  });

  it('tells nothing of who is signed in, and nothing of the sheet', () => {
    const text = JSON.stringify([
      ...facts(),
      ...gatewayFacts('https://forms.example.edu.cn', probed(), 'zh-CN'),
    ]);
    const state = pane.services.session.state.get();
    if (state.kind !== 'signed-in') throw new Error('nobody is signed in');
    const { session, person } = state.account;
    for (const secret of [session.token, session.unit, person, '旅游学院'])
      if (secret !== null && secret !== '') expect(text).not.toContain(secret);
  });
});

const health: GatewayProbe['health'] = {
  status: 'ok',
  version: '0.1.0',
  campaign: 'week',
  demo: false,
  ledger: { state: 'ok' },
  workbook: { state: 'written', waiting: 0, reason: null, writtenAt: null },
};
const probed = (clockAhead: number | null = 0): GatewayProbe => ({ health, clockAhead, milliseconds: 12.4 });
const clock = (clockAhead: number | null): readonly [string | undefined, boolean | undefined] => {
  const fact = gatewayFacts('a', probed(clockAhead), 'zh-CN').find(({ label }) => label === '时钟');
  return [fact?.value, fact?.bad];
};

describe('what the self-check says of the gateway', () => {
  it('is its address, its state and how long it took', () => {
    expect(gatewayFacts('https://a', probed(), 'zh-CN').slice(0, 2)).toEqual([
      { label: '服务器', value: 'https://a', bad: false },
      { label: '服务器状态', value: '正常 · 0.1.0 · 12 ms', bad: false },
    ]);
  });

  it('is how far the clocks are apart, and whether that matters', () => {
    expect(clock(1_400)).toEqual(['与服务器一致', false]);
    expect(clock(61_000)).toEqual(['比服务器快 61 秒', false]);
    expect(clock(-3_600_000)).toEqual(['比服务器慢 3600 秒', true]);
    expect(clock(null)).toEqual(['服务器没有说时间', false]);
  });

  it('is why it does not answer', () => {
    expect(gatewayFacts('https://a', new GatewayError('network.timeout'), 'zh-CN')[1]).toEqual({
      ...{ label: '服务器状态', value: '没有应答 (network.timeout)', bad: true },
    });
  });

  it('comes from the answer’s own date', async () => {
    const answeredAt = Math.floor(Date.now() / 1_000) * 1_000;
    const body = JSON.stringify(await new FakeGateway().health());
    const gateway = createHttpGateway(
      {
        baseUrl: 'https://a',
        fetch: () =>
          Promise.resolve(
            new Response(body, { headers: { Date: new Date(answeredAt - 600_000).toUTCString() } }),
          ),
        ...{ token: () => null, language: () => 'zh-CN', isOnline: () => true },
      },
      () => undefined,
    );
    const { clockAhead } = await gateway.probe();
    expect(gateway.address).toBe('https://a');
    expect(Math.abs((clockAhead ?? 0) - 600_000)).toBeLessThan(2_000);
  });
});

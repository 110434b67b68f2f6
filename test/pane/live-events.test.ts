import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { GatewayEvent } from '../../src/protocol/event';
import { createHttpGateway } from '../../src/pane/gateway-client/create-http-gateway';
import { LiveEvents } from '../../src/pane/gateway-client/live-events';

const workbook: GatewayEvent = {
  event: 'workbook',
  data: { state: 'waiting', waiting: 1, reason: '共享工作簿正被打开', writtenAt: null },
};

/** One attempt to open the stream, answered as the test says. */
class Attempt {
  private controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  constructor(
    readonly init: RequestInit,
    private readonly settle: { resolve: (response: Response) => void; reject: (error: unknown) => void },
  ) {
    init.signal?.addEventListener('abort', () => {
      this.settle.reject(new Error('aborted'));
      this.cut();
    });
  }
  open(): this {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.controller = controller;
      },
    });
    this.answer(new Response(body, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } }));
    return this;
  }
  answer(response: Response): void {
    this.settle.resolve(response);
  }
  fail(): void {
    this.settle.reject(new TypeError('Failed to fetch'));
  }
  send(text: string): this {
    this.controller?.enqueue(new TextEncoder().encode(text));
    return this;
  }
  tell({ event, data }: GatewayEvent): this {
    return this.send(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }
  end(): void {
    this.controller?.close();
  }
  get isAborted(): boolean {
    return this.init.signal?.aborted === true;
  }
  private cut(): void {
    try {
      this.controller?.error(new Error('aborted'));
    } catch {
      // It had ended before.
    }
  }
}

let attempts: Attempt[];
let ended: (string | null)[];
let token: string;
let live: LiveEvents;
let heard: GatewayEvent[];

const pass = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);
const last = (): Attempt => {
  const attempt = attempts.at(-1);
  if (attempt === undefined) throw new Error('nothing was attempted');
  return attempt;
};

beforeEach(() => {
  jest.useFakeTimers();
  [attempts, ended, heard, token] = [[], [], [], 'a token'];
  const gateway = createHttpGateway(
    {
      baseUrl: 'http://gateway',
      fetch: (_, init = {}) =>
        new Promise((resolve, reject) => attempts.push(new Attempt(init, { resolve, reject }))),
      ...{ token: () => token, language: () => 'zh-CN', isOnline: () => true },
    },
    (known) => ended.push(known),
  );
  live = new LiveEvents(gateway);
  live.subscribe((event) => heard.push(event));
});

afterEach(() => {
  live.stop();
  jest.useRealTimers();
});

describe('the gateway’s events', () => {
  it('are heard as they come, asked for with the token in a header', async () => {
    live.start();
    expect(last().init.headers).toMatchObject({
      Authorization: 'Bearer a token',
      'Accept-Language': 'zh-CN',
    });
    last().open().tell(workbook);
    await pass(0);
    expect([heard, live.up.get()]).toEqual([[workbook], true]);
  });

  it('of kinds that this pane does not know are passed over', async () => {
    live.start();
    last().open().send('event: lunar-eclipse\ndata: {}\n\nevent: workbook\ndata: no JSON\n\n').tell(workbook);
    await pass(0);
    expect(heard).toEqual([workbook]);
  });

  it('are asked for again, ever less often, while the gateway is away', async () => {
    live.start();
    for (let round = 0; round < 30; round += 1) {
      last().fail();
      await pass(30_000);
    }
    // In fifteen minutes: six within the first one, then one a minute or half a minute.
    expect(attempts.length).toBeGreaterThan(12);
    expect(attempts.length).toBeLessThan(40);
    await pass(60_000);
    last().open().tell(workbook);
    await pass(0);
    expect(live.up.get()).toBe(true);
  });

  it('are asked for at once when the network is back', async () => {
    live.start();
    for (let round = 0; round < 8; round += 1) {
      last().fail();
      await pass(round < 7 ? 60_000 : 0);
    }
    const before = attempts.length;
    live.hurry();
    await pass(0);
    expect(attempts.length).toBe(before + 1);
  });

  it('come anew within two seconds after a gateway that had been there for long ended the stream', async () => {
    live.start();
    last().open().tell(workbook);
    await pass(19_000);
    last().send(':\n\n');
    await pass(19_000);
    last().end();
    await pass(0);
    expect(live.up.get()).toBe(false);
    await pass(2_000);
    expect(attempts).toHaveLength(2);
  });

  it('are given up where not even a heartbeat comes', async () => {
    live.start();
    last().open().tell(workbook);
    for (let beat = 0; beat < 5; beat += 1) {
      await pass(20_000);
      last().send(':\n\n');
    }
    expect(live.up.get()).toBe(true);
    await pass(66_000);
    expect(attempts[0]?.isAborted).toBe(true);
    expect(live.up.get()).toBe(false);
    await pass(2_000);
    expect(attempts).toHaveLength(2);
  });

  it('are one stream a pane', async () => {
    live.start();
    last().open().tell(workbook);
    await pass(0);
    live.start();
    await pass(0);
    expect(attempts.map((attempt) => attempt.isAborted)).toEqual([true, false]);
  });

  it('end with the session', async () => {
    live.start();
    last().open().tell(workbook);
    await pass(0);
    live.stop();
    await pass(600_000);
    expect([attempts.length, last().isAborted, live.up.get()]).toEqual([1, true, false]);
  });

  it('tell which session has ended, and are not taken from a page that answers everything', async () => {
    live.start();
    const problem = { type: 'about:blank', title: '', status: 401, code: 'session.expired' };
    last().answer(Response.json(problem, { status: 401 }));
    await pass(0);
    expect(ended).toEqual(['a token']);
    await pass(2_000);
    last().answer(new Response('<html>Log in to the campus network</html>'));
    await pass(0);
    expect(live.up.get()).toBe(false);
  });

  it('wait for half a minute at least where too many panes are open', async () => {
    live.start();
    const problem = { type: 'about:blank', title: '', status: 429, code: 'events.too-many' };
    last().answer(Response.json(problem, { status: 429 }));
    await pass(29_000);
    expect(attempts).toHaveLength(1);
    await pass(32_000);
    expect(attempts).toHaveLength(2);
  });

  it('are done without where the web view reads no streams', () => {
    const fetch = jest.fn<typeof globalThis.fetch>();
    const { body } = Object.getOwnPropertyDescriptors(Response.prototype);
    delete (Response.prototype as { body?: unknown }).body;
    try {
      const gateway = createHttpGateway(
        { baseUrl: '', fetch, token: () => null, language: () => 'zh-CN', isOnline: () => true },
        () => undefined,
      );
      expect(gateway.listen).toBeNull();
      new LiveEvents(gateway).start();
      expect(fetch).not.toHaveBeenCalled();
    } finally {
      Object.defineProperty(Response.prototype, 'body', body);
    }
  });
});

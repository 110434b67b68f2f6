import { afterEach, describe, expect, it } from '@jest/globals';
import { LocalService } from '../../src/pane/publish/local-service';
import { Registrar } from '../../src/pane/publish/registrar';
import { WpsService, type WpsServiceOptions } from '../simulators/wps-service/wps-service';

const url = 'https://forms.example.edu.cn/wps/';
/** Where nobody listens. */
const nobody = 'http://127.0.0.1:1';

const started: WpsService[] = [];
afterEach(async () => {
  for (const service of started.splice(0)) await service.stop();
});

async function serve(options?: WpsServiceOptions): Promise<string> {
  const service = new WpsService(options);
  started.push(service);
  return service.start();
}

const asksFor = (input: RequestInfo | URL, path: string): boolean => new Request(input).url.endsWith(path);

interface Given {
  readonly addresses: readonly string[];
  readonly fetch?: typeof fetch;
  readonly isBlocked?: boolean;
  readonly patience?: number;
}

const registrar = ({
  addresses,
  fetch: ask = fetch,
  isBlocked = false,
  patience = 5_000,
}: Given): Registrar =>
  new Registrar({
    service: new LocalService({ addresses, fetch: ask, patience }),
    url,
    isBlocked: () => Promise.resolve(isBlocked),
    pause: 1,
  });

describe('the way to the service of WPS', () => {
  it('is the second where the first is closed to the page', async () => {
    const one = registrar({ addresses: [nobody, await serve()] });
    await one.look();
    expect(one.state.get()).toMatchObject({ kind: 'found', version: '1.0.1', url: null });
  });

  it('ends where nobody answers, and says whether the browser is in the way', async () => {
    for (const isBlocked of [false, true]) {
      const one = registrar({ addresses: [nobody], isBlocked });
      await one.look();
      expect(one.state.get()).toMatchObject({
        kind: 'troubled',
        trouble: isBlocked ? 'blocked' : 'absent',
        started: false,
      });
    }
  });

  it('says after WPS was asked to start that it is still not there', async () => {
    let asked = 0;
    const one = registrar({
      addresses: [nobody],
      fetch: () => {
        asked += 1;
        return Promise.reject(new TypeError('Failed to fetch'));
      },
    });
    await one.waitForStart();
    expect(one.state.get()).toMatchObject({ kind: 'troubled', trouble: 'absent', started: true });
    expect(asked).toBe(10);
  });

  it('goes on as soon as WPS has started', async () => {
    const address = await serve();
    let asked = 0;
    const one = registrar({
      addresses: [address],
      fetch: (input, init) => {
        asked += 1;
        return asked < 4 ? Promise.reject(new TypeError('Failed to fetch')) : fetch(input, init);
      },
    });
    await one.waitForStart();
    expect(one.state.get().kind).toBe('found');
  });

  it('does not wait for an answer that never comes', async () => {
    const never: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
      });
    const one = registrar({ addresses: [nobody], fetch: never, patience: 10 });
    await one.look();
    expect(one.state.get()).toMatchObject({ kind: 'troubled', trouble: 'timeout' });
  });
});

describe('the list of WPS', () => {
  it('is looked at after the change: a yes that changed nothing is a no', async () => {
    const address = await serve();
    const one = registrar({
      addresses: [address],
      fetch: (input, init) =>
        asksFor(input, '/runParams') ? Promise.resolve(new Response('OK')) : fetch(input, init),
    });
    await one.look();
    await one.install();
    expect(one.state.get()).toMatchObject({ kind: 'troubled', trouble: 'refused' });
  });

  it('counts what stands there for 表格, under our name, and is not switched off', async () => {
    const list = [
      { name: 'fujiantong', addonType: 'wps', url, enable: 'true' },
      { name: 'fujiantong', addonType: 'et', url, enable: 'false' },
      { name: 'other', addonType: 'et', url },
      null,
      'text',
    ];
    const one = registrar({
      addresses: [await serve()],
      fetch: (input, init) =>
        asksFor(input, '/publishlist')
          ? Promise.resolve(new Response(JSON.stringify(list)))
          : fetch(input, init),
    });
    await one.look();
    expect(one.state.get()).toMatchObject({ kind: 'found', url: null });
  });

  it.each(['<html>', '{}', '"text"'])('that is none comes from a WPS that is too old: %s', async (text) => {
    const one = registrar({
      addresses: [await serve()],
      fetch: (input, init) =>
        asksFor(input, '/publishlist') ? Promise.resolve(new Response(text)) : fetch(input, init),
    });
    await one.look();
    expect(one.state.get()).toMatchObject({ kind: 'troubled', trouble: 'too-old' });
  });

  it('that is empty is empty', async () => {
    const one = registrar({
      addresses: [await serve()],
      fetch: (input, init) =>
        asksFor(input, '/publishlist') ? Promise.resolve(new Response('')) : fetch(input, init),
    });
    await one.look();
    expect(one.state.get()).toMatchObject({ kind: 'found', url: null });
  });

  it('is changed once, however often the button is pressed', async () => {
    const address = await serve();
    const one = registrar({ addresses: [address] });
    await one.look();
    await Promise.all([one.install(), one.install(), one.remove()]);
    expect(one.state.get()).toMatchObject({ kind: 'found', url, done: 'installed' });
    const changes = started[0]?.requests.filter(({ path }) => path.endsWith('/runParams')) ?? [];
    expect(changes).toHaveLength(1);
  });
});

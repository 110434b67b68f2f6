import { describe, expect, it } from '@jest/globals';
import { createHttpGateway } from '../../src/pane/gateway-client/create-http-gateway';
import type { Gateway } from '../../src/pane/gateway-client/gateway';

/** A client whose calls are answered with `body`, and what it asked for. */
function client(body: unknown): {
  readonly gateway: Gateway;
  readonly asked: string[];
  readonly sent: RequestInit[];
} {
  const asked: string[] = [];
  const sent: RequestInit[] = [];
  const gateway = createHttpGateway(
    {
      baseUrl: 'http://gateway',
      fetch: (url, init) => {
        asked.push(url instanceof Request ? url.url : url.toString());
        sent.push(init ?? {});
        return Promise.resolve(Response.json(body));
      },
      token: () => 'a token',
      language: () => 'zh-CN',
      isOnline: () => true,
    },
    () => undefined,
  );
  return { gateway, asked, sent };
}

const place = 'http://gateway/api/submissions/schedule/tourism';

describe('what was reported before', () => {
  it('is listed page by page', async () => {
    const version = {
      ...{ version: 4, base: 3, receivedAt: '2023-05-04T10:21:00+08:00', person: null, by: 'tourism' },
      ...{ rows: 2, zeroReport: false, merged: true, restoredFrom: null, workbook: 'written' },
    };
    const { gateway, asked } = client({ form: 'schedule', unit: 'tourism', versions: [version], more: true });
    expect(await gateway.history('schedule', 'tourism')).toMatchObject({ versions: [version], more: true });
    await gateway.history('schedule', 'tourism', 4);
    expect(asked).toEqual([`${place}/versions`, `${place}/versions?before=4`]);
  });

  it('is read by its version', async () => {
    const submission = {
      ...{ form: 'schedule', unit: 'tourism', version: 2, rows: [], zeroReport: true, waivers: [] },
      ...{ person: '甲', by: 'tourism', receivedAt: '2023-05-04T10:21:00+08:00' },
      ...{ status: 'zero-report', workbook: 'written' },
    };
    const { gateway, asked } = client(submission);
    expect(await gateway.submission('schedule', 'tourism', 2)).toEqual(submission);
    expect(asked).toEqual([`${place}?version=2`]);
  });

  it('is brought back under a key', async () => {
    const receipt = {
      ...{ version: 5, workbook: 'waiting', merged: false, issues: [], rows: 2 },
      receivedAt: '2023-05-04T10:21:00+08:00',
    };
    const { gateway, asked, sent } = client(receipt);
    await gateway.restore('schedule', 'tourism', 'a key', { version: 2, base: 4 });
    expect(asked).toEqual([`${place}/restore`]);
    expect(sent[0]).toMatchObject({ method: 'POST', body: '{"version":2,"base":4}' });
    expect(sent[0]?.headers).toMatchObject({ 'Idempotency-Key': 'a key' });
  });
});

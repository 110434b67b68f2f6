import { describe, expect, it, jest } from '@jest/globals';
import { createHttpGateway } from '../../src/pane/gateway-client/create-http-gateway';
import type { Gateway } from '../../src/pane/gateway-client/gateway';

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

/** A gateway client whose calls are answered by `answer`, with what it sent and which tokens had ended. */
function client(answer: () => Response | Promise<Response>, online = true) {
  const sent: Sent[] = [];
  const ended: (string | null)[] = [];
  const gateway: Gateway = createHttpGateway(
    {
      baseUrl: 'http://gateway',
      fetch: async (url, init) => {
        sent.push({ url: url instanceof Request ? url.url : url.toString(), init: init ?? {} });
        return answer();
      },
      token: () => 'a token',
      language: () => 'en-US',
      isOnline: () => online,
    },
    (token) => ended.push(token),
  );
  return { gateway, sent, ended };
}

const problem = (status: number, code: string, more: object = {}): Response =>
  Response.json({ type: 'about:blank', title: '', status, code, ...more }, { status });
const push = { base: null, rows: [] };

describe('a call to the gateway', () => {
  it('carries the token and the key in headers, never in the address', async () => {
    const { gateway, sent } = client(() =>
      Response.json({
        version: 1,
        workbook: 'written',
        merged: false,
        issues: [],
        receivedAt: '2023-05-04T10:21:00+08:00',
        rows: 0,
      }),
    );
    await gateway.push('schedule', 'tourism', 'a key', push);
    expect(sent[0]?.url).toBe('http://gateway/api/submissions/schedule/tourism');
    expect(sent[0]?.init.headers).toMatchObject({
      Authorization: 'Bearer a token',
      'Idempotency-Key': 'a key',
      'Accept-Language': 'en-US',
    });
  });

  it('has the shared workbook tidied up', async () => {
    const { gateway, sent } = client(() => Response.json({ takenOut: 3, kept: 1 }));
    expect(await gateway.tidyWorkbook()).toEqual({ takenOut: 3, kept: 1 });
    expect([sent[0]?.url, sent[0]?.init.method]).toEqual(['http://gateway/api/workbook/tidy', 'POST']);
  });

  it('brings the shared workbook with its kind, by which the file is named', async () => {
    const type = 'application/vnd.ms-excel.sheet.macroEnabled.12';
    const { gateway } = client(() => new Response('bytes', { headers: { 'Content-Type': type } }));
    const workbook = await gateway.workbook();
    expect(await workbook.text()).toBe('bytes');
    expect(workbook.type.toLowerCase()).toBe(type.toLowerCase());
  });

  it('is given up where the answer stops half-way', async () => {
    jest.useFakeTimers();
    try {
      const gateway = createHttpGateway(
        {
          baseUrl: 'http://gateway',
          fetch: (_, init) => {
            const body = new ReadableStream<Uint8Array>({
              start: (controller) => {
                controller.enqueue(new TextEncoder().encode('{"status":'));
                init?.signal?.addEventListener('abort', () => controller.error(new Error('aborted')));
              },
            });
            return Promise.resolve(new Response(body));
          },
          ...{ token: () => null, language: () => 'en-US', isOnline: () => true },
        },
        () => undefined,
      );
      const given = expect(gateway.health()).rejects.toMatchObject({ code: 'network.timeout' });
      await jest.advanceTimersByTimeAsync(8_000);
      await given;
    } finally {
      jest.useRealTimers();
    }
  });

  it('gives null for a form never reported', async () => {
    const { gateway } = client(() => problem(404, 'submission.missing'));
    await expect(gateway.submission('schedule', 'tourism')).resolves.toBeNull();
  });

  it('tells which token has ended, and not of a wrong code', async () => {
    const expired = client(() => problem(401, 'session.expired'));
    await expect(expired.gateway.board()).rejects.toMatchObject({ code: 'session.expired' });
    expect(expired.ended).toEqual(['a token']);
    const wrong = client(() => problem(401, 'session.wrong-code'));
    await expect(wrong.gateway.signIn({ unit: 'tourism', code: 'x' })).rejects.toMatchObject({
      code: 'session.wrong-code',
    });
    expect(wrong.ended).toEqual([]);
  });

  it('keeps what a caller needs of a problem', async () => {
    const { gateway } = client(() => problem(409, 'submission.conflict', { version: 4 }));
    await expect(gateway.push('schedule', 'tourism', 'k', push)).rejects.toMatchObject({
      code: 'submission.conflict',
      problem: { version: 4 },
      passing: false,
    });
  });

  it('tells no network from a gateway that can’t be reached', async () => {
    const fail = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
    await expect(client(fail).gateway.health()).rejects.toMatchObject({ code: 'network.unreachable' });
    await expect(client(fail, false).gateway.health()).rejects.toMatchObject({ code: 'network.offline' });
  });

  it('takes a proxy’s own error page for a failure of the way', async () => {
    const { gateway } = client(() => new Response('<html>Bad gateway</html>', { status: 502 }));
    await expect(gateway.board()).rejects.toMatchObject({ code: 'gateway.failed', passing: true });
  });

  it('refuses an answer that is not what was agreed', async () => {
    const odd = client(() => Response.json({ forms: 'none' }));
    await expect(odd.gateway.board()).rejects.toMatchObject({ code: 'answer.unreadable' });
    const page = client(() => new Response('<html>Log in to the campus network</html>'));
    await expect(page.gateway.health()).rejects.toMatchObject({ code: 'answer.unreadable' });
  });
});

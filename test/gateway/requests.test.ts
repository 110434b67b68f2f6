import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '../../src/protocol/limits';
import { problemCatalogue, problemSchema } from '../../src/protocol/problem';
import type { Client } from './support/client';
import { statisticsRow } from './support/rows';
import { startTestGateway, type TestGateway } from './support/start-gateway';

describe('a request', () => {
  let gateway: TestGateway;
  let tourism: Client;
  const place = 'statistics/tourism';
  beforeAll(async () => {
    gateway = await startTestGateway();
    tourism = await gateway.signIn('tourism');
  });
  const nothingWritten = async (): Promise<void> => {
    expect((await tourism.get(`/api/submissions/${place}`)).body.code).toBe('submission.missing');
    expect((await tourism.get('/api/health')).status).toBe(200);
  };

  it.each([
    ['rows that are a text', { rows: 'none' }, 'rows'],
    ['a row that is a list', { rows: [statisticsRow(), [1, 2]] }, 'rows.1'],
    ['a cell that is a record', { rows: [{ teachers: { number: 1 } }] }, 'rows.0.teachers'],
    ['a column the form does not have', { rows: [{ teachers: 1, pupils: 2 }] }, 'rows.0.pupils'],
    ['a base that is no version', { rows: [], base: 0 }, 'base'],
    [
      'a waiver without a reason',
      { rows: [], waivers: [{ code: 'x', row: 0, column: null }] },
      'waivers.0.reason',
    ],
  ])('with %s is refused, naming where', async (_, body, path) => {
    const answer = await tourism.push(place, body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
    expect(answer.body.code).toBe('request.invalid');
    expect(answer.body['detail']).toContain(`${path}: `);
    expect(answer.body['errors']).toContainEqual({ path, message: expect.any(String) });
    await nothingWritten();
  });

  it('with a field nobody knows is refused', async () => {
    const answer = await tourism.push(place, { rows: [], force: true });
    expect(answer.body.code).toBe('request.invalid');
  });

  it.each([
    ['cut off', '{"base":null,"rows":['],
    ['empty', ''],
    ['not in UTF-8', '\uD800'],
  ])('with JSON that is %s is refused', async (_, text) => {
    const body = text === '\uD800' ? new Uint8Array([0x22, 0xff, 0x22]) : text;
    const response = await fetch(`${gateway.client.address}/api/submissions/${place}`, {
      method: 'PUT',
      headers: {
        Authorization: `Bearer ${tourism.token ?? ''}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': 'k',
      },
      body,
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'request.not-json' });
  });

  it('that does not say it is JSON is refused, as another site’s page could send it', async () => {
    const answer = await gateway.client.call('POST', '/api/session', {
      body: '{"unit":"tourism","code":"x"}',
      headers: { 'Content-Type': 'text/plain' },
    });
    expect(answer.body.code).toBe('request.not-json');
  });

  it('with a row too long or a cell too long is refused', async () => {
    const cell = await tourism.push(place, {
      rows: [statisticsRow({ content: '字'.repeat(limits.cellCharacters + 1) })],
    });
    expect(cell.body).toMatchObject({ status: 400, code: 'request.invalid' });
    const rows = Array.from({ length: limits.rows + 1 }, () => ({ content: null }));
    expect((await tourism.push(place, { rows })).body).toMatchObject({
      status: 400,
      code: 'request.invalid',
    });
    await nothingWritten();
  });

  it('of 50 MB is refused by its length before it is sent', async () => {
    const { status, sent, text } = await upload({
      'Content-Length': String(50_000_000),
      Expect: '100-continue',
    });
    expect(status).toBe(413);
    expect(sent).toBe(0);
    expect(JSON.parse(text)).toMatchObject({ code: 'request.too-large', limit: limits.bodyBytes });
    await nothingWritten();
  });

  it.each([
    ['announced', { 'Content-Length': String(50_000_000) }],
    ['chunked', { 'Transfer-Encoding': 'chunked' }],
  ])('of 50 MB, %s, is refused while it is still being sent', async (_, headers) => {
    const { status, text } = await upload(headers);
    expect(status).toBe(413);
    expect(JSON.parse(text)).toMatchObject({ code: 'request.too-large' });
    await nothingWritten();
  });

  it('whose body does not come in time is answered, and the gateway goes on', async () => {
    const impatient = await startTestGateway({ timing: { bodyTimeout: 200 } });
    const slow = await impatient.signIn('tourism');
    const { status, text } = await upload({ 'Content-Length': '1000' }, 10, slow);
    expect(status).toBe(408);
    expect(JSON.parse(text)).toMatchObject({ code: 'request.timeout' });
    expect((await slow.push(place, { rows: [statisticsRow()] })).status).toBe(200);
  });

  it.each([
    ['GET', '/api/nothing', 404, 'route.unknown'],
    ['POST', '/api/nothing', 404, 'route.unknown'],
    ['GET', '/nothing.html', 404, 'route.unknown'],
    ['POST', '/api/board', 405, 'method.not-allowed'],
    ['DELETE', '/api/submissions/statistics/tourism', 405, 'method.not-allowed'],
    ['PUT', '/taskpane.html', 405, 'method.not-allowed'],
    ['GET', '/api/submissions/statistics', 404, 'route.unknown'],
  ])('%s %s is a problem document, %i', async (method, path, status, code) => {
    const answer = await tourism.call(method, path);
    expect(problemSchema.parse(answer.body)).toMatchObject({ status, code });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
    expect(answer.headers.has('Allow')).toBe(status === 405);
  });

  it('that is no HTTP at all is answered with a problem document', async () => {
    const port = Number(new URL(gateway.client.address).port);
    const text = await new Promise<string>((resolve, reject) => {
      let received = '';
      const socket = connect(port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
      socket.on('data', (chunk) => (received += chunk.toString()));
      socket.on('end', () => resolve(received)).on('error', reject);
    });
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expect(text).toContain('"code":"request.invalid"');
  });

  it('gets the headers that keep browsers careful', async () => {
    const { headers } = await gateway.client.get('/api/health');
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Cache-Control')).toBe('no-store');
  });

  it('is described by OpenAPI: every call, with what it may answer', async () => {
    const answer = await gateway.client.get('/api/openapi.json');
    const document = answer.body as unknown as {
      paths: Record<string, Record<string, { responses: Record<string, { description: string }> }>>;
    };
    expect(Object.keys(document.paths).sort()).toEqual([
      '/api/board',
      '/api/campaign',
      '/api/check/{form}',
      '/api/consolidated/{form}',
      '/api/events',
      '/api/handed-in',
      '/api/health',
      '/api/session',
      '/api/submissions/{form}/{unit}',
      '/api/submissions/{form}/{unit}/restore',
      '/api/submissions/{form}/{unit}/versions',
      '/api/units',
      '/api/workbook',
      '/api/workbook-notes/dismiss',
      '/api/workbook/tidy',
      '/demo/access-codes',
    ]);
    const push = document.paths['/api/submissions/{form}/{unit}']?.['put']?.responses;
    expect(Object.keys(push ?? {})).toEqual(['200', '400', '401', '403', '404', '408', '409', '413', '422']);
    expect(push?.['409']?.description).toContain('submission.conflict');
  });

  /** Sends up to `available` bytes of a body that goes on for as long as it is taken. */
  function upload(
    headers: Record<string, string>,
    available = 50_000_000,
    client = tourism,
  ): Promise<{ status: number; sent: number; text: string }> {
    return new Promise((resolve, reject) => {
      let sent = 0;
      const outgoing = httpRequest(`${client.address}/api/submissions/${place}`, {
        method: 'PUT',
        headers: {
          Authorization: `Bearer ${client.token ?? ''}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': 'large',
          ...headers,
        },
      });
      const chunk = Buffer.alloc(Math.min(available, 256 * 1024), 0x20);
      const write = (): void => {
        while (sent < available) {
          sent += chunk.length;
          if (!outgoing.write(chunk)) return;
        }
      };
      outgoing.on('drain', write).on('error', reject);
      outgoing.on('response', (response: IncomingMessage) => {
        let text = '';
        outgoing
          .off('drain', write)
          .off('error', reject)
          .on('error', () => undefined);
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => {
          outgoing.destroy();
          resolve({ status: response.statusCode ?? 0, sent, text });
        });
      });
      if (headers['Expect'] === undefined) write();
      else outgoing.on('continue', write).flushHeaders();
    });
  }
});

describe('the catalogue of problems', () => {
  it('gives every code a status of an error and a title', () => {
    for (const [code, { status, title }] of Object.entries(problemCatalogue)) {
      expect(code).toMatch(/^[a-z]+\.[a-z-]+$/);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(title).not.toBe('');
    }
  });
});

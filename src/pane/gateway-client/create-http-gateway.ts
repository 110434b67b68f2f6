import type * as z from 'zod';
import { campaignSchema } from '../../forms/campaign';
import { versionListSchema } from '../../protocol/history';
import { tidiedSchema } from '../../protocol/tidied';
import {
  boardSchema,
  consolidatedSchema,
  demoCodesSchema,
  healthSchema,
  receiptSchema,
  sessionSchema,
  signInOptionsSchema,
  submissionSchema,
} from '../../protocol/wire';
import type { Gateway } from './gateway';
import { GatewayError } from './gateway-error';
import { canReadStreams, readEventStream } from './read-event-stream';
import { sendRequest, type CallOptions, type RequestSettings } from './send-request';

const healthTimeout = 8_000;
const pushTimeout = 60_000;

/** The gateway over HTTP. `onSessionEnded` is called with a token that it no longer knows. */
export function createHttpGateway(
  settings: RequestSettings,
  onSessionEnded: (token: string | null) => void,
): Gateway {
  const asSession = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const token = settings.token();
    try {
      return await work();
    } catch (error) {
      if (error instanceof GatewayError && error.sessionEnded) onSessionEnded(token);
      throw error;
    }
  };
  const send = (path: string, options?: CallOptions): Promise<Response> =>
    asSession(() => sendRequest(settings, path, options));
  const read = async <Schema extends z.ZodType>(
    schema: Schema,
    response: Response,
  ): Promise<z.infer<Schema>> => {
    try {
      return schema.parse(await response.json());
    } catch (error) {
      throw new GatewayError('answer.unreadable', null, { cause: error });
    }
  };
  const call = async <Schema extends z.ZodType>(
    schema: Schema,
    path: string,
    options?: CallOptions,
  ): Promise<z.infer<Schema>> => {
    return read(schema, await send(path, options));
  };
  const of = (form: string, unit: string): string =>
    `/api/submissions/${encodeURIComponent(form)}/${encodeURIComponent(unit)}`;

  return {
    address: settings.baseUrl,
    health: () => call(healthSchema, '/api/health', { timeout: healthTimeout }),
    probe: async () => {
      const askedAt = Date.now();
      const response = await send('/api/health', { timeout: healthTimeout });
      const milliseconds = Date.now() - askedAt;
      const date = Date.parse(response.headers.get('Date') ?? '');
      const health = await read(healthSchema, response);
      // It names whole seconds; the middle of one is off by half a second at most.
      const there = date + 500 - milliseconds / 2;
      return { health, milliseconds, clockAhead: Number.isNaN(date) ? null : askedAt - there };
    },
    signInOptions: () => call(signInOptionsSchema, '/api/units'),
    signIn: (request) => call(sessionSchema, '/api/session', { method: 'POST', body: request }),
    signOut: async () => {
      await send('/api/session', { method: 'DELETE', timeout: 8_000 });
    },
    demoCodes: () => call(demoCodesSchema, '/demo/access-codes'),
    campaign: () => call(campaignSchema, '/api/campaign'),
    submission: async (form, unit, version) => {
      try {
        const query = version === undefined ? '' : `?version=${version}`;
        return await call(submissionSchema, of(form, unit) + query);
      } catch (error) {
        if (error instanceof GatewayError && error.code === 'submission.missing') return null;
        throw error;
      }
    },
    push: (form, unit, key, request) =>
      call(receiptSchema, of(form, unit), {
        method: 'PUT',
        body: request,
        headers: { 'Idempotency-Key': key },
        timeout: pushTimeout,
      }),
    history: (form, unit, before) =>
      call(versionListSchema, `${of(form, unit)}/versions${before === undefined ? '' : `?before=${before}`}`),
    restore: (form, unit, key, request) =>
      call(receiptSchema, `${of(form, unit)}/restore`, {
        method: 'POST',
        body: request,
        headers: { 'Idempotency-Key': key },
        timeout: pushTimeout,
      }),
    handIn: (file) =>
      call(receiptSchema, '/api/handed-in', { method: 'POST', body: file, timeout: pushTimeout }),
    consolidated: (form) => call(consolidatedSchema, `/api/consolidated/${encodeURIComponent(form)}`),
    board: () => call(boardSchema, '/api/board'),
    dismissNotes: async (ids) => {
      await send('/api/workbook-notes/dismiss', { method: 'POST', body: { ids } });
    },
    workbook: async () => (await send('/api/workbook', { timeout: pushTimeout })).blob(),
    tidyWorkbook: () => call(tidiedSchema, '/api/workbook/tidy', { method: 'POST', timeout: pushTimeout }),
    listen: canReadStreams() ? (listener) => asSession(() => readEventStream(settings, listener)) : null,
  };
}

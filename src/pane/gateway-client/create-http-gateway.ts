import type * as z from 'zod';
import { campaignSchema } from '../../forms/campaign';
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
import { sendRequest, type CallOptions, type RequestSettings } from './send-request';

const pushTimeout = 60_000;

/** The gateway over HTTP. `onSessionEnded` is called with a token that it no longer knows. */
export function createHttpGateway(
  settings: RequestSettings,
  onSessionEnded: (token: string | null) => void,
): Gateway {
  const send = async (path: string, options?: CallOptions): Promise<Response> => {
    const token = settings.token();
    try {
      return await sendRequest(settings, path, options);
    } catch (error) {
      if (error instanceof GatewayError && error.sessionEnded) onSessionEnded(token);
      throw error;
    }
  };
  const call = async <Schema extends z.ZodType>(
    schema: Schema,
    path: string,
    options?: CallOptions,
  ): Promise<z.infer<Schema>> => {
    const response = await send(path, options);
    try {
      return schema.parse(await response.json());
    } catch (error) {
      throw new GatewayError('answer.unreadable', null, { cause: error });
    }
  };
  const of = (form: string, unit: string): string =>
    `/api/submissions/${encodeURIComponent(form)}/${encodeURIComponent(unit)}`;

  return {
    health: () => call(healthSchema, '/api/health', { timeout: 8_000 }),
    signInOptions: () => call(signInOptionsSchema, '/api/units'),
    signIn: (request) => call(sessionSchema, '/api/session', { method: 'POST', body: request }),
    signOut: async () => {
      await send('/api/session', { method: 'DELETE', timeout: 8_000 });
    },
    demoCodes: () => call(demoCodesSchema, '/demo/access-codes'),
    campaign: () => call(campaignSchema, '/api/campaign'),
    submission: async (form, unit) => {
      try {
        return await call(submissionSchema, of(form, unit));
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
    consolidated: (form) => call(consolidatedSchema, `/api/consolidated/${encodeURIComponent(form)}`),
    board: () => call(boardSchema, '/api/board'),
    workbook: async () => {
      const response = await send('/api/workbook', { timeout: pushTimeout });
      try {
        return await response.arrayBuffer();
      } catch (error) {
        throw new GatewayError('network.unreachable', null, { cause: error });
      }
    },
  };
}

import * as z from 'zod';
import { pushRequestSchema, receiptSchema } from '../../../protocol/wire';
import { acceptPush } from '../accept-push';
import type { Services } from '../../services';
import { callerOf, requireUnit } from '../authorise';
import type { HttpContext } from '../http-env';
import { jsonContent, problems } from '../json-content';
import { pathForm, pathUnit } from '../path-form';
import { preferLanguage } from '../prefer-language';
import { ProblemError } from '../problem-error';
import { readJson } from '../read-json';
import type { Resource } from '../resource';

const paramsSchema = z.object({ form: z.string(), unit: z.string() });
const headersSchema = z.object({ 'Idempotency-Key': z.string().regex(/^[\x21-\x7e]{1,200}$/) });

/** 报送: adds a version of a unit's form. */
export function submissionPutResource(services: Services): Resource {
  const { campaign, timing } = services;
  return {
    route: {
      method: 'put',
      path: '/api/submissions/{form}/{unit}',
      summary: 'Push a unit’s form; the same Idempotency-Key again gives the same answer',
      signedIn: true,
      request: {
        params: paramsSchema,
        headers: headersSchema,
        body: { required: true, content: jsonContent(pushRequestSchema) },
      },
      responses: {
        200: { description: 'The receipt', content: jsonContent(receiptSchema) },
        ...problems(
          'request.invalid',
          'request.not-json',
          'request.idempotency-key-missing',
          'session.required',
          'session.expired',
          'access.denied',
          'form.unknown',
          'unit.unknown',
          'request.timeout',
          'campaign.mismatch',
          'submission.stale',
          'request.too-large',
          'request.idempotency-key-reused',
          'submission.invalid',
        ),
      },
    },
    handle: async (context) => {
      const caller = await callerOf(context, services);
      requireUnit(caller, context.req.param('unit') ?? '');
      const form = pathForm(context, campaign);
      const unit = pathUnit(context, campaign);
      const key = idempotencyKey(context);
      const request = await readJson(context, pushRequestSchema, timing.bodyTimeout);
      const language = preferLanguage(context.req.header('Accept-Language'));
      return context.json(
        await acceptPush({ caller, form, unit: unit.id, key, request, language }, services),
      );
    },
  };
}

function idempotencyKey(context: HttpContext): string {
  const key = context.req.header('Idempotency-Key') ?? '';
  if (key === '') throw new ProblemError('request.idempotency-key-missing');
  if (!headersSchema.shape['Idempotency-Key'].safeParse(key).success)
    throw new ProblemError('request.invalid', {
      detail: 'Idempotency-Key: 1 to 200 visible ASCII characters.',
    });
  return key;
}

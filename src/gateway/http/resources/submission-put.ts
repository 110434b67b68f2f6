import * as z from 'zod';
import { pushRequestSchema, receiptSchema } from '../../../protocol/wire';
import { acceptPush } from '../accept-push';
import type { Services } from '../../services';
import { callerOf, requireUnit } from '../authorise';
import { bodyDigest } from '../body-digest';
import { idempotencyHeaders, idempotencyKey } from '../idempotency-key';
import { jsonContent, problems } from '../json-content';
import { pathForm, pathUnit } from '../path-form';
import { preferLanguage } from '../prefer-language';
import { readJson } from '../read-json';
import type { Resource } from '../resource';
import { submittedIn } from '../submitted-in';

const paramsSchema = z.object({ form: z.string(), unit: z.string() });

/** 报送: adds a version of a unit's form. */
export function submissionPutResource(services: Services): Resource {
  const { campaign, timing } = services;
  return {
    route: {
      method: 'put',
      path: '/api/submissions/{form}/{unit}',
      summary:
        'Push a unit’s form, merged with what was reported since its base; the same Idempotency-Key again gives the same answer',
      signedIn: true,
      request: {
        params: paramsSchema,
        headers: idempotencyHeaders,
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
          'submission.conflict',
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
        await acceptPush(
          {
            ...{
              caller,
              form,
              unit: unit.id,
              key,
              language,
              base: request.base,
              digest: bodyDigest(request),
            },
            submitted: () => submittedIn(request, form, campaign),
          },
          services,
        ),
      );
    },
  };
}

import * as z from 'zod';
import { pushRequestSchema, receiptSchema, type PushRequest } from '../../../protocol/wire';
import { acceptPush } from '../accept-push';
import type { Form } from '../../../forms/form';
import type { Campaign } from '../../../forms/campaign';
import type { Submitted } from '../../merging/merge-submission';
import type { Services } from '../../services';
import { callerOf, requireUnit } from '../authorise';
import { bodyDigest } from '../body-digest';
import { checkRequestRows } from '../check-request-rows';
import { idempotencyHeaders, idempotencyKey } from '../idempotency-key';
import { jsonContent, problems } from '../json-content';
import { pathForm, pathUnit } from '../path-form';
import { preferLanguage } from '../prefer-language';
import { ProblemError } from '../problem-error';
import { readJson } from '../read-json';
import type { Resource } from '../resource';

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

/** @throws {ProblemError} where the rows are no rows of this form and campaign. */
function submittedIn(request: PushRequest, form: Form, campaign: Campaign): Submitted {
  checkRequestRows(form, request);
  if (request.campaign !== undefined && request.campaign !== campaign.id)
    throw new ProblemError('campaign.mismatch', { fields: { campaign: campaign.id } });
  return { rows: request.rows, zeroReport: request.zeroReport ?? false, waivers: request.waivers ?? [] };
}

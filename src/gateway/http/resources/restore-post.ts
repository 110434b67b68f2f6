import * as z from 'zod';
import { restoreRequestSchema } from '../../../protocol/history';
import { receiptSchema } from '../../../protocol/wire';
import type { Services } from '../../services';
import { acceptPush } from '../accept-push';
import { callerOf, requireUnit } from '../authorise';
import { bodyDigest } from '../body-digest';
import { idempotencyHeaders, idempotencyKey } from '../idempotency-key';
import { jsonContent, problems } from '../json-content';
import { pathForm, pathUnit } from '../path-form';
import { preferLanguage } from '../prefer-language';
import { ProblemError } from '../problem-error';
import { readJson } from '../read-json';
import type { Resource } from '../resource';

/** Brings an old version's rows back as a new version, on the same terms as a push of them. */
export function restorePostResource(services: Services): Resource {
  const { campaign, submissions, timing } = services;
  return {
    route: {
      method: 'post',
      path: '/api/submissions/{form}/{unit}/restore',
      summary:
        'Report the rows of an old version anew, merged with what was reported since `base`; nothing is taken back',
      signedIn: true,
      request: {
        params: z.object({ form: z.string(), unit: z.string() }),
        headers: idempotencyHeaders,
        body: { required: true, content: jsonContent(restoreRequestSchema) },
      },
      responses: {
        200: { description: 'The receipt of the new version', content: jsonContent(receiptSchema) },
        ...problems(
          'request.invalid',
          'request.not-json',
          'request.idempotency-key-missing',
          'session.required',
          'session.expired',
          'access.denied',
          'form.unknown',
          'unit.unknown',
          'submission.version-missing',
          'request.timeout',
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
      const unit = pathUnit(context, campaign).id;
      const key = idempotencyKey(context);
      const { version, base } = await readJson(context, restoreRequestSchema, timing.bodyTimeout);
      return context.json(
        await acceptPush(
          {
            ...{ caller, form, unit, key, base, restored: version },
            language: preferLanguage(context.req.header('Accept-Language')),
            digest: bodyDigest({ restore: version, base }),
            submitted: async () => {
              const old = await submissions.find(form.id, unit, version);
              if (!old) throw new ProblemError('submission.version-missing');
              return old;
            },
          },
          services,
        ),
      );
    },
  };
}

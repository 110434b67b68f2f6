import { formById } from '../../../forms/campaign';
import { pushFileSchema } from '../../../protocol/push-file';
import { receiptSchema } from '../../../protocol/wire';
import type { Services } from '../../services';
import { acceptPush } from '../accept-push';
import { callerOf, requireOffice } from '../authorise';
import { bodyDigest } from '../body-digest';
import { jsonContent, problems } from '../json-content';
import { unitCalled } from '../path-form';
import { preferLanguage } from '../prefer-language';
import { ProblemError } from '../problem-error';
import { readJson } from '../read-json';
import type { Resource } from '../resource';
import { submittedIn } from '../submitted-in';

/**
 * 收取: a push that came as a file, from a unit whose pane could not reach the gateway. On the same terms as a push,
 * and under its key, so that the pane's own attempt later is answered alike and makes no second version.
 */
export function handedInPostResource(services: Services): Resource {
  const { campaign, timing } = services;
  return {
    route: {
      method: 'post',
      path: '/api/handed-in',
      summary: 'Take a unit’s push that was exported as a file; the same file again gives the same answer',
      signedIn: true,
      request: { body: { required: true, content: jsonContent(pushFileSchema) } },
      responses: {
        200: { description: 'The receipt', content: jsonContent(receiptSchema) },
        ...problems(
          'request.invalid',
          'request.not-json',
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
      requireOffice(caller);
      const file = await readJson(context, pushFileSchema, timing.bodyTimeout);
      if (file.campaign !== campaign.id)
        throw new ProblemError('campaign.mismatch', { fields: { campaign: campaign.id } });
      const form = formById(campaign, file.form);
      if (!form) throw new ProblemError('form.unknown');
      const { key, request } = file;
      return context.json(
        await acceptPush(
          {
            // The office answers for it; who filled it in is told by the file.
            caller: { ...caller, person: file.person },
            ...{ form, unit: unitCalled(file.unit, campaign).id, key, base: request.base },
            language: preferLanguage(context.req.header('Accept-Language')),
            digest: bodyDigest(request),
            submitted: () => submittedIn(request, form, campaign),
          },
          services,
        ),
      );
    },
  };
}

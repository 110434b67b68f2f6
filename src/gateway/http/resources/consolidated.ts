import * as z from 'zod';
import { consolidatedSchema } from '../../../protocol/wire';
import { consolidate } from '../../consolidate';
import type { Services } from '../../services';
import { callerOf, requireOffice } from '../authorise';
import { jsonContent, problems } from '../json-content';
import { pathForm } from '../path-form';
import type { Resource } from '../resource';

/** 汇总: all units' rows of a form and the totals. */
export function consolidatedResource(services: Services): Resource {
  const { campaign, checked } = services;
  return {
    route: {
      method: 'get',
      path: '/api/consolidated/{form}',
      summary: 'All units’ rows of a form, and the totals',
      signedIn: true,
      request: { params: z.object({ form: z.string() }) },
      responses: {
        200: { description: 'Rows and totals', content: jsonContent(consolidatedSchema) },
        ...problems('session.required', 'session.expired', 'access.denied', 'form.unknown'),
      },
    },
    handle: async (context) => {
      requireOffice(await callerOf(context, services));
      const form = pathForm(context, campaign);
      return context.json(consolidate(campaign, form, await checked.of(form)));
    },
  };
}

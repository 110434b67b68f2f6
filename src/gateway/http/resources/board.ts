import { boardSchema } from '../../../protocol/wire';
import { boardOf } from '../../board';
import type { Services } from '../../services';
import { callerOf, requireOffice } from '../authorise';
import { jsonContent, problems } from '../json-content';
import type { Resource } from '../resource';

/** Who has reported what, when and how completely. */
export function boardResource(services: Services): Resource {
  const { campaign, checked, submissions, now } = services;
  return {
    route: {
      method: 'get',
      path: '/api/board',
      summary: 'How every unit stands with every form',
      signedIn: true,
      responses: {
        200: { description: 'An entry a unit and form', content: jsonContent(boardSchema) },
        ...problems('session.required', 'session.expired', 'access.denied'),
      },
    },
    handle: async (context) => {
      requireOffice(await callerOf(context, services));
      const firstReceipts = await submissions.firstReceipts();
      return context.json(boardOf({ campaign, submissions: await checked.all(), firstReceipts, now: now() }));
    },
  };
}

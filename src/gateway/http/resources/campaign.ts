import { campaignSchema } from '../../../forms/campaign';
import type { Services } from '../../services';
import { callerOf } from '../authorise';
import { jsonContent, problems } from '../json-content';
import type { Resource } from '../resource';

/** The campaign: units, forms with columns and rules, deadlines, main activities. */
export function campaignResource(services: Services): Resource {
  return {
    route: {
      method: 'get',
      path: '/api/campaign',
      summary: 'The campaign with its units, forms and deadlines',
      signedIn: true,
      responses: {
        200: { description: 'The campaign', content: jsonContent(campaignSchema) },
        ...problems('session.required', 'session.expired'),
      },
    },
    handle: async (context) => {
      await callerOf(context, services);
      return context.json(services.campaign);
    },
  };
}

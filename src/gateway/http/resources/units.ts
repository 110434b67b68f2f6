import { signInOptionsSchema, type SignInOptions } from '../../../protocol/wire';
import type { Services } from '../../services';
import { jsonContent } from '../json-content';
import type { Resource } from '../resource';

/** What the sign-in card offers before anybody has signed in. */
export function unitsResource({ campaign }: Services): Resource {
  const options: SignInOptions = {
    campaign: { id: campaign.id, title: campaign.title },
    units: campaign.units.map(({ id, name }) => ({ id, name })),
    office: campaign.office,
  };
  return {
    route: {
      method: 'get',
      path: '/api/units',
      summary: 'The campaign’s title and units, for signing in',
      signedIn: false,
      responses: { 200: { description: 'The units', content: jsonContent(signInOptionsSchema) } },
    },
    handle: (context) => context.json(options),
  };
}

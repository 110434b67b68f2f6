import type { Services } from '../../services';
import { tokenOf } from '../authorise';
import { problems } from '../json-content';
import type { Resource } from '../resource';

/** Signs out: the token ends at once. One that has ended already is no mistake. */
export function sessionDeleteResource({ identity }: Services): Resource {
  return {
    route: {
      method: 'delete',
      path: '/api/session',
      summary: 'Sign out',
      signedIn: true,
      responses: { 204: { description: 'Signed out' }, ...problems('session.required') },
    },
    handle: async (context) => {
      await identity.signOut(tokenOf(context));
      return context.body(null, 204);
    },
  };
}

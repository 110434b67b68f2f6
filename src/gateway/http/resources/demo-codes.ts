import { demoCodesSchema } from '../../../protocol/wire';
import type { Services } from '../../services';
import { jsonContent, problems } from '../json-content';
import { ProblemError } from '../problem-error';
import type { Resource } from '../resource';

/** The demo's access codes, for the start page; nothing is here outside the demo. */
export function demoCodesResource({ demoCodes }: Services): Resource {
  return {
    route: {
      method: 'get',
      path: '/demo/access-codes',
      summary: 'The access codes of the demo, in the demo only',
      signedIn: false,
      responses: {
        200: { description: 'A code a unit', content: jsonContent(demoCodesSchema) },
        ...problems('route.unknown'),
      },
    },
    handle: (context) => {
      if (!demoCodes) throw new ProblemError('route.unknown');
      return context.json(demoCodes);
    },
  };
}

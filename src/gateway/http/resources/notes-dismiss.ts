import { dismissRequestSchema } from '../../../protocol/workbook-notes';
import type { Services } from '../../services';
import { callerOf, requireOffice } from '../authorise';
import { jsonContent, problems } from '../json-content';
import { readJson } from '../read-json';
import type { Resource } from '../resource';

/** The office has read what it was told of the shared workbook. */
export function notesDismissResource(services: Services): Resource {
  const { notes, events, now, timing } = services;
  return {
    route: {
      method: 'post',
      path: '/api/workbook-notes/dismiss',
      summary: 'Take notes off the board; ids that are not there are left out',
      signedIn: true,
      request: { body: { required: true, content: jsonContent(dismissRequestSchema) } },
      responses: {
        204: { description: 'They are off the board' },
        ...problems(
          'request.invalid',
          'request.not-json',
          'request.timeout',
          'request.too-large',
          'session.required',
          'session.expired',
          'access.denied',
        ),
      },
    },
    handle: async (context) => {
      requireOffice(await callerOf(context, services));
      const { ids } = await readJson(context, dismissRequestSchema, timing.bodyTimeout);
      await notes.dismiss(ids, now());
      events.workbookChanged();
      return context.body(null, 204);
    },
  };
}

import { tidiedSchema } from '../../../protocol/tidied';
import type { Services } from '../../services';
import { notTidiedWords } from '../../shared-workbook/tidy-outcome';
import { callerOf, requireOffice } from '../authorise';
import { jsonContent, problems } from '../json-content';
import { preferLanguage } from '../prefer-language';
import { ProblemError } from '../problem-error';
import type { Resource } from '../resource';

/** The office has the rows marked 已删除 taken out of the shared workbook. */
export function tidyPostResource(services: Services): Resource {
  return {
    route: {
      method: 'post',
      path: '/api/workbook/tidy',
      summary: 'Take the rows marked 已删除 out of the shared workbook; a copy is kept before',
      signedIn: true,
      responses: {
        200: { description: 'How many rows were taken out, and kept', content: jsonContent(tidiedSchema) },
        ...problems('session.required', 'session.expired', 'access.denied', 'workbook.not-tidied'),
      },
    },
    handle: async (context) => {
      requireOffice(await callerOf(context, services));
      const outcome = await services.writer.tidy();
      if (outcome.kind === 'tidied') {
        const { takenOut, kept } = outcome;
        return context.json({ takenOut, kept });
      }
      const language = preferLanguage(context.req.header('Accept-Language'));
      throw new ProblemError('workbook.not-tidied', {
        fields: { reason: notTidiedWords(outcome.trouble)[language] },
      });
    },
  };
}

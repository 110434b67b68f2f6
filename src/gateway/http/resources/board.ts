import { limits } from '../../../protocol/limits';
import { boardSchema, type Board } from '../../../protocol/wire';
import { boardOf } from '../../board';
import type { Services } from '../../services';
import { wireNote } from '../../shared-workbook/wire-note';
import { wireStanding, workbookStanding } from '../../shared-workbook/workbook-standing';
import { callerOf, requireOffice } from '../authorise';
import { jsonContent, problems } from '../json-content';
import { preferLanguage } from '../prefer-language';
import type { Resource } from '../resource';

/** Who has reported what, when and how completely. */
export function boardResource(services: Services): Resource {
  const { campaign, checked, submissions, notes, now } = services;
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
      const language = preferLanguage(context.req.header('Accept-Language'));
      const board: Board = {
        ...boardOf({ campaign, submissions: await checked.all(), firstReceipts, now: now() }),
        workbook: wireStanding(await workbookStanding(services), { language, signedIn: true }),
        notes: (await notes.open(limits.notes)).map((note) => wireNote(note, campaign, language)),
      };
      return context.json(board);
    },
  };
}

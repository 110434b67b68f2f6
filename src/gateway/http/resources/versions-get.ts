import * as z from 'zod';
import { chinaTime } from '../../../forms/timeliness';
import { versionListSchema, type VersionList } from '../../../protocol/history';
import type { VersionEntry } from '../../ledger/version-entry';
import type { Services } from '../../services';
import { callerOf, requireUnit } from '../authorise';
import { jsonContent, problems } from '../json-content';
import { pathForm, pathUnit } from '../path-form';
import { parseRequest } from '../read-json';
import type { Resource } from '../resource';
import { versionQuery } from '../version-query';

/** Versions in one answer. */
const most = 200;

const querySchema = z.object({ before: versionQuery.optional() });

/** The history of a unit's form. */
export function versionsGetResource(services: Services): Resource {
  const { campaign, submissions, record } = services;
  return {
    route: {
      method: 'get',
      path: '/api/submissions/{form}/{unit}/versions',
      summary: `The versions of a unit’s form, the newest first; at most ${most}, older ones than \`before\` names`,
      signedIn: true,
      request: {
        params: z.object({ form: z.string(), unit: z.string() }),
        query: z.object({ before: z.string().optional() }),
      },
      responses: {
        200: { description: 'The versions; none before the first', content: jsonContent(versionListSchema) },
        ...problems(
          'request.invalid',
          'session.required',
          'session.expired',
          'access.denied',
          'form.unknown',
          'unit.unknown',
        ),
      },
    },
    handle: async (context) => {
      const caller = await callerOf(context, services);
      requireUnit(caller, context.req.param('unit') ?? '');
      const form = pathForm(context, campaign);
      const unit = pathUnit(context, campaign);
      const { before } = parseRequest(querySchema, context.req.query());
      const found = await submissions.list(form.id, unit.id, { before, limit: most + 1 });
      const inWorkbook = await record.versionInWorkbook(form.id, unit.id);
      const answer: VersionList = {
        form: form.id,
        unit: unit.id,
        versions: found.slice(0, most).map((entry) => wireVersion(entry, inWorkbook)),
        more: found.length > most,
      };
      return context.json(answer);
    },
  };
}

function wireVersion(
  { filledRows, receivedAt, ...entry }: VersionEntry,
  inWorkbook: number,
): VersionList['versions'][number] {
  return {
    ...entry,
    receivedAt: chinaTime(receivedAt),
    rows: filledRows,
    workbook: entry.version <= inWorkbook ? 'written' : 'waiting',
  };
}

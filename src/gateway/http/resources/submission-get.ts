import * as z from 'zod';
import { chinaTime } from '../../../forms/timeliness';
import { submissionSchema, type WireSubmission } from '../../../protocol/wire';
import type { SubmissionVersion } from '../../ledger/submission-version';
import type { Services } from '../../services';
import { callerOf, requireUnit } from '../authorise';
import { jsonContent, problems } from '../json-content';
import { pathForm, pathUnit } from '../path-form';
import { ProblemError } from '../problem-error';
import { parseRequest } from '../read-json';
import type { Resource } from '../resource';
import { versionQuery } from '../version-query';

const paramsSchema = z.object({ form: z.string(), unit: z.string() });
const querySchema = z.object({ version: versionQuery.optional() });

/** A unit's form as the ledger has it: the newest version, or the one asked for. */
export function submissionGetResource(services: Services): Resource {
  const { campaign, submissions, record } = services;
  return {
    route: {
      method: 'get',
      path: '/api/submissions/{form}/{unit}',
      summary: 'A version of a unit’s form, the newest unless `version` names one',
      signedIn: true,
      request: { params: paramsSchema, query: z.object({ version: z.string().optional() }) },
      responses: {
        200: { description: 'The version', content: jsonContent(submissionSchema) },
        ...problems(
          'request.invalid',
          'session.required',
          'session.expired',
          'access.denied',
          'form.unknown',
          'unit.unknown',
          'submission.missing',
          'submission.version-missing',
        ),
      },
    },
    handle: async (context) => {
      const caller = await callerOf(context, services);
      requireUnit(caller, context.req.param('unit') ?? '');
      const form = pathForm(context, campaign);
      const unit = pathUnit(context, campaign);
      const { version } = parseRequest(querySchema, context.req.query());
      const submission = await submissions.find(form.id, unit.id, version);
      if (!submission)
        throw new ProblemError(
          version !== undefined && (await submissions.newest(form.id, unit.id)) !== null
            ? 'submission.version-missing'
            : 'submission.missing',
        );
      return context.json(wireSubmission(submission, await record.versionInWorkbook(form.id, unit.id)));
    },
  };
}

function wireSubmission(submission: SubmissionVersion, inWorkbook: number): WireSubmission {
  const { form, unit, version, rows, zeroReport, waivers, person, by, receivedAt } = submission;
  return {
    ...{ form, unit, version, rows, zeroReport, waivers, person, by },
    receivedAt: chinaTime(receivedAt),
    status: zeroReport ? 'zero-report' : 'reported',
    workbook: version <= inWorkbook ? 'written' : 'waiting',
  };
}

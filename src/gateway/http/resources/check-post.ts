import * as z from 'zod';
import { checkedSchema, checkRequestSchema } from '../../../protocol/wire';
import { checkSubmission } from '../../check-submission';
import { rowContents } from '../../row-contents';
import type { Services } from '../../services';
import { callerOf, requireUnit } from '../authorise';
import { checkRequestRows } from '../check-request-rows';
import { jsonContent, problems } from '../json-content';
import { pathForm, unitCalled } from '../path-form';
import { preferLanguage } from '../prefer-language';
import { readJson } from '../read-json';
import type { Resource } from '../resource';
import { wireIssue } from '../wire-issue';

/** Checks rows as a push would be checked, and stores nothing. */
export function checkPostResource(services: Services): Resource {
  const { campaign, timing } = services;
  return {
    route: {
      method: 'post',
      path: '/api/check/{form}',
      summary: 'Check rows without reporting them',
      signedIn: true,
      request: {
        params: z.object({ form: z.string() }),
        body: { required: true, content: jsonContent(checkRequestSchema) },
      },
      responses: {
        200: { description: 'The rows as read, and the findings', content: jsonContent(checkedSchema) },
        ...problems(
          'request.invalid',
          'request.not-json',
          'request.timeout',
          'request.too-large',
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
      const form = pathForm(context, campaign);
      const request = await readJson(context, checkRequestSchema, timing.bodyTimeout);
      requireUnit(caller, request.unit);
      const unit = unitCalled(request.unit, campaign);
      checkRequestRows(form, request);
      const { rows, zeroReport = false } = request;
      const check = await checkSubmission({ form, unit: unit.id, rows, zeroReport }, services);
      const language = preferLanguage(context.req.header('Accept-Language'));
      return context.json({
        rows: check.rows.map(rowContents),
        issues: check.issues.map((issue) => wireIssue(issue, language)),
      });
    },
  };
}

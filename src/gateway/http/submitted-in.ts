import type { Campaign } from '../../forms/campaign';
import type { Form } from '../../forms/form';
import type { PushRequest } from '../../protocol/wire';
import type { Submitted } from '../merging/merge-submission';
import { checkRequestRows } from './check-request-rows';
import { ProblemError } from './problem-error';

/** What a push reports. @throws {ProblemError} where the rows are no rows of this form and campaign. */
export function submittedIn(request: PushRequest, form: Form, campaign: Campaign): Submitted {
  checkRequestRows(form, request);
  if (request.campaign !== undefined && request.campaign !== campaign.id)
    throw new ProblemError('campaign.mismatch', { fields: { campaign: campaign.id } });
  return { rows: request.rows, zeroReport: request.zeroReport ?? false, waivers: request.waivers ?? [] };
}

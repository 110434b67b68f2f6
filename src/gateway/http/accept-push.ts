import type { FormCheck } from '../../forms/check-form';
import type { Form } from '../../forms/form';
import type { Issue } from '../../forms/issue';
import { definitionOf } from '../../forms/issue-catalogue';
import type { Language } from '../../forms/language';
import { chinaTime } from '../../forms/timeliness';
import { receiptSchema, type PushRequest, type Receipt, type Waiver } from '../../protocol/wire';
import { checkSubmission } from '../check-submission';
import { filledRows } from '../checked-submissions';
import type { Caller } from '../identity/caller';
import type { StoredAnswer } from '../ledger/submissions';
import type { Services } from '../services';
import { bodyDigest } from './body-digest';
import { ProblemError } from './problem-error';
import { checkRequestRows } from './check-request-rows';
import { wireIssue } from './wire-issue';
import { workbookStateOf } from './workbook-state-of';

export interface Push {
  readonly caller: Caller;
  readonly form: Form;
  readonly unit: string;
  readonly key: string;
  readonly request: PushRequest;
  readonly language: Language;
}

const keptAnswerSchema = receiptSchema.omit({ workbook: true });

/**
 * Takes a push: checks it again with the code the pane uses, commits it to the ledger, and waits a little for the
 * shared workbook.
 * @throws {ProblemError} where it is refused; then nothing is written.
 */
export async function acceptPush(push: Push, services: Services): Promise<Receipt> {
  const { caller, form, unit, key, request, language } = push;
  const { campaign, submissions } = services;
  const digest = bodyDigest(request);
  const before = await submissions.answerTo(form.id, unit, key);
  if (before) return replay(push, before, digest, services);
  checkRequestRows(form, request);
  if (request.campaign !== undefined && request.campaign !== campaign.id)
    throw new ProblemError('campaign.mismatch', { fields: { campaign: campaign.id } });
  const newest = await submissions.newest(form.id, unit);
  if (newest !== request.base) throw stale(newest);

  const zeroReport = request.zeroReport ?? false;
  const check = await checkSubmission({ form, unit, rows: request.rows, zeroReport }, services);
  const waivers = acceptedWaivers(check, request.waivers ?? []);
  const receivedAt = services.now();
  const issues = check.issues.map((issue) => wireIssue(issue, language));
  if (check.issues.some((issue) => issue.severity === 'error' && !waivers.has(placeOf(issue))))
    throw new ProblemError('submission.invalid', { fields: { issues } });

  const receipt = (version: number): Omit<Receipt, 'workbook'> => ({
    version,
    merged: false,
    issues,
    receivedAt: chinaTime(receivedAt),
    rows: filledRows(request.rows, check.rows).length,
  });
  const result = await submissions.commit({
    submission: {
      form: form.id,
      unit,
      base: request.base,
      rows: request.rows,
      zeroReport,
      waivers: [...waivers.values()],
      person: caller.person,
      by: caller.unit,
      receivedAt,
    },
    key,
    bodyDigest: digest,
    answer: (version) => JSON.stringify(receipt(version)),
  });
  if (result.kind === 'stale') throw stale(result.version);
  if (result.kind === 'answered') return replay(push, result.stored, digest, services);
  return {
    ...receipt(result.version),
    workbook: await workbookStateOf(form.id, unit, result.version, services),
  };
}

/** The answer given before. Only where the workbook stands is told anew. */
async function replay(
  { form, unit }: Push,
  stored: StoredAnswer,
  digest: string,
  services: Services,
): Promise<Receipt> {
  if (stored.bodyDigest !== digest) throw new ProblemError('request.idempotency-key-reused');
  const answer = keptAnswerSchema.parse(JSON.parse(stored.answer));
  return { ...answer, workbook: await workbookStateOf(form.id, unit, answer.version, services) };
}

function stale(version: number | null): ProblemError {
  return new ProblemError('submission.stale', { fields: { version } });
}

/** The waivers that stand for an error that may be waived, by its place. */
function acceptedWaivers({ issues }: FormCheck, waivers: readonly Waiver[]): ReadonlyMap<string, Waiver> {
  const waivable = new Set(
    issues
      .filter((issue) => issue.severity === 'error' && definitionOf(issue.code).waivable)
      .map((issue) => placeOf(issue)),
  );
  return new Map(
    waivers.map((waiver) => [placeOf(waiver), waiver] as const).filter(([place]) => waivable.has(place)),
  );
}

function placeOf({ code, row, column }: Pick<Issue, 'row' | 'column'> & { code: string }): string {
  return `${code} ${String(row)} ${String(column)}`;
}

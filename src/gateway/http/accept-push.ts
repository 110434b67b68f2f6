import type { Form } from '../../forms/form';
import type { Language } from '../../forms/language';
import { chinaTime } from '../../forms/timeliness';
import { receiptSchema, type Receipt } from '../../protocol/wire';
import { checkSubmission } from '../check-submission';
import type { Caller } from '../identity/caller';
import type { StoredAnswer } from '../ledger/submissions';
import type { SubmissionVersion } from '../ledger/submission-version';
import { acceptWaivers } from '../merging/accept-waivers';
import { mergeSubmission, type MergedSubmission, type Submitted } from '../merging/merge-submission';
import { lineageOf, mintRowIds, type Lineage } from '../merging/row-ids';
import type { Services } from '../services';
import { ProblemError } from './problem-error';
import { wireIssue } from './wire-issue';
import { workbookStateOf } from './workbook-state-of';

/** A new version on its way, pushed or brought back. */
export interface Push {
  readonly caller: Caller;
  readonly form: Form;
  readonly unit: string;
  readonly key: string;
  /** Of the whole request: the same key with another is refused. */
  readonly digest: string;
  readonly language: Language;
  /** The version it is based on; null for none. */
  readonly base: number | null;
  /** What is to be reported. Not asked for where the key was answered before. */
  readonly submitted: () => Promise<Submitted> | Submitted;
  /** The version that is brought back. */
  readonly restored?: number;
}

type KeptAnswer = Omit<Receipt, 'workbook'>;

const keptAnswerSchema = receiptSchema.omit({ workbook: true });

/** How often a push starts again because another process was quicker; in this one they take turns. */
const mostTries = 20;

/**
 * Takes a push: merges it with what was reported since its base, checks it with the code the pane uses, commits it
 * to the ledger, and waits a little for the shared workbook.
 * @throws {ProblemError} where it is refused; then nothing is written.
 */
export async function acceptPush(push: Push, services: Services): Promise<Receipt> {
  const { form, unit } = push;
  const kept = await services.pushTurns.take(`${form.id} ${unit}`, () => keep(push, services));
  return { ...kept, workbook: await workbookStateOf(form.id, unit, kept.version, services) };
}

async function keep(push: Push, services: Services): Promise<KeptAnswer> {
  const { form, unit, key } = push;
  const answered = await services.submissions.answerTo(form.id, unit, key);
  if (answered) return replay(push, answered);
  const submitted = await push.submitted();
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const kept = await tryToKeep(push, submitted, services);
    if (kept) return kept;
  }
  throw new Error('other processes kept reporting the same form');
}

/** Null where another process reported the same form meanwhile. */
async function tryToKeep(push: Push, submitted: Submitted, services: Services): Promise<KeptAnswer | null> {
  const { caller, form, unit, key, digest, language, base, restored } = push;
  const { submissions } = services;
  const newest = await submissions.find(form.id, unit);
  const merged = newest && newest.version !== base ? await merge(push, submitted, newest, services) : null;
  const { rows, zeroReport, waivers } = merged ?? submitted;
  const check = await checkSubmission({ form, unit, rows, zeroReport }, services);
  const issues = check.issues.map((issue) => wireIssue(issue, language));
  const { accepted, errorsLeft } = acceptWaivers(check.issues, waivers);
  if (errorsLeft)
    // Where they count rows that were not pushed, these come along.
    throw new ProblemError('submission.invalid', {
      fields: { issues, ...(merged && newest ? { rows, version: newest.version } : {}) },
    });

  const receivedAt = services.now();
  const filled = check.rows.filter((row) => !row.blank).length;
  const answer = (version: number): KeptAnswer => ({
    ...{ version, merged: merged !== null, issues, receivedAt: chinaTime(receivedAt), rows: filled },
  });
  const result = await submissions.commit({
    submission: {
      ...{ form: form.id, unit, base, rows: [...rows], zeroReport, waivers: [...accepted] },
      ...{ person: caller.person, by: caller.unit, receivedAt },
      ...{ merged: merged !== null, restoredFrom: restored ?? null, filledRows: filled },
      rowIds: [...mintRowIds(rows.length, await lineages(push, rows, newest, merged, services))],
    },
    ...{ follows: newest?.version ?? null, key, bodyDigest: digest },
    answer: (version) => JSON.stringify(answer(version)),
  });
  if (result.kind === 'overtaken') return null;
  if (result.kind === 'answered') return replay(push, result.stored);
  services.events.submission({ form: form.id, unit, version: result.version });
  services.events.workbookChanged();
  return answer(result.version);
}

/** @throws {ProblemError} where a person has to settle something first. */
async function merge(
  { form, unit, base: number }: Push,
  pushed: Submitted,
  newest: SubmissionVersion,
  { submissions }: Services,
): Promise<MergedSubmission> {
  const base = number === null ? undefined : await submissions.find(form.id, unit, number);
  const merged = mergeSubmission({ form, base: base ?? null, newest, pushed });
  const { rows, waivers, conflicts } = merged;
  if (conflicts.length > 0)
    throw new ProblemError('submission.conflict', {
      fields: { version: newest.version, conflicts, rows, waivers },
    });
  return merged;
}

/** The versions whose rows the new rows may be. */
async function lineages(
  { form, unit, restored }: Push,
  rows: Submitted['rows'],
  newest: SubmissionVersion | undefined,
  merged: MergedSubmission | null,
  { submissions }: Services,
): Promise<readonly Lineage[]> {
  const back = restored === undefined ? undefined : await submissions.find(form.id, unit, restored);
  return [
    ...(newest
      ? [
          merged
            ? { ids: newest.rowIds, before: merged.places.map(({ theirs }) => theirs) }
            : lineageOf(form, newest, rows),
        ]
      : []),
    ...(back ? [lineageOf(form, back, rows)] : []),
  ];
}

/** The answer given before. Only where the workbook stands is told anew. */
function replay({ digest }: Push, stored: StoredAnswer): KeptAnswer {
  if (stored.bodyDigest !== digest) throw new ProblemError('request.idempotency-key-reused');
  return keptAnswerSchema.parse(JSON.parse(stored.answer));
}

import type { Campaign } from '../../../forms/campaign';
import type { Form } from '../../../forms/form';
import { checkSubmission } from '../../check-submission';
import type { EventHub } from '../../events/event-hub';
import type { KeyedTurns } from '../../keyed-turns';
import type { Submissions } from '../../ledger/submissions';
import type { WorkbookNote } from '../../ledger/workbook-note';
import type { WorkbookNotes } from '../../ledger/workbook-notes';
import { acceptWaivers } from '../../merging/accept-waivers';
import { conflictNotes } from './conflict-notes';
import { mergeUnitEdits, type MergedEdits } from './merge-unit-edits';
import type { UnitEdits } from './unit-edits';

export interface CommitParts {
  readonly campaign: Campaign;
  readonly submissions: Submissions;
  readonly notes: WorkbookNotes;
  /** Shared with the pushes of units. */
  readonly pushTurns: KeyedTurns;
  readonly events: Pick<EventHub, 'submission'>;
  readonly now: () => Date;
}

export type PlacedEdits = Pick<MergedEdits, 'places' | 'gone'>;

/** How often it is merged anew because another process was quicker. */
const mostTries = 20;

/**
 * Adds what people have made of a unit's form in the workbook as a version by the office, unless the newest one says
 * so already. Findings do not keep it out: it stands in the workbook, and the board shows what is wrong with it.
 * @returns which rows of the sheet are which rows of that version, and which are none any more
 */
export function commitEdits(
  form: Form,
  edits: UnitEdits,
  key: string,
  parts: CommitParts,
): Promise<PlacedEdits> {
  const { unit } = edits.base;
  return parts.pushTurns.take(`${form.id} ${unit}`, async () => {
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const placed = await tryToCommit(form, edits, key, parts);
      if (placed) return placed;
    }
    throw new Error('other processes kept reporting the same form');
  });
}

/** Null where another process reported the same form meanwhile. */
async function tryToCommit(
  form: Form,
  edits: UnitEdits,
  key: string,
  parts: CommitParts,
): Promise<PlacedEdits | null> {
  const { campaign, submissions, notes, events, now } = parts;
  const { base } = edits;
  const { unit } = base;
  const newest = (await submissions.find(form.id, unit)) ?? null;
  const merged = mergeUnitEdits(form, edits, newest);
  if (!merged.differs) {
    // The newest version says it all already: where it kept what the workbook has deleted, that is told all the same.
    const mark = { form: form.id, unit, version: newest?.version ?? 0 };
    await notes.addOnce(conflictNotes(mark, merged.conflicts), now());
    return merged;
  }
  const { rows, rowIds, zeroReport, waivers, conflicts } = merged;
  const check = await checkSubmission({ form, unit, rows, zeroReport }, parts);
  const receivedAt = now();
  const result = await submissions.commit({
    submission: {
      ...{ form: form.id, unit, base: base.submission?.version ?? null },
      ...{ rows: [...rows], rowIds: [...rowIds], zeroReport },
      waivers: [...acceptWaivers(check.issues, waivers).accepted],
      ...{ person: null, by: campaign.office, receivedAt },
      merged: newest?.version !== base.submission?.version,
      restoredFrom: null,
      filledRows: check.rows.filter((row) => !row.blank).length,
    },
    ...{ follows: newest?.version ?? null, key, bodyDigest: '' },
    answer: (version) => JSON.stringify({ version }),
    beside: (queries, version) =>
      notes.add(queries, notesOf({ form: form.id, unit, version }, edits, conflicts), receivedAt),
  });
  if (result.kind === 'overtaken') return null;
  if (result.kind === 'committed') events.submission({ form: form.id, unit, version: result.version });
  return merged;
}

function notesOf(
  mark: { readonly form: string; readonly unit: string; readonly version: number },
  { changedCells, addedRows, deletedRows }: UnitEdits,
  conflicts: MergedEdits['conflicts'],
): readonly WorkbookNote[] {
  return [
    { kind: 'edits', ...mark, changedCells, addedRows, deletedRows },
    ...conflictNotes(mark, conflicts),
  ];
}

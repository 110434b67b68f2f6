import type { Campaign } from '../../../forms/campaign';
import type { Form } from '../../../forms/form';
import type { ManagedRowState, ManagedSheetsState } from '../../../files/in-place/managed-sheet-state';
import { readManagedSheets } from '../../../files/in-place/read-managed-sheets';
import { WorkbookProblem } from '../../../files/in-place/workbook-problem';
import { resolveUnit } from '../../../forms/unit-names';
import type { SheetLayout } from '../../../sheets/layout';
import { sharedWorkbookLayouts } from '../../../sheets/shared-workbook-layout';
import type { VersionMark, WorkbookRecord } from '../../ledger/workbook-record';
import { zlibCodec } from '../zlib-codec';
import type { StoredWorkbook } from '../store';
import { baseVersion, type BaseVersion } from './base-version';
import { claimRows, type ClaimedRows } from './claim-rows';
import { commitEdits, type CommitParts } from './commit-edits';
import { knownVersions } from './known-versions';
import { listedVersions, versionsOfRows } from './listed-versions';
import type { TakenInSheet } from './placed-layout';
import { sheetRows } from './sheet-rows';
import { standingNotes } from './standing-notes';
import { isEdited, unitEdits } from './unit-edits';

export interface TakeInParts extends CommitParts {
  readonly record: WorkbookRecord;
}

/** What a workbook that others have written is to get, by the id of the managed table; those that are gone left out. */
export type TakenIn = ReadonlyMap<string, TakenInSheet>;

/**
 * Takes in what people have changed in the managed sheets of a workbook: compares it with the versions that its 日志
 * says are in it, merges the differences with what has been reported since, and adds versions by the office. Taking in
 * the same content again adds nothing.
 *
 * @throws {WorkbookProblem} where it can't be read, is another campaign's, or none of ours.
 */
export async function takeInEdits(workbook: StoredWorkbook, parts: TakeInParts): Promise<TakenIn> {
  const { campaign, record, submissions, notes, now } = parts;
  const plans = sharedWorkbookLayouts({
    ...{ campaign, generatedAt: '', board: [], log: [] },
    forms: campaign.forms.map((form) => ({ form, entries: [] })),
  });
  const state = readManagedSheets(workbook.bytes, plans, zlibCodec);
  mustBeOurs(state, campaign);
  const inWorkbook = await record.versionsInWorkbook();
  const unitOf = (name: string): string | undefined => resolveUnit(name, campaign)?.id;
  const isKnown = knownVersions(await submissions.history());
  const log = listedVersions(state, isKnown);
  const isOf = async ({ key, cells }: ManagedRowState, mark: VersionMark): Promise<boolean> =>
    isKnown(mark, cells['_receivedAt'] ?? null) &&
    ((await submissions.find(mark.form, mark.unit, mark.version))?.rowIds.includes(key ?? '') ?? false);
  const listed = log && (await versionsOfRows(state, unitOf, log, inWorkbook, isOf));
  if (listed) await noteOldCopy(listed, inWorkbook, parts);
  const versions = listed
    ? new Map(listed.map(({ form, unit, version }) => [`${form} ${unit}`, version]))
    : inWorkbook;

  const sheets = new Map<string, TakenInSheet>(
    state.sheets.map((sheet) => [
      sheet.id,
      { state: sheet, places: new Map(), gone: new Map(), released: [] },
    ]),
  );
  const standing = state.sheets.flatMap((sheet) =>
    campaign.forms.some(({ id }) => id === sheet.id)
      ? []
      : standingNotes(sheet, layoutOf(plans, sheet.id), [], []),
  );
  for (const form of campaign.forms) {
    const sheet = state.sheets.find(({ id }) => id === form.id);
    if (!sheet) continue;
    const bases = await basesOf(form, versions, workbook.etag, parts);
    const { rows, apart } = sheetRows(sheet, form, campaign, state.date1904);
    const claimed = claimRows(form, rows, bases);
    standing.push(...standingNotes(sheet, layoutOf(plans, form.id), claimed.strays, apart));
    sheets.set(form.id, {
      state: sheet,
      ...(await takeInForm(form, bases, claimed, workbook.etag, parts)),
      released: claimed.strays.flatMap(({ key, place }) => (key === null ? [] : place)),
    });
  }
  await notes.stand(standing, now());
  await notes.addOnce(
    state.lost.map(({ id, what }) => ({
      ...({ kind: 'sheet-lost', what } as const),
      sheet: layoutOf(plans, id)?.name ?? id,
      content: workbook.etag,
    })),
    now(),
  );
  return sheets;
}

function mustBeOurs({ campaign: found, sheets }: ManagedSheetsState, campaign: Campaign): void {
  if (found !== null && found !== campaign.id)
    throw new WorkbookProblem('workbook.other-campaign', '', 'The workbook is another campaign’s.');
  if (found === null && sheets.length === 0)
    throw new WorkbookProblem('workbook.not-adopted', '', 'The workbook has no managed sheets.');
}

/** Versions that the ledger knows to have been in the workbook are there no longer. */
async function noteOldCopy(
  listed: readonly VersionMark[],
  inWorkbook: ReadonlyMap<string, number>,
  { record, notes, now }: TakeInParts,
): Promise<void> {
  const there = new Map(listed.map(({ form, unit, version }) => [`${form} ${unit}`, version]));
  let missing = 0;
  for (const [unit, version] of inWorkbook) missing += Math.max(0, version - (there.get(unit) ?? 0));
  if (missing === 0) return;
  await notes.addAlone([{ kind: 'old-copy', versions: missing }], now());
  await record.hasFound(listed);
}

async function basesOf(
  form: Form,
  versions: ReadonlyMap<string, number>,
  etag: string,
  { campaign, submissions }: TakeInParts,
): Promise<readonly BaseVersion[]> {
  const bases: BaseVersion[] = [];
  for (const { id: unit } of campaign.units) {
    // What was taken in from this very content before has been compared already.
    const version =
      (await submissions.versionOfKey(form.id, unit, keyOf(etag))) ?? versions.get(`${form.id} ${unit}`);
    const submission = version === undefined ? undefined : await submissions.find(form.id, unit, version);
    bases.push(baseVersion(campaign, form, unit, submission ?? null));
  }
  return bases;
}

async function takeInForm(
  form: Form,
  bases: readonly BaseVersion[],
  claimed: ClaimedRows,
  etag: string,
  parts: TakeInParts,
): Promise<Pick<TakenInSheet, 'places' | 'gone'>> {
  const places = new Map<string, number>();
  const gone = new Map<string, number>();
  for (const base of bases) {
    const edits = unitEdits(base, claimed);
    const rekeyed = edits.rows.some(
      ({ before, shown }) => shown && before !== null && shown.key !== base.rows[before]?.id,
    );
    if (!isEdited(edits) && !rekeyed) continue;
    const placed = await commitEdits(form, edits, keyOf(etag), parts);
    for (const { place, key, was } of placed.places) if (key !== was) places.set(key, place);
    for (const { place, key } of placed.gone) gone.set(key, place);
  }
  return { places, gone };
}

/** With a space, which no key of a client can have. */
function keyOf(etag: string): string {
  return `workbook ${etag}`;
}

function layoutOf(plans: readonly SheetLayout[], id: string): SheetLayout | undefined {
  return plans.find(({ managed }) => managed?.id === id);
}

import type { SheetLayout } from '../../sheets/layout';
import { sheetName } from '../../sheets/sheet-name';
import { printNames } from '../print-names';
import { writeWorkbook } from '../write-workbook';
import { addManagedTable } from './add-managed-table';
import { campaignOf, markCampaign } from './campaign-mark';
import type { DeflateCodec } from './deflate-codec';
import { findManagedTable } from './find-managed-table';
import { managedTablePlans } from './managed-table-plan';
import { mergeStyles } from './merge-styles';
import { addContentType } from './package/content-types';
import { addRelationship } from './package/relationships';
import { WorkbookPackage } from './package/workbook-package';
import { workbookParts } from './package/workbook-parts';
import { SharedStrings } from './sheet/shared-strings';
import { transplantSheet } from './transplant-sheet';
import { verifyArchive } from './verify-archive';
import { addSheet, defineNames } from './workbook-additions';
import { WorkbookProblem } from './workbook-problem';
import { writeZip } from './zip/write-zip';
import type { ZipLimits } from './zip/zip-limits';

export interface AdoptedWorkbook {
  /** The very bytes given where all managed sheets and the campaign’s mark are there. */
  readonly bytes: Uint8Array;
  /** Ids of the managed tables that were added. */
  readonly added: readonly string[];
}

const stylesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/**
 * Adds the managed sheets of a campaign that a workbook does not have behind its own, in place: no part but the
 * lists of sheets, names, formats and parts is rewritten. A sheet of ours that has lost its table or its keys stays as
 * people have left it, and a new one is added.
 *
 * @throws WorkbookProblem, where the workbook is another campaign’s too
 */
export async function adoptWorkbook(
  bytes: Uint8Array,
  layouts: readonly SheetLayout[],
  campaign: string,
  codec: DeflateCodec,
  limits?: ZipLimits,
): Promise<AdoptedWorkbook> {
  const parts = new WorkbookPackage(bytes, codec, limits);
  const workbook = workbookParts(parts);
  const missing = managedTablePlans(layouts).filter(
    (plan) => typeof findManagedTable(parts, workbook, plan) === 'string',
  );
  const marked = campaignOf(workbook);
  if (marked !== null && marked !== campaign)
    throw new WorkbookProblem('workbook.other-campaign', '', 'The workbook is another campaign’s.');
  if (missing.length === 0 && marked !== null) return { bytes, added: [] };
  if (missing.length > 0) await addSheets();
  if (marked === null) markCampaign(parts, campaign);

  const built = parts.pack();
  const written = writeZip(built);
  verifyArchive(written, parts.archive, built, codec, limits);
  return { bytes: written, added: missing.map(({ id }) => id) };

  async function addSheets(): Promise<void> {
    const fresh = await freshParts(missing.map(({ layout: { managed: _, ...layout } }) => layout));
    const formats = addStyles(parts, fresh.parts.text('xl/styles.xml'));
    const names = workbook.sheets.map(({ name }) => name);
    missing.forEach((plan, index) => {
      const source = fresh.sheets[index]?.path ?? '';
      const name = sheetName(plan.layout.name, names);
      const content = transplantSheet(fresh.parts.text(source), source, fresh.strings, formats);
      const path = addSheet(parts, name, content);
      const place = names.push(name) - 1;
      addManagedTable(parts, path, name, plan);
      defineNames(
        parts,
        printNames(plan.layout, name).map((one) => ({ ...one, sheet: place })),
      );
    });
  }

  async function freshParts(plain: readonly SheetLayout[]) {
    const properties = { title: '', creator: '', created: new Date(0) };
    const own = new WorkbookPackage(await writeWorkbook(plain, properties), codec);
    const ownWorkbook = workbookParts(own);
    return { parts: own, sheets: ownWorkbook.sheets, strings: new SharedStrings(own, ownWorkbook) };
  }
}

/** Adds our formats to the workbook's and gives their numbers there. */
function addStyles(parts: WorkbookPackage, ours: string): readonly number[] {
  const { path, relationships } = workbookParts(parts);
  const theirs = relationships.find(({ kind, target }) => kind === 'styles' && parts.has(target))?.target;
  if (theirs !== undefined) {
    const { text, formats } = mergeStyles(parts.text(theirs), ours);
    parts.setText(theirs, text);
    return formats;
  }
  const added = 'xl/styles.xml';
  parts.setText(added, ours);
  addContentType(parts, added, stylesType);
  addRelationship(parts, path, 'styles', added);
  return mergeStyles(ours, ours).formats;
}

import type { SheetLayout } from '../../sheets/layout';
import { addManagedTable } from './add-managed-table';
import { markCampaign } from './campaign-mark';
import { fflateCodec } from './fflate-codec';
import { managedTablePlans } from './managed-table-plan';
import { WorkbookPackage } from './package/workbook-package';
import { workbookParts } from './package/workbook-parts';
import { writeZip } from './zip/write-zip';

/** A workbook freshly written from layouts, its sheets in their order, with the managed ones made such; `campaign` is whose. */
export function manageSheets(
  bytes: Uint8Array,
  layouts: readonly SheetLayout[],
  campaign: string | null,
): Uint8Array {
  const plans = managedTablePlans(layouts);
  if (plans.length === 0) return bytes;
  const parts = new WorkbookPackage(bytes, fflateCodec);
  const { sheets } = workbookParts(parts);
  for (const plan of plans) {
    const sheet = sheets[layouts.indexOf(plan.layout)];
    if (sheet?.path != null) addManagedTable(parts, sheet.path, sheet.name, plan);
  }
  if (campaign !== null) markCampaign(parts, campaign);
  return writeZip(parts.pack());
}

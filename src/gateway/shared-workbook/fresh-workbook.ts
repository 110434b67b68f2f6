import type { Campaign } from '../../forms/campaign';
import { writeWorkbook } from '../../files/write-workbook';
import type { SheetLayout } from '../../sheets/layout';

/** A workbook of the managed sheets alone, where there is none to be kept. */
export function freshWorkbook(
  campaign: Campaign,
  layouts: readonly SheetLayout[],
  created: Date,
  macroEnabled: boolean,
): Promise<Uint8Array> {
  return writeWorkbook(layouts, {
    ...{ title: campaign.title['zh-CN'], creator: '附件通', created },
    ...{ campaign: campaign.id, macroEnabled },
  });
}

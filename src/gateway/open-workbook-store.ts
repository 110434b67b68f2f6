import type { Campaign } from '../forms/campaign';
import type { Log } from './log';
import type { Settings } from './settings';
import { FileStore } from './shared-workbook/file-store';
import { GoodCopy } from './shared-workbook/good-copy';
import { goodCopyFileOf, workbookFileOf } from './workbook-file-of';

/** The store of the shared workbook as the settings have it. */
export function openWorkbookStore(settings: Settings, campaign: Campaign, log: Log): FileStore {
  const { copies, ownerFileHours } = settings;
  return new FileStore(workbookFileOf(settings, campaign), {
    ...{ copies, ownerFileHours },
    good: new GoodCopy(goodCopyFileOf(settings, campaign), log),
  });
}

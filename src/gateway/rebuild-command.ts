import { CheckedSubmissions } from './checked-submissions';
import { completeOldVersions } from './ledger/complete-old-versions';
import { openLedger } from './ledger/open-ledger';
import { Submissions } from './ledger/submissions';
import { WorkbookRecord } from './ledger/workbook-record';
import { loadCampaign } from './load-campaign';
import { holdDataFolder } from './locking/hold-data-folder';
import type { Log } from './log';
import { openDataFolder } from './open-data-folder';
import { openWorkbookStore } from './open-workbook-store';
import { readSettings, type SettingsSource } from './settings';
import { freshWorkbook } from './shared-workbook/fresh-workbook';
import { NotWritten } from './shared-workbook/not-written';
import { replaceWorkbook } from './shared-workbook/replace-workbook';
import { troubleWords, workbookTrouble } from './shared-workbook/workbook-trouble';
import { StartUpError } from './start-up-error';
import { workbookContent } from './shared-workbook/workbook-content';
import { workbookFileOf } from './workbook-file-of';

export interface RebuildCommand extends SettingsSource {
  readonly print: (text: string) => void;
  readonly log: Log;
  readonly now: () => Date;
}

/**
 * Writes the shared workbook anew from the ledger, with no gateway running; a copy of the one that was there is
 * kept beside it.
 * @throws {StartUpError}
 */
export async function runRebuildCommand({ print, log, now, ...source }: RebuildCommand): Promise<void> {
  const settings = readSettings(source);
  const campaign = loadCampaign(settings.campaignFile);
  openDataFolder(settings.dataFolder);
  const release = holdDataFolder(settings.dataFolder);
  try {
    const database = await openLedger(settings.dataFolder, now());
    try {
      await completeOldVersions(database, campaign);
      const submissions = new Submissions(database, campaign.id);
      const checked = new CheckedSubmissions(campaign, submissions);
      const file = workbookFileOf(settings, campaign);
      const copy = await replaceWorkbook({
        store: openWorkbookStore(settings, campaign, log),
        record: new WorkbookRecord(database, campaign.id),
        render: async () => {
          const { layouts, versions } = await workbookContent({ campaign, submissions, checked, now });
          return { bytes: await freshWorkbook(campaign, layouts, now()), versions };
        },
        ...{ log, now, keepOwn: true },
      });
      print(`共享工作簿已按账本重写：${file}${copy === null ? '' : `；原来的留作 ${copy}`}。\n`);
      print('The shared workbook is rebuilt from the ledger.\n');
    } finally {
      await database.close();
    }
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    const words = troubleWords(workbookTrouble(error.result), true);
    throw new StartUpError(`没有重写：${words['zh-CN']}。`, `Not rebuilt: ${words['en-US']}.`, {
      cause: error,
    });
  } finally {
    release();
  }
}

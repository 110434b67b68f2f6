import type { Campaign } from '../forms/campaign';
import { CheckedSubmissions } from './checked-submissions';
import { completeOldVersions } from './ledger/complete-old-versions';
import { openLedger } from './ledger/open-ledger';
import { Submissions } from './ledger/submissions';
import { WorkbookRecord } from './ledger/workbook-record';
import { loadCampaign } from './load-campaign';
import { holdDataFolder } from './locking/hold-data-folder';
import type { Log } from './log';
import { openDataFolder } from './open-data-folder';
import { readSettings, type Settings, type SettingsSource } from './settings';

/** A command that works on the shared workbook while no gateway does. */
export interface WorkbookCommand extends SettingsSource {
  readonly print: (text: string) => void;
  readonly log: Log;
  readonly now: () => Date;
}

export interface LedgerAtRest {
  readonly settings: Settings;
  readonly campaign: Campaign;
  readonly submissions: Submissions;
  readonly checked: CheckedSubmissions;
  readonly record: WorkbookRecord;
}

/**
 * Opens the ledger for a command, with the data folder held so that no gateway starts meanwhile.
 * @throws {StartUpError} where one runs, or something has to be put right first.
 */
export async function withLedgerAtRest(
  source: SettingsSource & { readonly now: () => Date },
  work: (ledger: LedgerAtRest) => Promise<void>,
): Promise<void> {
  const settings = readSettings(source);
  const campaign = loadCampaign(settings.campaignFile);
  openDataFolder(settings.dataFolder);
  const release = holdDataFolder(settings.dataFolder);
  try {
    const database = await openLedger(settings.dataFolder, source.now());
    try {
      await completeOldVersions(database, campaign);
      const submissions = new Submissions(database, campaign.id);
      const checked = new CheckedSubmissions(campaign, submissions);
      const record = new WorkbookRecord(database, campaign.id);
      await work({ settings, campaign, submissions, checked, record });
    } finally {
      await database.close();
    }
  } finally {
    release();
  }
}

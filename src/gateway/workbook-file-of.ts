import { extname, join } from 'node:path';
import type { Campaign } from '../forms/campaign';
import type { Settings } from './settings';
import { chosenWorkbook } from './workbook-choice';

type Places = Pick<Settings, 'workbookFile' | 'dataFolder'>;

/**
 * Where the shared workbook stands: where it was set to, else the one that was adopted, else in the data folder under
 * the campaign's title.
 * @throws {StartUpError}
 */
export function workbookFileOf({ workbookFile, dataFolder }: Places, campaign: Campaign): string {
  const title = campaign.title['zh-CN'].replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
  return workbookFile ?? chosenWorkbook(dataFolder, campaign.id) ?? join(dataFolder, `${title}.xlsx`);
}

/** Where the copy of the shared workbook as it was written last stands. */
export function goodCopyFileOf(settings: Places, campaign: Campaign): string {
  const name = `${campaign.id}${extname(workbookFileOf(settings, campaign))}`;
  return join(settings.dataFolder, 'last-good', name);
}

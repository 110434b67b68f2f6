import { extname, join } from 'node:path';
import type { Campaign } from '../forms/campaign';
import type { Settings } from './settings';

/** Where the shared workbook stands: where it was set to, or in the data folder under the campaign's title. */
export function workbookFileOf(
  { workbookFile, dataFolder }: Pick<Settings, 'workbookFile' | 'dataFolder'>,
  campaign: Campaign,
): string {
  const title = campaign.title['zh-CN'].replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
  return workbookFile ?? join(dataFolder, `${title}.xlsx`);
}

/** Where the copy of the shared workbook as it was written last stands. */
export function goodCopyFileOf(
  settings: Pick<Settings, 'workbookFile' | 'dataFolder'>,
  campaign: Campaign,
): string {
  const name = `${campaign.id}${extname(workbookFileOf(settings, campaign))}`;
  return join(settings.dataFolder, 'last-good', name);
}

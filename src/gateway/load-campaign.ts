import { readFileSync } from 'node:fs';
import type { Campaign } from '../forms/campaign';
import { CampaignError, parseCampaign } from '../forms/parse-campaign';
import { errorCode } from './error-code';
import { StartUpError } from './start-up-error';

/** @throws {StartUpError} when it is missing, can't be read, or has mistakes; each is named by its path. */
export function loadCampaign(file: string): Campaign {
  try {
    return parseCampaign(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof CampaignError) {
      const mistakes = error.mistakes.join('; ');
      throw new StartUpError(
        `活动文件 ${file} 有 ${String(error.mistakes.length)} 处错误：${mistakes}。`,
        'The campaign file has mistakes at the paths named.',
        { cause: error },
      );
    }
    throw errorCode(error) === 'ENOENT'
      ? new StartUpError(`找不到活动文件 ${file}。`, 'The campaign file does not exist.', { cause: error })
      : new StartUpError(
          `活动文件 ${file} 读不出来（${errorCode(error)}）。`,
          'The campaign file can’t be read.',
          { cause: error },
        );
  }
}

import { accessSync, closeSync, constants, mkdirSync, openSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { errorCode } from './error-code';
import { StartUpError } from './start-up-error';

/**
 * Makes the data folder where there is none and makes sure that files can be made in it.
 * @throws {StartUpError} when they can't.
 */
export function openDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o750 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    // Only trying tells: a read-only disk or a quota shows in no permission bit.
    const probe = join(folder, `.probe-${randomBytes(6).toString('hex')}`);
    closeSync(openSync(probe, 'wx'));
    rmSync(probe);
  } catch (error) {
    throw new StartUpError(
      `数据文件夹 ${folder} 不能写入（${errorCode(error)}），请改正权限，或把 FUJIANTONG_DATA_DIR 设为别的文件夹。`,
      'The data folder can’t be written; correct its permissions or set FUJIANTONG_DATA_DIR.',
      { cause: error },
    );
  }
}

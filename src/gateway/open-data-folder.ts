import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { errorCode } from './error-code';
import { StartUpError } from './start-up-error';

/**
 * Makes the data folder where there is none and makes sure that files can be made in it.
 * @throws {StartUpError} when they can't.
 */
export function openDataFolder(folder: string): void {
  try {
    makeFolder(folder);
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

/** As `mkdirSync` with `recursive`, which never ends where a file system answers ENOENT to everything (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (!existsSync(dirname(folder))) makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o750 });
}

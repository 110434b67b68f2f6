import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { errorCode } from './error-code';
import { StartUpError } from './start-up-error';
import { writeFileDurably } from './write-file-durably';

const fileName = 'workbooks.json';
/** Campaign id → absolute path. */
const choices = z.record(z.string(), z.string());

/**
 * The workbook that was adopted for a campaign, as the data folder remembers it; null where none was.
 * @throws {StartUpError}
 */
export function chosenWorkbook(dataFolder: string, campaign: string): string | null {
  return read(dataFolder)[campaign] ?? null;
}

export function rememberWorkbook(dataFolder: string, campaign: string, file: string): void {
  const all = { ...read(dataFolder), [campaign]: file };
  writeFileDurably(join(dataFolder, fileName), `${JSON.stringify(all, null, 2)}\n`, 0o640);
}

function read(dataFolder: string): z.infer<typeof choices> {
  const file = join(dataFolder, fileName);
  try {
    return choices.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return {};
    throw new StartUpError(
      `${file} 读不出来，它记着共享工作簿在哪里；请改正它，或删掉后再运行 npm run adopt。`,
      'The file that remembers where the shared workbook is can’t be read; correct it, or delete it and run npm run adopt again.',
      { cause: error },
    );
  }
}

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAdoptCommand } from '../../../src/gateway/adopt-command';
import { createLog } from '../../../src/gateway/log';
import type { WorkbookCommand } from '../../../src/gateway/with-ledger-at-rest';
import { demoCampaignFile, projectPath } from './project-path';
import { beforeDeadlines } from './start-gateway';
import { temporaryFolder } from './temporary-folder';

/** Runs a command on the shared workbook and gives what it says. */
export async function runWorkbookCommand(
  command: (command: WorkbookCommand) => Promise<void>,
  dataFolder: string,
  ...args: readonly string[]
): Promise<string> {
  let said = '';
  await command({
    env: { FUJIANTONG_DATA_DIR: dataFolder, FUJIANTONG_CAMPAIGN: demoCampaignFile },
    ...{ args, cwd: '/', root: '/', log: createLog(() => undefined), now: () => beforeDeadlines },
    print: (text) => (said += text),
  });
  return said;
}

/** The office's workbook, in a folder of its own and adopted for a data folder. */
export async function adoptedOffice(
  dataFolder = temporaryFolder(),
): Promise<{ readonly dataFolder: string; readonly file: string }> {
  const file = join(temporaryFolder(), 'office.xlsm');
  copyFileSync(projectPath('test', 'files', 'office.xlsm'), file);
  await runWorkbookCommand(runAdoptCommand, dataFolder, file);
  return { dataFolder, file };
}

import { join, resolve } from 'node:path';
import { chinaTime } from '../forms/timeliness';
import { backUpLedger } from './ledger/back-up-ledger';
import type { LedgerSummary } from './ledger/inspect-ledger';
import { restoreLedger } from './ledger/restore-ledger';
import { holdDataFolder } from './locking/hold-data-folder';
import { openDataFolder } from './open-data-folder';
import { readDataFolder, type SettingsSource } from './settings';
import { StartUpError } from './start-up-error';

export interface LedgerCommand extends Omit<SettingsSource, 'root'> {
  readonly print: (text: string) => void;
  readonly now: Date;
}

/** `[FILE]`: copies the ledger, beside a running gateway; into `backups` of the data folder where no file is named. */
export async function runBackupCommand({ args, env, cwd, print, now }: LedgerCommand): Promise<void> {
  if (args.length > 1 || args[0]?.startsWith('-'))
    throw new StartUpError('用法：npm run backup [-- 文件]', 'Usage: npm run backup [-- FILE]');
  const dataFolder = readDataFolder(env, cwd);
  const [named] = args;
  const file = named === undefined ? inBackups(dataFolder, 'ledger', now) : resolve(cwd, named);
  const summary = await backUpLedger(dataFolder, file);
  print(`账本已备份到 ${file}：${inWords(summary)}。\nThe ledger is backed up.\n`);
  print(
    `访问码密钥 ${join(dataFolder, 'access-codes.key')} 请另外保存。\nKeep the key of the access codes too.\n`,
  );
}

/** `FILE`: puts a backup in the ledger's place, with no gateway running; the ledger that was there is kept. */
export async function runRestoreCommand({ args, env, cwd, print, now }: LedgerCommand): Promise<void> {
  const [named] = args;
  if (named === undefined || args.length > 1 || named.startsWith('-'))
    throw new StartUpError('用法：npm run restore -- 文件', 'Usage: npm run restore -- FILE');
  const dataFolder = readDataFolder(env, cwd);
  openDataFolder(dataFolder);
  const release = holdDataFolder(dataFolder);
  try {
    const aside = inBackups(dataFolder, 'ledger-before-restore', now);
    const summary = await restoreLedger(dataFolder, resolve(cwd, named), aside, now);
    print(`账本已恢复：${inWords(summary)}；原来的在 ${aside}。\nThe ledger is restored.\n`);
    print('启动网关后会重写共享工作簿，大家要重新登录。\nThe gateway will write the workbook anew.\n');
  } finally {
    release();
  }
}

function inBackups(dataFolder: string, name: string, now: Date): string {
  const stamp = chinaTime(now).slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  return join(dataFolder, 'backups', `${name}-${stamp}.db`);
}

function inWords({ versions, newest }: LedgerSummary): string {
  return newest ? `${String(versions)} 版，最新的报于 ${chinaTime(newest)}` : '还没有上报的内容';
}

import { join } from 'node:path';
import { StartUpError } from '../start-up-error';
import { LockFile } from './lock-file';

/** Milliseconds: how often it is said that the folder is still held, and after what silence it is not. */
const touchEvery = 10_000;
const staleAfter = 60_000;

/**
 * Keeps a data folder for one program at a time, gateway or command, until what is given is called.
 * @throws {StartUpError} while another has it.
 */
export function holdDataFolder(folder: string): () => void {
  const lock = new LockFile(join(folder, 'gateway.lock'), staleAfter);
  const taking = lock.tryTake();
  if (taking.kind === 'held') throw heldBy(folder, taking.holder);
  const touching = setInterval(() => lock.touch(), touchEvery);
  touching.unref();
  return () => {
    clearInterval(touching);
    lock.release();
  };
}

function heldBy(
  folder: string,
  holder: { readonly pid: number; readonly place: string } | null,
): StartUpError {
  const who = holder ? `${holder.place.split(' ')[0] ?? ''}，进程 ${String(holder.pid)}` : '刚启动的一个';
  return new StartUpError(
    `数据文件夹 ${folder} 正被另一个网关或命令使用（${who}），请先停掉它。`,
    'Another gateway or command is using the data folder; stop it first.',
  );
}

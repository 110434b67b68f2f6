import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../error-code';
import { StartUpError } from '../start-up-error';
import { writeNewFile } from '../write-file-durably';

const bytes = 32;

/**
 * The key access codes are kept under, made at first use in a file that only its owner may read. Without it the
 * ledger's digests are worth nothing.
 * @throws {StartUpError} when the file can't be read or is no key.
 */
export function loadSecretKey(dataFolder: string): Buffer {
  const file = join(dataFolder, 'access-codes.key');
  try {
    return readKey(file);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw unusable(file, error);
  }
  try {
    writeNewFile(file, `${randomBytes(bytes).toString('hex')}\n`, 0o600);
  } catch (error) {
    // Another process was first: its key is the one.
    if (errorCode(error) !== 'EEXIST') throw unusable(file, error);
  }
  return readKey(file);
}

function readKey(file: string): Buffer {
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  if (key.length === bytes) return key;
  throw unusable(file);
}

function unusable(file: string, cause?: unknown): Error {
  if (cause instanceof StartUpError) return cause;
  return new StartUpError(
    `访问码密钥 ${file} 不能用，请从备份恢复；删除它会使所有访问码失效。`,
    'The key of the access codes can’t be used; restore it from a backup.',
    { cause },
  );
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './at-end';

/** A new empty folder, gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fujiantong-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

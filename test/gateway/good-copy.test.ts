import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createLog } from '../../src/gateway/log';
import { GoodCopy } from '../../src/gateway/shared-workbook/good-copy';
import { temporaryFolder } from './support/temporary-folder';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function copyIn(folder: string): { readonly copy: GoodCopy; readonly lines: readonly string[] } {
  const lines: string[] = [];
  return {
    copy: new GoodCopy(
      join(folder, 'w.xlsx'),
      createLog((line) => lines.push(line)),
    ),
    lines,
  };
}

describe('the copy of what was written last', () => {
  it('is put in place whole, over what a gateway that was killed has left', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'w.xlsx.tmp'), 'a half that was longer');
    const { copy, lines } = copyIn(folder);
    await copy.keep(bytes('one'));
    expect(readFileSync(join(folder, 'w.xlsx'), 'utf8')).toBe('one');
    expect([readdirSync(folder), lines]).toEqual([['w.xlsx'], []]);
  });

  it('that can’t be kept stops nothing, stays what it was, and is told in the log', async () => {
    const folder = temporaryFolder();
    const { copy, lines } = copyIn(folder);
    await copy.keep(bytes('one'));
    mkdirSync(join(folder, 'w.xlsx.tmp'));
    await copy.keep(bytes('two'));
    expect(new TextDecoder().decode((await copy.read()) ?? bytes(''))).toBe('one');
    expect(lines).toEqual([expect.stringContaining('workbook.good-copy-not-kept')]);
  });

  it('that can’t be read is none', async () => {
    const folder = temporaryFolder();
    const { copy, lines } = copyIn(folder);
    expect([await copy.read(), lines]).toEqual([null, []]);
    mkdirSync(join(folder, 'w.xlsx'));
    expect(await copy.read()).toBeNull();
    expect(lines).toEqual([expect.stringContaining('workbook.good-copy-unreadable')]);
  });
});

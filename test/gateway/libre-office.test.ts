import { spawn } from 'node:child_process';
import { existsSync, utimesSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { writeWorkbook } from '../../src/files/write-workbook';
import { FileStore } from '../../src/gateway/shared-workbook/file-store';
import { formLayout } from '../../src/sheets/form-layout';
import { demoCampaign, statistics } from '../demo-campaign';
import { atEnd } from './support/at-end';
import { temporaryFolder } from './support/temporary-folder';

const program = '/usr/bin/soffice';
const inLongTest = process.env['FUJIANTONG_LONG'] === '1' && existsSync(program) ? it : it.skip;

describe('LibreOffice itself', () => {
  inLongTest(
    'holds off the gateway while it has the workbook open, and is named',
    async () => {
      const folder = temporaryFolder();
      const store = new FileStore(join(folder, 'w.xlsx'));
      const layout = formLayout({
        campaign: demoCampaign,
        form: statistics,
        unit: 'tourism',
        language: 'zh-CN',
      });
      const bytes = await writeWorkbook([layout], { title: 'w', creator: 'w', created: new Date() });
      await store.write(bytes, null);
      const profile = `-env:UserInstallation=file://${temporaryFolder()}`;
      const office = spawn(program, ['--headless', '--norestore', profile, join(folder, 'w.xlsx')], {
        detached: true,
        stdio: 'ignore',
      });
      const quit = (): void => {
        // With all that it has started: the script waits for the program.
        if (office.exitCode === null && office.pid !== undefined) process.kill(-office.pid, 'SIGTERM');
      };
      atEnd(quit);
      const ownerFile = join(folder, '.~lock.w.xlsx#');
      await until(() => existsSync(ownerFile));
      const locked = await store.write(new Uint8Array(bytes), store.etagOf(bytes));
      expect(locked).toEqual({ kind: 'locked', by: userInfo().username });
      quit();
      // Ended like this it leaves the file behind: that counts for half a day.
      const long = new Date(Date.now() - 13 * 3_600_000);
      if (existsSync(ownerFile)) utimesSync(ownerFile, long, long);
      expect((await store.write(new Uint8Array(bytes), store.etagOf(bytes))).kind).toBe('written');
    },
    3 * 60_000,
  );
});

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 80_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error('LibreOffice did not do it');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const soffice = '/usr/bin/soffice';
export const hasLibreOffice = existsSync(soffice);

/** The workbook as LibreOffice saves it. */
export async function savedByLibreOffice(bytes: Uint8Array, extension: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'fujiantong-'));
  try {
    const file = join(folder, `workbook.${extension}`);
    await writeFile(file, bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const out = join(folder, 'out');
    await promisify(execFile)(
      soffice,
      [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, file],
      {
        timeout: 120_000,
      },
    );
    return new Uint8Array(await readFile(join(out, 'workbook.xlsx')));
  } finally {
    await rm(folder, { recursive: true, maxRetries: 3 });
  }
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { errorCode } from './error-code';
import { manifestFor } from './office/manifest-for';
import { parsePublicUrl } from './office/public-url';
import type { SettingsSource } from './settings';
import { StartUpError } from './start-up-error';

export interface ManifestCommand extends SettingsSource {
  readonly print: (text: string) => void;
}

/**
 * `--url https://… [--out FILE]`: writes the manifest for an address, the one in FUJIANTONG_URL where none is
 * given.
 * @throws {StartUpError}
 */
export function runManifestCommand({ args, env, cwd, root, print }: ManifestCommand): void {
  const { url = env['FUJIANTONG_URL']?.trim() ?? '', out } = readOptions(args);
  if (url === '') throw usage();
  const manifest = manifestFor(readFileSync(join(root, 'manifest.xml'), 'utf8'), parsePublicUrl(url));
  if (out === undefined) {
    print(manifest);
    return;
  }
  const file = resolve(cwd, out);
  try {
    writeFileSync(file, manifest);
  } catch (cause) {
    throw new StartUpError(
      `不能写入 ${file}（${errorCode(cause)}）。`,
      `Can’t write ${file} (${errorCode(cause)}).`,
      { cause },
    );
  }
  print(`清单已写入 ${file} · The manifest is in ${file}\n`);
}

function readOptions(args: readonly string[]): { url?: string | undefined; out?: string | undefined } {
  try {
    return parseArgs({ args: [...args], options: { url: { type: 'string' }, out: { type: 'string' } } })
      .values;
  } catch {
    throw usage();
  }
}

function usage(): StartUpError {
  return new StartUpError(
    '用法：npm run manifest -- --url https://forms.example.edu.cn [--out manifest-out.xml]',
    'Usage: npm run manifest -- --url https://… [--out FILE]',
  );
}

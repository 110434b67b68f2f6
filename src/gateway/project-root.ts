import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest folder from `start` upwards that holds `package.json`: where `assets` and `dist` stand. */
export function projectRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(folder) === folder) return start;
  }
}

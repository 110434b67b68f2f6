import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

export interface PublicFile {
  /** Relative to the public folder, with `/`. */
  readonly name: string;
  readonly path: string;
  readonly size: number;
  /** Changes whenever the file does. */
  readonly stamp: string;
}

/**
 * Finds a file of the public folder by a decoded path. What could lead out of the folder (`..`, links, drive
 * letters) or was not meant to be seen (names that begin with a dot) is not found.
 */
export async function publicFile(folder: string, path: string): Promise<PublicFile | null> {
  const segments = path.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment.startsWith('.') || /[\\:\0]/.test(segment))) return null;
  try {
    const root = await realpath(folder);
    const found = await realpath(join(root, ...segments));
    if (!found.startsWith(root + sep)) return null;
    const status = await stat(found);
    if (!status.isFile()) return null;
    return {
      name: segments.join('/'),
      path: found,
      size: status.size,
      stamp: `${status.size.toString(36)}-${Math.round(status.mtimeMs).toString(36)}`,
    };
  } catch {
    // Missing, or a segment is no folder: either way there is nothing to serve.
    return null;
  }
}

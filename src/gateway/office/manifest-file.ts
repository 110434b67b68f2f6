import { readFile } from 'node:fs/promises';
import type { HttpContext } from '../http/http-env';
import { mediaTypes } from '../http/media-types';
import { ProblemError } from '../http/problem-error';
import { manifestFor } from './manifest-for';
import { publicUrlOfHost } from './public-url';

/**
 * Serves the manifest for the address people use: the one that was set, else the one this request came to. It is
 * https in any case; without a certificate of its own the gateway stands behind a proxy that has one.
 */
export function manifestFile(
  file: string,
  publicUrl: string | null,
): (context: HttpContext) => Promise<Response> {
  return async (context) => {
    const url = publicUrl ?? publicUrlOfHost(context.env.incoming.headers.host);
    if (url === null) throw new ProblemError('request.invalid', { detail: 'The Host header names no host.' });
    return new Response(manifestFor(await readFile(file, 'utf8'), url), {
      headers: {
        'Content-Type': mediaTypes['.xml'] ?? '',
        'Cache-Control': 'no-cache',
        Vary: 'Host',
      },
    });
  };
}

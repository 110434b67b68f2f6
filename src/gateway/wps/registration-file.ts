import type { HttpContext } from '../http/http-env';
import { mediaTypes } from '../http/media-types';
import { ProblemError } from '../http/problem-error';
import { publicUrlOfHost } from '../office/public-url';

/**
 * Serves a file that registers the add-in with WPS, for the address people use: the one that was set, else the one
 * this request came to. WPS, unlike Excel, takes plain http too.
 */
export function registrationFile(
  write: (url: string) => string,
  publicUrl: string | null,
): (context: HttpContext) => Response {
  return (context) => {
    const url = publicUrl ?? addressOf(context);
    if (url === null) throw new ProblemError('request.invalid', { detail: 'The Host header names no host.' });
    return new Response(write(`${url}/wps/`), {
      headers: {
        'Content-Type': mediaTypes['.xml'] ?? '',
        'Cache-Control': 'no-cache',
        Vary: 'Host, X-Forwarded-Proto',
      },
    });
  };
}

/** Where this request came to; a proxy that has the certificate says so. */
function addressOf(context: HttpContext): string | null {
  const url = publicUrlOfHost(context.env.incoming.headers.host);
  const isSecure =
    new URL(context.req.url).protocol === 'https:' || context.req.header('X-Forwarded-Proto') === 'https';
  return url !== null && !isSecure ? url.replace(/^https:/, 'http:') : url;
}

import { extname } from 'node:path';
import { acceptedEncoding } from './accepted-encoding';
import type { HttpContext } from './http-env';
import { mediaTypes } from './media-types';
import type { PublicFile } from './public-file';
import type { ServedFiles } from './served-files';

/** Sends a file: not again where the browser has it, compressed where the browser takes that. */
export async function sendFile(
  context: HttpContext,
  files: ServedFiles,
  file: PublicFile,
  more: Readonly<Record<string, string>>,
): Promise<Response> {
  const etag = `W/"${file.stamp}"`;
  const headers: Record<string, string> = {
    'Content-Type': mediaTypes[extname(file.name)] ?? 'application/octet-stream',
    ETag: etag,
    Vary: 'Accept-Encoding',
    ...more,
  };
  if (context.req.header('If-None-Match') === etag) return new Response(null, { status: 304, headers });
  const encoding = acceptedEncoding(context.req.header('Accept-Encoding'));
  const bytes = encoding && (await files.compressed(file, encoding));
  if (bytes) return answer(bytes, { ...headers, 'Content-Encoding': encoding });
  return answer(await files.plain(file), headers);
}

function answer(bytes: Buffer, headers: Record<string, string>): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, 'Content-Length': String(bytes.length) },
  });
}

import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { acceptedEncoding, CompressedFiles } from './compressed-files';
import type { HttpContext } from './http-env';
import { mediaTypes } from './media-types';
import { ProblemError } from './problem-error';
import { publicFile } from './public-file';
import { pagePolicy } from './security-headers';

/** A name with a content hash never changes its content. */
const hashed = /[.-][0-9a-f]{8,}\.(?:[a-z0-9]+\.)?[a-z0-9]+$/;

/** Serves the built pages; `/` is the start page. */
export function staticFiles(folder: string): (context: HttpContext) => Promise<Response> {
  const compressed = new CompressedFiles(folder);
  return async (context) => {
    const path = decodedPath(context.req.url);
    const file = path === null ? null : await publicFile(folder, path === '/' ? '/index.html' : path);
    if (!file) throw new ProblemError('route.unknown');
    const html = file.name.endsWith('.html');
    const encoding = acceptedEncoding(context.req.header('Accept-Encoding'));
    const etag = `W/"${file.stamp}"`;
    const headers: Record<string, string> = {
      'Content-Type': mediaTypes[extname(file.name)] ?? 'application/octet-stream',
      'Cache-Control': hashed.test(file.name) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: etag,
      Vary: 'Accept-Encoding',
      ...(html ? { 'Content-Security-Policy': pagePolicy(file.name) } : {}),
    };
    if (context.req.header('If-None-Match') === etag) return new Response(null, { status: 304, headers });
    const bytes = encoding && (await compressed.of(file, encoding));
    if (bytes) return answer(bytes, { ...headers, 'Content-Encoding': encoding });
    return answer(await readFile(file.path), headers);
  };
}

function answer(bytes: Buffer<ArrayBuffer> | Buffer, headers: Record<string, string>): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, 'Content-Length': String(bytes.length) },
  });
}

function decodedPath(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    // Percent signs that encode nothing.
    return null;
  }
}

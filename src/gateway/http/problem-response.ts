import { problemCatalogue, type Problem, type ProblemCode } from '../../protocol/problem';
import type { ProblemExtras } from './problem-error';

/** The problem document of a code (RFC 9457). */
export function problemDocument(code: ProblemCode, extras: ProblemExtras = {}): Problem {
  const { status, title } = problemCatalogue[code];
  return {
    type: `urn:fujiantong:problem:${code}`,
    title,
    status,
    code,
    ...(extras.detail === undefined ? {} : { detail: extras.detail }),
    ...extras.fields,
  };
}

export function problemResponse(code: ProblemCode, extras: ProblemExtras = {}): Response {
  const document = problemDocument(code, extras);
  return new Response(JSON.stringify(document), {
    status: document.status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(document.status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
      ...extras.headers,
    },
  });
}

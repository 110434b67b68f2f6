import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from './http-env';
import { ProblemError } from './problem-error';

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/**
 * The demo hands out access codes to whoever asks from this machine; a page of another site that has its name
 * resolve to 127.0.0.1 (DNS rebinding) shows in the Host header.
 */
export function loopbackOnly(): MiddlewareHandler<HttpEnv> {
  return async (context, next) => {
    if (!loopback.test(context.env.incoming.headers.host ?? ''))
      throw new ProblemError('access.denied', { detail: 'The demo answers this machine only.' });
    await next();
  };
}

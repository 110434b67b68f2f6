import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Log } from '../log';
import type { HttpEnv } from './http-env';

/** One line a request: the route's pattern, never the address itself, which may hold what somebody typed. */
export function requestLog(log: Log): MiddlewareHandler<HttpEnv> {
  return async (context, next) => {
    const id = randomUUID();
    const started = performance.now();
    context.set('requestId', id);
    context.set('route', '*');
    await next();
    context.res.headers.set('X-Request-Id', id);
    const { status } = context.res;
    log[status >= 500 ? 'warn' : 'info']('http.request', {
      method: context.req.method,
      route: context.get('route'),
      status,
      ms: Math.round(performance.now() - started),
      id,
    });
  };
}

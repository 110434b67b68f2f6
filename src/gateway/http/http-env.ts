import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

export interface HttpEnv {
  Bindings: HttpBindings;
  /** `route` is the pattern that answered, for the log. */
  Variables: { requestId: string; route: string };
}

export type HttpContext = Context<HttpEnv>;

import type { RouteConfig } from '@hono/zod-openapi';
import type { HttpContext } from './http-env';

/** One call of the wire: what OpenAPI says of it, and what it does. */
export interface Resource {
  readonly route: Pick<RouteConfig, 'method' | 'path' | 'summary' | 'request' | 'responses'> & {
    /** Whether the call needs a session. */
    readonly signedIn: boolean;
  };
  readonly handle: (context: HttpContext) => Promise<Response> | Response;
}

import { gatewayEventSchema } from '../../../protocol/event';
import type { Caller } from '../../identity/caller';
import type { Services } from '../../services';
import { callerOf, tokenOf } from '../authorise';
import { EventStream } from '../event-stream';
import type { HttpContext } from '../http-env';
import { problems } from '../json-content';
import { preferLanguage } from '../prefer-language';
import { ProblemError } from '../problem-error';
import type { Resource } from '../resource';

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  // nginx would gather events before it sends them on.
  'X-Accel-Buffering': 'no',
};

/** What happens, as it happens. */
export function eventsGetResource(services: Services): Resource {
  return {
    route: {
      method: 'get',
      path: '/api/events',
      summary:
        'Server-sent events of what the caller may see, beginning with how things stand; comments keep it alive',
      signedIn: true,
      responses: {
        200: {
          description: 'A stream that ends with the session; begin anew after it has',
          content: { 'text/event-stream': { schema: gatewayEventSchema } },
        },
        ...problems('session.required', 'session.expired', 'events.too-many', 'gateway.stopping'),
      },
    },
    handle: async (context) => {
      const caller = await callerOf(context, services);
      // Asked without wanting the body: nobody would ever read the stream.
      if (context.req.method === 'HEAD') return new Response(null, { headers });
      return new Response(openStream(context, caller, services).body, { headers });
    },
  };
}

/** @throws {ProblemError} where there are too many, or the gateway is being stopped. */
function openStream(context: HttpContext, caller: Caller, services: Services): EventStream {
  const { events, identity, timing } = services;
  const token = tokenOf(context);
  const stream = new EventStream(() => {
    clearInterval(heart);
    if (joined.kind === 'joined') joined.leave();
  });
  const heart = setInterval(() => {
    stream.heartbeat();
    // Whoever has signed out, or whose code was taken back, hears no more.
    identity.callerOf(token).then(
      (known) => {
        if (!known) stream.end();
      },
      () => stream.end(),
    );
  }, timing.heartbeat);
  const joined = events.join({
    session: token,
    language: preferLanguage(context.req.header('Accept-Language')),
    maySee: (unit) => caller.role === 'office' || caller.unit === unit,
    isOffice: caller.role === 'office',
    send: (event) => stream.send(event),
    end: () => stream.end(),
  });
  if (joined.kind === 'joined') return stream;
  clearInterval(heart);
  throw new ProblemError(
    joined.kind === 'full' ? 'events.too-many' : 'gateway.stopping',
    joined.kind === 'full' ? { headers: { 'Retry-After': '30' } } : { headers: { Connection: 'close' } },
  );
}

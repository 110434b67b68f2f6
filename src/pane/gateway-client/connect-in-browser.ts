import { createHttpGateway } from './create-http-gateway';
import type { Gateway } from './gateway';

interface SessionTokens {
  readonly token: () => string | null;
  readonly markEnded: (token: string | null) => void;
}

/** The gateway that served this page. */
export function connectInBrowser(session: SessionTokens, language: () => string): Gateway {
  return createHttpGateway(
    {
      // Pages lie in the gateway's root, which a proxy may show under a folder of its own.
      baseUrl: new URL('.', window.location.href).href.replace(/\/$/, ''),
      fetch: (input, init) => window.fetch(input, init),
      token: session.token,
      language,
      isOnline: () => navigator.onLine,
    },
    session.markEnded,
  );
}

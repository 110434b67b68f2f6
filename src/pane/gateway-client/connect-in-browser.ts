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
      baseUrl: '',
      fetch: (input, init) => window.fetch(input, init),
      token: session.token,
      language,
      isOnline: () => navigator.onLine,
    },
    session.markEnded,
  );
}

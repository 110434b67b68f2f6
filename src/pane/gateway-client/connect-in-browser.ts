import { createHttpGateway } from './create-http-gateway';
import type { Gateway } from './gateway';

interface SessionTokens {
  readonly token: () => string | null;
  readonly markEnded: (token: string | null) => void;
}

/**
 * The gateway that served this page.
 * @param root - where its root lies, seen from the page
 */
export function connectInBrowser(
  session: SessionTokens,
  language: () => string,
  root: '.' | '..' = '.',
): Gateway {
  return createHttpGateway(
    {
      baseUrl: gatewayRoot(root),
      fetch: (input, init) => window.fetch(input, init),
      token: session.token,
      language,
      isOnline: () => navigator.onLine,
    },
    session.markEnded,
  );
}

/** A proxy may show the gateway's root under a folder of its own. Without a slash at the end. */
function gatewayRoot(root: '.' | '..'): string {
  return new URL(root, window.location.href).href.replace(/\/$/, '');
}

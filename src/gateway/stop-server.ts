import type { Server } from 'node:http';
import type { SilentConnections } from './silent-connections';

/** Milliseconds for a request that is just arriving on a new connection. */
const silence = 500;

/** Takes no more connections and lets requests in flight finish, for at most `patience` milliseconds. */
export function stopServer(server: Server, silent: SilentConnections, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    const hush = setTimeout(() => silent.close(), Math.min(silence, patience));
    server.close(() => {
      clearTimeout(cut);
      clearTimeout(hush);
      clearInterval(idle);
      resolve();
    });
    // A connection that has just become idle would else stay until its keep-alive ends.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    server.closeIdleConnections();
  });
}

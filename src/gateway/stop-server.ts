import type { Server } from 'node:http';

/** Takes no more connections and lets requests in flight finish, for at most `patience` milliseconds. */
export function stopServer(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(idle);
      resolve();
    });
    // A connection that has just become idle would else stay until its keep-alive ends.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    server.closeIdleConnections();
  });
}

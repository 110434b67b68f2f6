import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Connections on which nothing was ever asked, as browsers open them ahead of need: no server counts them idle. */
export class SilentConnections {
  readonly #sockets = new Set<Socket>();

  constructor(server: Server) {
    const add = (socket: Socket): void => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    };
    // Of the two a server tells of one for each connection on which requests come.
    server.on('setSecureContext' in server ? 'secureConnection' : 'connection', add);
    server.on('request', ({ socket }) => this.#sockets.delete(socket));
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}

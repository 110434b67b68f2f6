import { createServer as createHttpServer, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { limits } from '../../protocol/limits';
import type { ProblemCode } from '../../protocol/problem';
import { errorCode } from '../error-code';
import type { HttpEnv } from './http-env';
import { problemDocument, problemResponse } from './problem-response';

/** The backstop behind the body's own timeout: a connection that trickles is closed. */
const requestTimeout = 120_000;

/** The HTTP server around the app. What is no HTTP at all is answered with a problem document too. */
export function createServer(app: OpenAPIHono<HttpEnv>): Server {
  const listener = getRequestListener(app.fetch, {
    overrideGlobalObjects: false,
    errorHandler: () => problemResponse('request.invalid'),
  });
  const server = createHttpServer(
    { requestTimeout, headersTimeout: 20_000, keepAliveTimeout: 5_000 },
    (incoming, outgoing) => void listener(incoming, outgoing),
  );
  server.on('checkContinue', (incoming, outgoing) => {
    // A client that asks first is told before it sends a body that would be refused.
    if (!(Number(incoming.headers['content-length'] ?? 0) > limits.bodyBytes)) outgoing.writeContinue();
    server.emit('request', incoming, outgoing);
  });
  server.on('clientError', (error, socket) => refuse(socket, error));
  return server;
}

function refuse(socket: Duplex, error: Error): void {
  if (!socket.writable || errorCode(error) === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const code: ProblemCode =
    errorCode(error) === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'request.timeout' : 'request.invalid';
  const document = problemDocument(code);
  const body = JSON.stringify(document);
  socket.end(
    [
      `HTTP/1.1 ${String(document.status)} ${STATUS_CODES[document.status] ?? ''}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${String(Buffer.byteLength(body))}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

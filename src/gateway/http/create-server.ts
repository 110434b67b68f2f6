import { createServer as createHttpServer, type RequestListener, type Server, STATUS_CODES } from 'node:http';
import { createServer as createHttpsServer, type Server as HttpsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { limits } from '../../protocol/limits';
import type { ProblemCode } from '../../protocol/problem';
import { errorCode } from '../error-code';
import type { CertificateKeeper } from '../tls/certificate-keeper';
import type { HttpEnv } from './http-env';
import { problemDocument, problemResponse } from './problem-response';

/** The backstop behind the body's own timeout: a connection that trickles is closed. */
const requestTimeout = 120_000;

export interface ServerTls {
  readonly certificate: CertificateKeeper;
  /** In milliseconds. */
  readonly look: number;
}

/** The server around the app. What is no HTTP at all is answered with a problem document too. */
export function createServer(app: OpenAPIHono<HttpEnv>, tls: ServerTls | null): Server | HttpsServer {
  const listener = getRequestListener(app.fetch, {
    overrideGlobalObjects: false,
    errorHandler: () => problemResponse('request.invalid'),
  });
  const server = open((incoming, outgoing) => void listener(incoming, outgoing), tls);
  server.on('checkContinue', (incoming, outgoing) => {
    // A client that asks first is told before it sends a body that would be refused.
    if (!(Number(incoming.headers['content-length'] ?? 0) > limits.bodyBytes)) outgoing.writeContinue();
    server.emit('request', incoming, outgoing);
  });
  server.on('clientError', (error, socket) => refuse(socket, error));
  return server;
}

function open(onRequest: RequestListener, tls: ServerTls | null): Server | HttpsServer {
  const patience = { requestTimeout, headersTimeout: 20_000, keepAliveTimeout: 5_000 };
  if (!tls) return createHttpServer(patience, onRequest);
  const server = createHttpsServer({ ...patience, ...tls.certificate.pair }, onRequest);
  tls.certificate.watch(server, tls.look);
  return server;
}

function refuse(socket: Duplex, error: Error): void {
  // Whoever has not got through the handshake can't read an answer.
  const handshake = /^ERR_(SSL|TLS)_/.test(errorCode(error));
  if (!socket.writable || handshake || errorCode(error) === 'ECONNRESET') {
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

import { type IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';

export interface HttpsAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One GET over a connection of its own, trusting this authority and no other. */
export function httpsGet(
  url: string,
  authority: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<HttpsAnswer> {
  return new Promise((resolve, reject) => {
    request(url, { ca: authority, agent: false, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject).on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        });
      });
    })
      .on('error', reject)
      .end();
  });
}

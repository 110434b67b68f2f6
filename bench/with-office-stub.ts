import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { officeStub } from './office-stub';

export interface StubbedGateway {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** The gateway as it is, but for Office.js: a door before it hands out the stand-in. */
export async function withOfficeStub(gateway: string): Promise<StubbedGateway> {
  const script = `(${officeStub.toString()})();`;
  const server = createServer((asked, answer) => {
    if (asked.url === '/office-js/office.js') {
      answer.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
      return;
    }
    const { method, headers, url } = asked;
    const onward = request(new URL(url ?? '/', gateway), { method, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

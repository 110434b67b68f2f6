import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request as it came in, to the byte. */
export interface ServiceRequest {
  readonly method: string;
  readonly path: string;
  readonly contentType: string | undefined;
  readonly body: string;
}

interface Addin {
  readonly name: string;
  readonly addonType: string;
  readonly online: string;
  readonly url: string;
  readonly version: string;
  readonly customDomain: string;
  readonly enable: string;
}

export interface WpsServiceOptions {
  /** Without it, a version that has no such service yet: all is 404. */
  readonly version?: string | null;
  /** What it answers to whoever wants to change its list, in place of doing it. */
  readonly refusal?: string;
  readonly installed?: readonly { readonly name: string; readonly addonType: string; readonly url: string }[];
}

const keys = ['cmd', 'name', 'url', 'addonType', 'online', 'version', 'customDomain'];

/**
 * A stand-in for the service that WPS runs on a machine (58890): its list, and changes to it as base64 of JSON with
 * these keys in this order. It takes POST alone, and answers pages of any site.
 */
export class WpsService {
  readonly requests: ServiceRequest[] = [];
  installed: readonly Addin[];
  private server: Server | null = null;

  constructor(private readonly options: WpsServiceOptions = {}) {
    this.installed = (options.installed ?? []).map((addin) => ({
      ...{ online: 'true', version: '1.0.0', customDomain: '', enable: 'true' },
      ...addin,
    }));
  }

  /** @returns its address, `http://127.0.0.1:40123` */
  async start(): Promise<string> {
    const server = createServer((request, response) => {
      void this.answer(request).then(([status, body]) => {
        response.writeHead(status, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/plain' });
        response.end(body);
      });
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const { server } = this;
    server?.closeAllConnections();
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }

  private async answer(request: IncomingMessage): Promise<readonly [status: number, body: string]> {
    const body = await text(request);
    const { method = '', url: path = '', headers } = request;
    this.requests.push({ method, path, contentType: headers['content-type'], body });
    const { version = '1.0.1', refusal } = this.options;
    if (version === null) return [404, 'Not Found'];
    if (method !== 'POST') return [405, 'POST only'];
    switch (path) {
      case '/version':
        return [200, version];
      case '/publishlist':
        return [200, JSON.stringify(this.installed)];
      case '/deployaddons/runParams':
        return refusal === undefined ? this.deploy(body) : [200, refusal];
      default:
        return [404, 'Not Found'];
    }
  }

  private deploy(body: string): readonly [status: number, body: string] {
    const plain = Buffer.from(body, 'base64');
    if (plain.toString('base64') !== body) return [400, 'not base64'];
    const request = JSON.parse(plain.toString('utf8')) as Readonly<Record<string, string>>;
    if (Object.keys(request).join() !== keys.join()) return [400, `keys: ${Object.keys(request).join()}`];
    const {
      cmd,
      name = '',
      url = '',
      addonType = '',
      online = '',
      version = '',
      customDomain = '',
    } = request;
    const others = this.installed.filter((addin) => addin.name !== name || addin.addonType !== addonType);
    if (cmd !== 'enable' && cmd !== 'disable') return [400, `cmd: ${String(cmd)}`];
    this.installed =
      cmd === 'disable'
        ? others
        : [...others, { name, addonType, online, url, version, customDomain, enable: 'true' }];
    return [200, 'OK'];
  }
}

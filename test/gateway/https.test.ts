import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { connect as connectPlain } from 'node:net';
import { join } from 'node:path';
import { connect, type PeerCertificate } from 'node:tls';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createLog } from '../../src/gateway/log';
import { CertificateKeeper } from '../../src/gateway/tls/certificate-keeper';
import { makeCertificate, replaceCertificate, type TestCertificate } from './support/certificates';
import { eventually } from './support/eventually';
import { httpsGet } from './support/https-get';
import { startTestGateway, type TestGateway } from './support/start-gateway';
import { temporaryFolder } from './support/temporary-folder';

const oftenEnough = { timing: { certificateLook: 20 } };

describe('a gateway with a certificate', () => {
  let second: TestCertificate;
  beforeAll(async () => {
    second = await makeCertificate();
  });

  async function started(days?: number): Promise<{ gateway: TestGateway; first: TestCertificate }> {
    const first = await makeCertificate(days);
    return { first, gateway: await startTestGateway({ settings: { tls: first }, ...oftenEnough }) };
  }

  it('speaks https, to those who trust whoever signed it', async () => {
    const { gateway, first } = await started();
    const { address } = gateway.client;
    expect(address).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    const health = await httpsGet(`${address}/api/health`, first.authority);
    expect(health.status).toBe(200);
    expect(JSON.parse(health.body.toString())).toMatchObject({ status: 'ok' });
    await expect(httpsGet(`${address}/api/health`, second.authority)).rejects.toThrow(/certificate/);
  });

  it('shows a new certificate without being restarted, and cuts off nobody', async () => {
    const { gateway, first } = await started();
    const open = await connection(gateway);
    replaceCertificate(first, second);
    await eventually(async () => (await shown(gateway)).raw.equals(derOf(second)));
    expect(logged(gateway, 'tls.certificate-changed')).toHaveLength(1);
    await expect(httpsGet(`${gateway.client.address}/api/health`, first.authority)).rejects.toThrow();
    const health = await httpsGet(`${gateway.client.address}/api/health`, second.authority);
    expect(health.status).toBe(200);
    expect(await open.ask()).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('keeps the old certificate while the new files are broken, and takes them when whole', async () => {
    const { gateway, first } = await started();
    const before = derOf(first);
    writeFileSync(first.certFile, readFileSync(second.certFile));
    await eventually(() => logged(gateway, 'tls.certificate-refused').length > 0);
    expect(logged(gateway, 'tls.certificate-refused')).toEqual([
      expect.objectContaining({ level: 'warn', reason: expect.stringContaining('不是一对') }),
    ]);
    expect((await shown(gateway)).raw.equals(before)).toBe(true);
    writeFileSync(first.keyFile, readFileSync(second.keyFile));
    await eventually(async () => (await shown(gateway)).raw.equals(derOf(second)));
  });

  it('keeps it too while a file is away, and takes the old pair put back as no change', async () => {
    const { gateway, first } = await started();
    renameSync(first.keyFile, `${first.keyFile}.away`);
    await eventually(() => logged(gateway, 'tls.certificate-refused').length > 0);
    expect(logged(gateway, 'tls.certificate-refused')[0]).toMatchObject({
      reason: expect.stringContaining('ENOENT'),
    });
    expect((await httpsGet(`${gateway.client.address}/api/health`, first.authority)).status).toBe(200);
    renameSync(`${first.keyFile}.away`, first.keyFile);
    rmSync(first.certFile);
    await eventually(() => logged(gateway, 'tls.certificate-refused').length > 1);
    expect(logged(gateway, 'tls.certificate-changed')).toHaveLength(0);
  });

  it('hangs up on whoever speaks plain HTTP, and goes on', async () => {
    const { gateway, first } = await started();
    const port = Number(new URL(gateway.client.address).port);
    const closed = await new Promise<boolean>((resolve) => {
      const socket = connectPlain(port, '127.0.0.1', () =>
        socket.write('GET /api/health HTTP/1.1\r\nHost: localhost\r\n\r\n'),
      );
      socket.on('close', () => resolve(true)).on('error', () => undefined);
      socket.resume();
    });
    expect(closed).toBe(true);
    expect((await httpsGet(`${gateway.client.address}/api/health`, first.authority)).status).toBe(200);
  });

  it('stops as any other', async () => {
    const { gateway } = await started();
    await gateway.stop();
    await expect(connection(gateway)).rejects.toThrow('ECONNREFUSED');
  });
});

describe('a certificate that can’t be used', () => {
  const start = (certFile: string, keyFile: string): Promise<unknown> =>
    startTestGateway({ settings: { tls: { certFile, keyFile } } });

  it('is named in a sentence at start-up, in both languages', async () => {
    const [one, other] = [await makeCertificate(), await makeCertificate()];
    await expect(start('/nowhere.pem', one.keyFile)).rejects.toThrow(
      /^读不到证书文件 \/nowhere\.pem（ENOENT）.* can’t be read \(ENOENT\)\.$/,
    );
    await expect(start(one.certFile, '/nowhere.key')).rejects.toThrow('读不到私钥文件 /nowhere.key');
    await expect(start(one.certFile, other.keyFile)).rejects.toThrow(/不是一对。 .*do not belong together/);
    await expect(start(one.keyFile, one.keyFile)).rejects.toThrow(
      /不是 PEM 格式的证书。 .*no certificate in PEM/,
    );
    const text = join(temporaryFolder(), 'text.key');
    writeFileSync(text, 'no key');
    await expect(start(one.certFile, text)).rejects.toThrow(/不是 PEM 格式的私钥.* no private key in PEM/);
  });
});

describe('looking at a certificate again and again', () => {
  /** The events told after five looks at a pair that ends in so many days. */
  async function told(days: number, change?: (pair: TestCertificate) => void): Promise<string[]> {
    const files = await makeCertificate(days);
    const lines: string[] = [];
    let looks = 0;
    const now = (): Date => {
      looks += 1;
      return new Date(Date.now() + 3_600_000);
    };
    const keeper = await CertificateKeeper.open({ files, log: createLog((line) => lines.push(line)), now });
    change?.(files);
    keeper.watch(createServer(), 1);
    await eventually(() => looks > 5);
    keeper.stop();
    return lines
      .map((line) => JSON.parse(line) as LogLine)
      .map(({ level, event }) => `${String(level)} ${String(event)}`);
  }

  it.each([
    [90, []],
    [10, ['warn tls.certificate-expires-soon']],
    [0, ['error tls.certificate-expired']],
  ])('with %i days left tells %j, once', async (days, events) => {
    expect(await told(days)).toEqual(events);
  });

  it('tells of the same broken files once', async () => {
    expect(await told(90, ({ keyFile }) => writeFileSync(keyFile, 'broken'))).toEqual([
      'warn tls.certificate-refused',
    ]);
    expect(await told(90, ({ keyFile }) => rmSync(keyFile))).toEqual(['warn tls.certificate-refused']);
  });
});

type LogLine = Record<string, unknown>;

function logged({ lines }: TestGateway, event: string): LogLine[] {
  return lines.map((line) => JSON.parse(line) as LogLine).filter((line) => line['event'] === event);
}

function derOf({ certFile }: TestCertificate): Buffer {
  const base64 = /-----BEGIN CERTIFICATE-----([^-]+)/.exec(readFileSync(certFile, 'utf8'))?.[1] ?? '';
  return Buffer.from(base64, 'base64');
}

interface Connection {
  readonly certificate: PeerCertificate;
  readonly ask: () => Promise<string>;
  readonly close: () => void;
}

function connection({ client }: TestGateway): Promise<Connection> {
  const port = Number(new URL(client.address).port);
  return new Promise((resolve, reject) => {
    // What it shows is looked at here; whether it is to be trusted, elsewhere.
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      resolve({
        certificate: socket.getPeerCertificate(),
        close: () => socket.destroy(),
        ask: () =>
          new Promise((answered) => {
            socket.once('data', (chunk: Buffer) => {
              socket.destroy();
              answered(chunk.toString('latin1'));
            });
            socket.write('GET /api/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
          }),
      });
    });
    socket.on('error', reject);
  });
}

async function shown(gateway: TestGateway): Promise<PeerCertificate> {
  const { certificate, close } = await connection(gateway);
  close();
  return certificate;
}

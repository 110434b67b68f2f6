import { createHash } from 'node:crypto';
import type { Server } from 'node:https';
import { errorFields, type Log } from '../log';
import {
  type CertificateFiles,
  type CertificatePair,
  judgeCertificatePair,
  readCertificatePair,
} from './certificate';

const day = 24 * 60 * 60 * 1000;
/** Certificates that renew themselves do so a month ahead; in days, what is left where nobody saw to it. */
const soon = 21;

export interface CertificateKeeperOptions {
  readonly files: CertificateFiles;
  readonly log: Log;
  readonly now: () => Date;
}

/**
 * Holds the certificate a server shows. It looks at the files from time to time instead of waiting to be told:
 * they are replaced through links, shares and container mounts, where notices get lost.
 */
export class CertificateKeeper {
  #pair: CertificatePair;
  #expires: Date;
  /** What was refused last, so that it is told once: the digest of a pair, or why it could not be read. */
  #refused = '';
  #toldExpiry = '';
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;

  private constructor(
    private readonly options: CertificateKeeperOptions,
    pair: CertificatePair,
  ) {
    this.#expires = judgeCertificatePair(pair, options.files);
    this.#pair = pair;
  }

  /** @throws {StartUpError} where the files hold no pair to start with. */
  static async open(options: CertificateKeeperOptions): Promise<CertificateKeeper> {
    return new CertificateKeeper(options, await readCertificatePair(options.files));
  }

  get pair(): CertificatePair {
    return this.#pair;
  }

  /** Looks every `interval` milliseconds from now on, and has the server show what is new. */
  watch(server: Server, interval: number): void {
    this.#tellExpiry();
    const wait = (): void => {
      if (this.#stopped) return;
      this.#timer = setTimeout(() => void this.#look(server).then(wait), interval);
      this.#timer.unref();
    };
    wait();
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  /** A pair that is no good leaves the old one where it is: the new files may be half written. */
  async #look(server: Server): Promise<void> {
    const { files, log } = this.options;
    let seen = '';
    try {
      const pair = await readCertificatePair(files);
      seen = digestOf(pair);
      if (seen === digestOf(this.#pair)) this.#refused = '';
      else if (seen !== this.#refused) this.#take(pair, server);
    } catch (error) {
      const { reason } = errorFields(error);
      seen ||= String(reason);
      if (seen !== this.#refused) log.warn('tls.certificate-refused', { reason });
      this.#refused = seen;
    }
    this.#tellExpiry();
  }

  #take(pair: CertificatePair, server: Server): void {
    const expires = judgeCertificatePair(pair, this.options.files);
    server.setSecureContext({ cert: pair.cert, key: pair.key });
    this.#pair = pair;
    this.#expires = expires;
    this.#refused = '';
    this.options.log.info('tls.certificate-changed', { expires: expires.toISOString() });
  }

  /** Once a day, while there is something to tell. */
  #tellExpiry(): void {
    const { log, now } = this.options;
    const days = Math.floor((this.#expires.getTime() - now().getTime()) / day);
    const expires = this.#expires.toISOString();
    const told = `${expires} ${String(days)}`;
    if (days >= soon || told === this.#toldExpiry) return;
    this.#toldExpiry = told;
    if (days < 0) log.error('tls.certificate-expired', { expires });
    else log.warn('tls.certificate-expires-soon', { expires, days });
  }
}

function digestOf({ cert, key }: CertificatePair): string {
  return createHash('sha256').update(cert).update('\0').update(key).digest('hex');
}

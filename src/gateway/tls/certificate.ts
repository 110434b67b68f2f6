import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import { errorCode } from '../error-code';
import { StartUpError } from '../start-up-error';

/** Absolute paths of a PEM certificate, with its chain after it, and of its key. */
export interface CertificateFiles {
  readonly certFile: string;
  readonly keyFile: string;
}

/** The two files as they were read, and nothing said yet of whether they are any good. */
export interface CertificatePair {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** @throws {StartUpError} naming the file that can't be read. */
export async function readCertificatePair({ certFile, keyFile }: CertificateFiles): Promise<CertificatePair> {
  return { cert: await read(certFile, '证书', 'certificate'), key: await read(keyFile, '私钥', 'key') };
}

/**
 * Whether a server can work with the pair. Gives the day the certificate ends.
 * @throws {StartUpError} saying which of the two is wrong, or that they don't belong together.
 */
export function judgeCertificatePair({ cert, key }: CertificatePair, files: CertificateFiles): Date {
  const certificate = parsed(
    () => new X509Certificate(cert),
    `${files.certFile} 不是 PEM 格式的证书。`,
    `${files.certFile} is no certificate in PEM.`,
  );
  const privateKey = parsed<KeyObject>(
    () => createPrivateKey(key),
    `${files.keyFile} 不是 PEM 格式的私钥，或者有密码保护。`,
    `${files.keyFile} is no private key in PEM, or is protected by a passphrase.`,
  );
  if (!certificate.checkPrivateKey(privateKey))
    throw new StartUpError(
      `证书 ${files.certFile} 与私钥 ${files.keyFile} 不是一对。`,
      'Certificate and key do not belong together.',
    );
  parsed(
    () => createSecureContext({ cert, key }),
    `证书 ${files.certFile} 不能用于 HTTPS。`,
    `${files.certFile} can’t be used for HTTPS.`,
  );
  return new Date(certificate.validTo);
}

async function read(file: string, chinese: string, english: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    const code = errorCode(cause);
    throw new StartUpError(
      `读不到${chinese}文件 ${file}（${code}），请检查 FUJIANTONG_TLS_CERT 和 FUJIANTONG_TLS_KEY。`,
      `The ${english} ${file} can’t be read (${code}).`,
      { cause },
    );
  }
}

function parsed<T>(parse: () => T, chinese: string, english: string): T {
  try {
    return parse();
  } catch (cause) {
    throw new StartUpError(chinese, english, { cause });
  }
}

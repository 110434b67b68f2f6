import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { generateCertificates } from 'office-addin-dev-certs';
import { temporaryFolder } from './temporary-folder';

export interface TestCertificate {
  readonly certFile: string;
  readonly keyFile: string;
  /** What signed it, in PEM. */
  readonly authority: string;
}

/** A new certificate for localhost and 127.0.0.1, good for these days, signed by an authority of its own. */
export async function makeCertificate(days = 90): Promise<TestCertificate> {
  const folder = temporaryFolder();
  const [authority, certFile, keyFile] = ['ca.crt', 'site.crt', 'site.key'].map((name) => join(folder, name));
  // It says on the terminal that it has done what it was asked to.
  const quiet = jest.spyOn(console, 'log').mockReturnValue();
  try {
    await generateCertificates(authority, certFile, keyFile, days);
  } finally {
    quiet.mockRestore();
  }
  return {
    certFile: certFile ?? '',
    keyFile: keyFile ?? '',
    authority: readFileSync(authority ?? '', 'utf8'),
  };
}

/** Puts the certificate's files where those of another one are. */
export function replaceCertificate(old: TestCertificate, by: TestCertificate): void {
  writeFileSync(old.certFile, readFileSync(by.certFile));
  writeFileSync(old.keyFile, readFileSync(by.keyFile));
}

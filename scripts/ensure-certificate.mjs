import { X509Certificate } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Stop } from './stop.mjs';

/** Where Microsoft's own tools keep theirs, so that one that is trusted already serves here too. */
const defaultFolder = path.join(os.homedir(), '.office-addin-dev-certs');
const days = 365;
const margin = 24 * 60 * 60 * 1000;

/**
 * A certificate for https://localhost, made where there is none or it ends within a day. Nothing is told to trust
 * it: that takes a person with the rights.
 *
 * @param {string} [folder]
 * @returns {Promise<{ authority: string, certificate: string, key: string, isNew: boolean }>} paths
 */
export async function ensureCertificate(folder = defaultFolder) {
  const [authority, certificate, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) =>
    path.join(folder, name),
  );
  const paths = { authority, certificate, key };
  if ([authority, certificate, key].every((file) => fs.existsSync(file)) && lasts(certificate))
    return { ...paths, isNew: false };
  const { generateCertificates } = await import('office-addin-dev-certs');
  try {
    // It leaves files that are there as they are.
    for (const file of [authority, certificate, key]) fs.rmSync(file, { force: true });
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { log } = console;
    console.log = () => undefined;
    try {
      await generateCertificates(authority, certificate, key, days);
    } finally {
      console.log = log;
    }
    fs.chmodSync(key, 0o600);
  } catch (error) {
    throw new Stop(`证书没有做成：${error.message} (the certificate could not be made in ${folder})`);
  }
  return { ...paths, isNew: true };
}

function lasts(file) {
  try {
    return new Date(new X509Certificate(fs.readFileSync(file)).validTo).getTime() > Date.now() + margin;
  } catch {
    return false;
  }
}

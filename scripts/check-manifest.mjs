import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { logErrorMessage } from 'office-addin-cli';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { projectRoot } from './project-root.mjs';

// What can be said of the manifest without a network: it can be read, it says the same version as the package,
// and the schema accepts it where schema and xmllint are at hand. Microsoft's own validation needs the network
// and belongs to a release: `npx office-addin-manifest validate manifest.xml`. Another manifest may be named.
const manifestFile = process.argv[2] ?? path.join(projectRoot, 'manifest.xml');

/** The schema is Microsoft's, not ours to ship: the folder it was put in, or one beside the project. */
const schemaFolders = [
  process.env.FUJIANTONG_MANIFEST_SCHEMA,
  path.join(projectRoot, '..', 'shared', 'schemas', 'office-manifest'),
];

try {
  const manifest = await OfficeAddinManifest.readManifestFile(manifestFile);
  const { version } = JSON.parse(fs.readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
  expectSame('Version', manifest.version, `${version}.0`);
  expectSame('OfficeApp type', manifest.officeAppType, 'TaskPaneApp');
  expectSame('DefaultLocale', manifest.defaultLocale, 'zh-CN');
  expectSame('Hosts', manifest.hosts?.join(), 'Workbook');
  const judged = validate();
  console.log(`${manifest.displayName} ${manifest.version}, ${judged}`);
} catch (error) {
  logErrorMessage(error);
  process.exitCode = 1;
}

function expectSame(what, actual, expected) {
  if (actual !== expected) throw new Error(`manifest.xml: ${what} is ${actual}, expected ${expected}.`);
}

function validate() {
  const schema = schemaFolders
    .map((folder) => folder && path.join(folder, 'OfficeAppManifestV1_1.xsd'))
    .find((file) => file && fs.existsSync(file));
  if (!schema) return 'not held against the schema: FUJIANTONG_MANIFEST_SCHEMA names no folder';
  const { error, status, stderr } = spawnSync(
    'xmllint',
    ['--nonet', '--noout', '--schema', schema, manifestFile],
    { encoding: 'utf8' },
  );
  if (error) return 'not held against the schema: xmllint is not installed';
  if (status !== 0) throw new Error(stderr);
  return 'accepted by the schema';
}

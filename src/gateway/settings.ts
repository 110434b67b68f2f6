import { join, resolve } from 'node:path';
import { parsePublicUrl } from './office/public-url';
import { StartUpError } from './start-up-error';
import type { CopyLimits } from './shared-workbook/kept-copies';
import type { CertificateFiles } from './tls/certificate';

/** What the person who runs the gateway decides, by environment and command line. Paths are absolute. */
export interface Settings {
  readonly demo: boolean;
  readonly host: string;
  /** 0 lets the system choose a free one. */
  readonly port: number;
  readonly dataFolder: string;
  readonly campaignFile: string;
  /** Where the shared workbook stands; null for the campaign's title in the data folder. */
  readonly workbookFile: string | null;
  /** How many copies are kept of what others wrote into the workbook, and for how many days. */
  readonly copies: CopyLimits;
  /** Hours for which the file that a spreadsheet program puts beside an open workbook counts. */
  readonly ownerFileHours: number;
  /** Milliseconds between two looks at whether others have saved the shared workbook. */
  readonly workbookLook: number;
  /** The built pages. */
  readonly publicFolder: string;
  /** Null to speak plain HTTP. */
  readonly tls: CertificateFiles | null;
  /** Where the add-in is reached, without a slash at the end; null for the address of each request. */
  readonly publicUrl: string | null;
  /** The manifest as it was written, for localhost. */
  readonly manifestFile: string;
  /** Where the pane takes Office's own script from. */
  readonly officeJs: OfficeJsSource;
  /** The folder that holds `office.js`. */
  readonly officeJsFolder: string;
}

export type OfficeJsSource = 'cdn' | 'gateway';

export interface SettingsSource {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly args: readonly string[];
  /** Paths in the environment count from here. */
  readonly cwd: string;
  /** The folder that holds `assets` and `dist`. */
  readonly root: string;
}

const demoCampaign = 'assets/campaigns/vocational-week-2023.json';

/** @throws {StartUpError} naming the setting that can't be used. */
export function readSettings({ env, args, cwd, root }: SettingsSource): Settings {
  const unknown = args.find((argument) => argument !== '--demo');
  if (unknown !== undefined)
    throw new StartUpError(
      `不认识参数 ${unknown}，只有 --demo。`,
      `Unknown argument ${unknown}; there is only --demo.`,
    );
  const demo = args.includes('--demo');
  return {
    demo,
    host: demo ? '127.0.0.1' : (env['HOST']?.trim() ?? '') || '127.0.0.1',
    port: readPort(env['PORT']),
    dataFolder: readDataFolder(env, cwd),
    campaignFile: fileIn(env, cwd, 'FUJIANTONG_CAMPAIGN') ?? (demo ? join(root, demoCampaign) : noCampaign()),
    workbookFile: fileIn(env, cwd, 'FUJIANTONG_WORKBOOK'),
    copies: {
      count: readCount(env, 'FUJIANTONG_COPIES', 20),
      days: readCount(env, 'FUJIANTONG_COPY_DAYS', 90),
    },
    ownerFileHours: readCount(env, 'FUJIANTONG_OWNER_FILE_HOURS', 12),
    workbookLook: readCount(env, 'FUJIANTONG_WORKBOOK_LOOK', 3_000),
    publicFolder: fileIn(env, cwd, 'FUJIANTONG_PUBLIC_DIR') ?? join(root, 'dist', 'public'),
    tls: readTls(env, cwd),
    publicUrl: readPublicUrl(env),
    manifestFile: join(root, 'manifest.xml'),
    officeJs: readOfficeJs(env),
    officeJsFolder: join(root, 'node_modules', '@microsoft', 'office-js', 'dist'),
  };
}

/** The two settings that handing out access codes needs. @throws {StartUpError} */
export function readCodesSettings({
  env,
  cwd,
}: SettingsSource): Pick<Settings, 'dataFolder' | 'campaignFile'> {
  return {
    dataFolder: readDataFolder(env, cwd),
    campaignFile: fileIn(env, cwd, 'FUJIANTONG_CAMPAIGN') ?? noCampaign(),
  };
}

type Environment = SettingsSource['env'];

/** The one setting that a ledger's backup needs. */
export function readDataFolder(env: Environment, cwd: string): string {
  return fileIn(env, cwd, 'FUJIANTONG_DATA_DIR') ?? resolve(cwd, 'data');
}

function readCount(env: Environment, name: string, otherwise: number): number {
  const written = env[name]?.trim() ?? '';
  if (written === '') return otherwise;
  if (/^[1-9]\d{0,3}$/.test(written)) return Number(written);
  throw new StartUpError(
    `${name}「${written}」应为 1 到 9999 的整数。`,
    `${name} "${written}" must be a whole number from 1 to 9999.`,
  );
}

function fileIn(env: Environment, cwd: string, name: string): string | null {
  const value = env[name]?.trim() ?? '';
  return value === '' ? null : resolve(cwd, value);
}

function readPort(text: string | undefined): number {
  const written = text?.trim() ?? '';
  if (written === '') return 3000;
  const port = Number(written);
  if (/^\d{1,5}$/.test(written) && port <= 65_535) return port;
  throw new StartUpError(
    `PORT「${written}」不是端口号，应为 0 到 65535 的整数。`,
    `PORT "${written}" is no port; it must be a whole number from 0 to 65535.`,
  );
}

function readTls(env: Environment, cwd: string): CertificateFiles | null {
  const certFile = fileIn(env, cwd, 'FUJIANTONG_TLS_CERT');
  const keyFile = fileIn(env, cwd, 'FUJIANTONG_TLS_KEY');
  if (certFile !== null && keyFile !== null) return { certFile, keyFile };
  if (certFile === null && keyFile === null) return null;
  const missing = certFile === null ? 'FUJIANTONG_TLS_CERT' : 'FUJIANTONG_TLS_KEY';
  throw new StartUpError(
    `证书和私钥要一起设置，还缺 ${missing}。`,
    `Certificate and key go together; ${missing} is not set.`,
  );
}

function readPublicUrl(env: Environment): string | null {
  const written = env['FUJIANTONG_URL']?.trim() ?? '';
  return written === '' ? null : parsePublicUrl(written);
}

function readOfficeJs(env: Environment): OfficeJsSource {
  const written = env['FUJIANTONG_OFFICE_JS']?.trim() ?? '';
  if (written === '' || written === 'cdn') return 'cdn';
  if (written === 'gateway') return 'gateway';
  throw new StartUpError(
    `FUJIANTONG_OFFICE_JS「${written}」不认识，只能是 cdn 或 gateway。`,
    `FUJIANTONG_OFFICE_JS "${written}" is not known; it is cdn or gateway.`,
  );
}

function noCampaign(): never {
  throw new StartUpError(
    '没有指定活动文件，请把 FUJIANTONG_CAMPAIGN 设为它的路径（演示请用 npm start）。',
    'No campaign file: set FUJIANTONG_CAMPAIGN to its path (for the demo, use npm start).',
  );
}

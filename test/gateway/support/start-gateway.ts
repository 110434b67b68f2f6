import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../../../src/gateway/csv';
import { startGateway, type GatewayOptions } from '../../../src/gateway/gateway';
import { createLog } from '../../../src/gateway/log';
import type { Settings } from '../../../src/gateway/settings';
import { atEnd } from './at-end';
import { Client } from './client';
import { demoCampaignFile, projectPath } from './project-path';
import { temporaryFolder } from './temporary-folder';

export interface TestGateway {
  readonly client: Client;
  readonly settings: Settings;
  /** What it has logged. */
  readonly lines: readonly string[];
  readonly code: (unit: string) => string;
  readonly signIn: (unit: string, person?: string) => Promise<Client>;
  readonly stop: () => Promise<void>;
}

export interface TestGatewayOptions extends Omit<Partial<GatewayOptions>, 'settings'> {
  readonly settings?: Partial<Settings>;
}

/** 2023-05-04 10:21 in China: before both deadlines. */
export const beforeDeadlines = new Date('2023-05-04T02:21:00Z');

/** A demo gateway on a free port with a data folder of its own, stopped after the tests of the file. */
export async function startTestGateway({
  settings,
  ...options
}: TestGatewayOptions = {}): Promise<TestGateway> {
  const dataFolder = settings?.dataFolder ?? temporaryFolder();
  const complete: Settings = {
    demo: true,
    host: '127.0.0.1',
    port: 0,
    dataFolder,
    campaignFile: demoCampaignFile,
    workbookFile: null,
    ...{ copies: { count: 20, days: 90 }, ownerFileHours: 12, workbookLook: 50 },
    publicFolder: join(dataFolder, 'public'),
    ...{ tls: null, publicUrl: null, officeJs: 'cdn' },
    manifestFile: projectPath('manifest.xml'),
    officeJsFolder: projectPath('node_modules', '@microsoft', 'office-js', 'dist'),
    ...settings,
  };
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line));
  const gateway = await startGateway({
    ...{ now: () => beforeDeadlines, log, ...options, settings: complete },
    // On a busy machine a write takes long; an answer that could say `written` is waited for.
    timing: { workbookPatience: 20_000, ...options.timing },
  });
  let stopped: Promise<void> | null = null;
  const stop = (): Promise<void> => (stopped ??= gateway.stop());
  atEnd(stop);
  const client = new Client(gateway.address);
  const code = (unit: string): string => demoCode(dataFolder, unit);
  return {
    ...{ client, settings: complete, lines, code, stop },
    signIn: (unit, person) => client.signIn(unit, code(unit), person),
  };
}

/** A unit's code as `demo-access-codes.csv` has it. */
export function demoCode(dataFolder: string, unit: string): string {
  const lines = parseCsv(readFileSync(join(dataFolder, 'demo-access-codes.csv'), 'utf8'));
  const code = lines.find(([id]) => id === unit)?.[2];
  if (code === undefined) throw new Error(`no demo code for ${unit}`);
  return code;
}

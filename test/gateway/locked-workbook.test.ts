import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { FileStore } from '../../src/gateway/shared-workbook/file-store';
import { healthSchema, submissionSchema } from '../../src/protocol/wire';
import type { Client } from './support/client';
import { EventReader } from './support/event-reader';
import { eventually } from './support/eventually';
import { readManagedWorkbook } from './support/managed-workbook';
import { officeOwnerFile } from './support/office-owner-file';
import { SecondProgram } from './support/second-program';
import { statisticsRow } from './support/rows';
import { startTestGateway, type TestGateway } from './support/start-gateway';
import { temporaryFolder } from './support/temporary-folder';

const long = process.env['FUJIANTONG_LONG'] === '1';
/** Milliseconds for which it is locked at least. */
const lockedFor = long ? 60_000 : 0;
const fewest = 3;
const units = ['tourism', 'employment', 'art-design', 'veterans', 'international'];
const name = '2023年职业教育活动周.xlsx';

/** Somebody has the workbook open, until the function given is called. */
type Lock = (folder: string) => () => void;

const ownerFile =
  (file: string, content: Buffer | string): Lock =>
  (folder) => {
    writeFileSync(join(folder, file), content);
    return () => rmSync(join(folder, file));
  };

const person = '汇总人甲';
const programs: readonly (readonly [string, Lock])[] = [
  ['Excel', ownerFile(`~$${name}`, officeOwnerFile(person))],
  ['WPS', ownerFile(`.~${name}`, officeOwnerFile(person))],
  ['LibreOffice', ownerFile(`.~lock.${name}#`, `${person},,elsewhere,04.05.2023 10:21,;`)],
];

describe('a workbook that is open for a while', () => {
  it.each(programs)(
    'in %s: pushes are acknowledged, it says by whom, then all is written',
    async (program, lock) => {
      const gateway = await startTestGateway();
      const { dataFolder } = gateway.settings;
      const { clients, pushes, office } = await begun(gateway);
      const close = lock(dataFolder);
      const { content, editor } = new SecondProgram(join(dataFolder, name)).open('statistics');
      const row = content.rows['statistics']?.find(({ unit }) => unit === 'tourism');
      editor.set(row?.place ?? NaN, '备注', '开着时改的');
      const saved = editor.save();
      writeFileSync(join(dataFolder, name), saved);
      const events = await EventReader.open(office);
      const figures = pushWhile(clients, pushes, lockedFor);
      await events.until(
        (event) =>
          event.event === 'workbook' &&
          event.data.state === 'waiting' &&
          (event.data.reason ?? '').includes(person),
      );
      const health = healthSchema.parse((await office.get('/api/health')).body);
      expect(health.workbook).toMatchObject({ state: 'waiting', reason: expect.stringContaining(person) });
      const stranger = healthSchema.parse((await gateway.client.get('/api/health')).body);
      expect(stranger.workbook.state).toBe('waiting');
      expect(stranger.workbook.reason).not.toContain(person);
      const latencies = await figures;
      expect(readFileSync(join(dataFolder, name)).equals(saved)).toBe(true);
      // What was saved while it is open is taken in once it is closed.
      expect((await newestOf(office, 'tourism')).by).toBe('tourism');
      close();
      await allIsWritten(gateway, office);
      const newest = await newestOf(office, 'tourism');
      expect(newest).toMatchObject({ by: 'publicity', version: (pushes.get('tourism') ?? 0) + 1 });
      expect(newest.rows.map(({ remarks }) => remarks)).toContain('开着时改的');
      tell(program, latencies);
    },
    lockedFor + 120_000,
  );

  it(
    'as Windows says it, EBUSY: the same, without a name',
    async () => {
      const dataFolder = temporaryFolder();
      let busy = false;
      const rename = (from: string, to: string): void => {
        if (busy) throw Object.assign(new Error('EBUSY: resource busy or locked, rename'), { code: 'EBUSY' });
        renameSync(from, to);
      };
      const store = new FileStore(join(dataFolder, name), { rename, renamePauses: [1, 2] });
      const gateway = await startTestGateway({ settings: { dataFolder }, store });
      const { clients, pushes, office } = await begun(gateway);
      busy = true;
      const before = readFileSync(join(dataFolder, name));
      const events = await EventReader.open(office);
      const figures = pushWhile(clients, pushes, lockedFor);
      await events.until(
        (event) => event.event === 'workbook' && (event.data.reason ?? '').includes('关闭后自动写入'),
      );
      const latencies = await figures;
      expect(readFileSync(join(dataFolder, name)).equals(before)).toBe(true);
      busy = false;
      await allIsWritten(gateway, office);
      tell('EBUSY', latencies);
    },
    lockedFor + 120_000,
  );
});

/** Units that have reported once, in a workbook that is written. */
async function begun(gateway: TestGateway): Promise<{
  readonly clients: readonly Client[];
  readonly pushes: Map<string, number>;
  readonly office: Client;
}> {
  const clients = await Promise.all(units.map((unit) => gateway.signIn(unit)));
  const pushes = new Map<string, number>();
  await Promise.all(clients.map((client, at) => push(client, units[at] ?? '', pushes)));
  const office = await gateway.signIn('publicity');
  await allIsWritten(gateway, office);
  return { clients, pushes, office };
}

/** Each pushes again and again; gives the milliseconds of each, which were all acknowledged. */
async function pushWhile(
  clients: readonly Client[],
  pushes: Map<string, number>,
  milliseconds: number,
): Promise<readonly number[]> {
  const end = Date.now() + milliseconds;
  const latencies: number[] = [];
  const work = async (client: Client, unit: string): Promise<void> => {
    for (let count = 0; count < fewest || Date.now() < end; count += 1) {
      const sent = performance.now();
      expect(await push(client, unit, pushes)).toMatchObject({ status: 200, body: { workbook: 'waiting' } });
      latencies.push(performance.now() - sent);
      if (long) await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  await Promise.all(clients.map((client, at) => work(client, units[at] ?? '')));
  return latencies.sort((one, other) => one - other);
}

async function push(client: Client, unit: string, pushes: Map<string, number>): ReturnType<Client['push']> {
  const base = pushes.get(unit) ?? null;
  const version = (base ?? 0) + 1;
  const answer = await client.push(`statistics/${unit}`, {
    base,
    rows: [statisticsRow({ content: `${unit} ${String(version)}` })],
  });
  if (answer.status === 200) pushes.set(unit, version);
  return answer;
}

async function newestOf(office: Client, unit: string): Promise<ReturnType<typeof submissionSchema.parse>> {
  return submissionSchema.parse((await office.get(`/api/submissions/statistics/${unit}`)).body);
}

/** Everything in the ledger is in the workbook, each version once. */
async function allIsWritten(gateway: TestGateway, office: Client): Promise<void> {
  await eventually(async () => {
    const { workbook } = healthSchema.parse((await office.get('/api/health')).body);
    const found = readManagedWorkbook(readFileSync(join(gateway.settings.dataFolder, name)));
    const newest = await Promise.all(units.map(async (unit) => (await newestOf(office, unit)).version));
    const expected = units.flatMap((unit, at) =>
      Array.from({ length: newest[at] ?? 0 }, (_, version) => `statistics/${unit}/${String(version + 1)}`),
    );
    return workbook.state === 'written' && [...found.log].sort().join(' ') === expected.sort().join(' ');
  });
}

function tell(program: string, latencies: readonly number[]): void {
  if (!long) return;
  const [p50, p99] = [0.5, 0.99].map((part) => latencies[Math.floor(latencies.length * part)] ?? NaN);
  process.stdout.write(
    `locked by ${program} for 60 s: ${String(latencies.length)} pushes, all acknowledged, ` +
      `p50 ${(p50 ?? NaN).toFixed(0)} ms, p99 ${(p99 ?? NaN).toFixed(0)} ms; all written after\n`,
  );
}

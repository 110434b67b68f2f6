import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { healthSchema, submissionSchema } from '../../src/protocol/wire';
import { demoCampaign } from '../demo-campaign';
import { buildGateway, startDemo, type RunningGateway } from './support/built-gateway';
import type { Client } from './support/client';
import { eventually } from './support/eventually';
import { managedContents } from './support/managed-contents';
import { readManagedWorkbook } from './support/managed-workbook';
import { RelentlessUnit } from './support/relentless-unit';
import { statisticsRow } from './support/rows';
import { demoCode } from './support/start-gateway';
import { temporaryFolder } from './support/temporary-folder';

/** Some before a commit, the whole in the long test. */
const { kills, pushesEach } =
  process.env['FUJIANTONG_LONG'] === '1' ? { kills: 100, pushesEach: 100 } : { kills: 3, pushesEach: 4 };
/** Milliseconds; a machine may have other work. */
const patience = kills === 100 ? 900_000 : 120_000;
const units = ['tourism', 'employment', 'art-design', 'veterans', 'international'];
const workbookName = '2023年职业教育活动周.xlsx';

describe('a gateway that is ended', () => {
  let built: string;
  beforeAll(async () => {
    built = await buildGateway();
  });

  it(
    'by SIGKILL again and again has every answered version once, in the ledger and in the workbook',
    async () => {
      const dataFolder = temporaryFolder();
      const clients = demoCampaign.units.map(({ id }) => new RelentlessUnit(id, dataFolder, pushesEach));
      const all = clients.length * pushesEach;
      let gateway: RunningGateway | null = null;
      /** Pushes may begin up to here, so that there are some in the life of every gateway. */
      let allowed = 0;
      const work = clients.map((client) =>
        client.pushAll({ mayBegin: (begun) => begun * clients.length < allowed, gateway: () => gateway }),
      );
      for (let kill = 1; kill <= kills; kill += 1) {
        gateway = await startDemo(built, dataFolder);
        allowed = Math.ceil((all * kill) / (kills + 1));
        // While pushes are on their way; while it begins to answer, while it writes, or after all of that.
        if (kill % 2 === 1) await eventually(() => clients.some(({ isPushing }) => isPushing));
        const pause = kill % 2 === 1 ? (kill * 7) % 30 : ((kill * 89) % 100) * 8;
        await new Promise((resolve) => setTimeout(resolve, pause));
        const { process: running, ended } = gateway;
        gateway = null;
        running.kill('SIGKILL');
        await ended;
      }
      gateway = await startDemo(built, dataFolder);
      allowed = Infinity;
      await Promise.all(work);

      for (const client of clients) {
        expect(client.answered).toEqual(Array.from({ length: pushesEach }, (_, at) => at + 1));
        const found = await versionsOf(gateway.client, client.unit, dataFolder);
        expect(found).toEqual(client.reported);
      }
      const { client } = gateway;
      const state = async (): Promise<string> =>
        healthSchema.parse((await client.get('/api/health')).body).workbook.state;
      await eventually(async () => (await state()) === 'written');
      const workbook = readManagedWorkbook(readFileSync(join(dataFolder, workbookName)));
      const expected = clients.flatMap(({ unit, answered }) =>
        answered.map((version) => `statistics/${unit}/${String(version)}`),
      );
      expect([...workbook.log].sort()).toEqual(expected.sort());
      expect(workbook.repeatedKeys).toEqual([]);
      for (const { unit, reported } of clients)
        expect(managedContents(workbook, 'statistics', unit)).toEqual(reported[reported.length - 1]);
      // Each gateway knew what the one before it had written.
      expect(readdirSync(dataFolder).filter((name) => /^2023年.*-\d{8}-/.test(name))).toEqual([]);
      const [cutOff, foundThere] = [clients.map((one) => one.cutOff), clients.map((one) => one.foundThere)];
      expect(sum(cutOff)).toBeGreaterThan(0);
      tell(
        `${String(all)} pushes of ${String(clients.length)} clients, ${String(kills)} kills: ` +
          `${String(sum(cutOff))} were cut off, of which ${String(sum(foundThere))} were in the ledger; ` +
          `${String(expected.length)} versions in ledger and workbook, each once`,
      );
    },
    patience,
  );

  it('by SIGTERM answers what is in flight, ends with code 0 and leaves the workbook written', async () => {
    const dataFolder = temporaryFolder();
    const gateway = await startDemo(built, dataFolder);
    const answered = new Map(units.map((unit) => [unit, 0]));
    const clients = units.map((unit) => pushInALoop(gateway, dataFolder, unit, answered));
    await eventually(() => sum(answered.values()) >= 10);
    gateway.process.kill('SIGTERM');
    expect(await gateway.ended).toEqual({ code: 0, signal: null });
    await Promise.all(clients);
    expect(gateway.output().stderr).toBe('');
    expect(gateway.output().stdout).toContain('"event":"gateway.stopped"');
    const again = await startDemo(built, dataFolder);
    const health = healthSchema.parse((await again.client.get('/api/health')).body);
    expect(health.workbook).toMatchObject({ state: 'written', waiting: 0 });
    for (const unit of units) {
      const client = await again.client.signIn(unit, demoCode(dataFolder, unit));
      expect(await newestVersion(client, unit)).toBeGreaterThanOrEqual(answered.get(unit) ?? 0);
    }
  });
});

/** Pushes version after version until the gateway is gone; notes each version that was answered. */
async function pushInALoop(
  gateway: RunningGateway,
  dataFolder: string,
  unit: string,
  answered: Map<string, number>,
): Promise<void> {
  try {
    const client = await gateway.client.signIn(unit, demoCode(dataFolder, unit));
    let base = await newestVersion(client, unit);
    for (;;) {
      const next = (base ?? 0) + 1;
      const rows = [statisticsRow({ content: `${unit} ${String(next)}` })];
      const key = randomUUID();
      const answer = await client.push(`statistics/${unit}`, { base, rows }, { 'Idempotency-Key': key });
      if (answer.status !== 200) return;
      answered.set(unit, next);
      base = next;
    }
  } catch {
    // The gateway is gone: what this push became is nobody's promise.
  }
}

async function newestVersion(client: Client, unit: string): Promise<number | null> {
  return (await client.get(`/api/submissions/statistics/${unit}`)).body.version ?? null;
}

/** The contents of the rows of every version, the oldest first. */
async function versionsOf(client: Client, unit: string, dataFolder: string): Promise<string[][]> {
  const signedIn = await client.signIn(unit, demoCode(dataFolder, unit));
  const place = `/api/submissions/statistics/${unit}`;
  const found: string[][] = [];
  for (let version = 1; ; version += 1) {
    const { status, body } = await signedIn.get(`${place}?version=${String(version)}`);
    if (status === 404) return found;
    found.push(submissionSchema.parse(body).rows.map(({ content }) => String(content)));
  }
}

function sum(counts: Iterable<number>): number {
  return [...counts].reduce((total, count) => total + count, 0);
}

function tell(figures: string): void {
  if (process.env['FUJIANTONG_LONG'] === '1') process.stdout.write(`${figures}\n`);
}

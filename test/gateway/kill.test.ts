import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { healthSchema, submissionSchema } from '../../src/protocol/wire';
import { buildGateway, startDemo, type RunningGateway } from './support/built-gateway';
import type { Client } from './support/client';
import { eventually } from './support/eventually';
import { statisticsRow } from './support/rows';
import { demoCode } from './support/start-gateway';
import { temporaryFolder } from './support/temporary-folder';

const units = ['tourism', 'employment', 'art-design', 'veterans', 'international'];

describe('a gateway that is ended', () => {
  let built: string;
  beforeAll(async () => {
    built = await buildGateway();
  });

  it('by SIGKILL in the middle of pushes has lost none that was answered', async () => {
    const dataFolder = temporaryFolder();
    const answered = new Map<string, number>(units.map((unit) => [unit, 0]));
    for (let round = 0; round < 3; round += 1) {
      const gateway = await startDemo(built, dataFolder);
      const before = sum(answered);
      const clients = units.map((unit) => pushInALoop(gateway, dataFolder, unit, answered));
      await eventually(() => sum(answered) >= before + 15);
      gateway.process.kill('SIGKILL');
      await gateway.ended;
      await Promise.all(clients);
    }

    const gateway = await startDemo(built, dataFolder);
    for (const unit of units) {
      const client = await gateway.client.signIn(unit, demoCode(dataFolder, unit));
      const newest = submissionSchema.parse((await client.get(`/api/submissions/statistics/${unit}`)).body);
      const promised = answered.get(unit) ?? 0;
      expect(newest.version).toBeGreaterThanOrEqual(promised);
      for (let version = 1; version <= promised; version += 1) {
        const path = `/api/submissions/statistics/${unit}?version=${String(version)}`;
        const { rows } = submissionSchema.parse((await client.get(path)).body);
        expect(rows).toEqual([statisticsRow({ content: `${unit} ${String(version)}` })]);
      }
    }
    const state = async (): Promise<string> =>
      healthSchema.parse((await gateway.client.get('/api/health')).body).workbook.state;
    await eventually(async () => (await state()) === 'written');
    const workbook = unzipSync(readFileSync(join(dataFolder, '2023年职业教育活动周.xlsx')));
    const text = Object.values(workbook)
      .map((part) => strFromU8(part))
      .join('');
    for (const unit of units) {
      const client = await gateway.client.signIn(unit, demoCode(dataFolder, unit));
      const { version } = (await client.get(`/api/submissions/statistics/${unit}`)).body;
      expect(text).toContain(`${unit} ${String(version)}`);
    }
    expect(readdirSync(dataFolder).filter((name) => /^2023年.*-\d{8}-/.test(name))).toEqual([]);
  });

  it('by SIGTERM answers what is in flight, ends with code 0 and leaves the workbook written', async () => {
    const dataFolder = temporaryFolder();
    const gateway = await startDemo(built, dataFolder);
    const answered = new Map(units.map((unit) => [unit, 0]));
    const clients = units.map((unit) => pushInALoop(gateway, dataFolder, unit, answered));
    await eventually(() => sum(answered) >= 10);
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

function sum(answered: ReadonlyMap<string, number>): number {
  return [...answered.values()].reduce((total, count) => total + count, 0);
}

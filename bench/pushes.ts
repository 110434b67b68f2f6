import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { startDemoGateway } from './demo-gateway';
import { GatewayPushers } from './gateway-pushers';
import { unitIds, unitName, writeCampaign } from './many-units';
import { naiveLibraries, naivePushers, placesIn } from './naive-pushers';
import { percentile, pushFor, type LoadResult } from './push-load';
import { unreported } from './unreported';

const units = 150;
const rows = 10;
const seconds = Number(process.env['BENCH_SECONDS'] ?? 30);
/** In the working tree: the system's folder for such things is often no disk. */
const work = path.join(process.cwd(), '.cache', 'bench');

mkdirSync(work, { recursive: true });
const folder = mkdtempSync(path.join(work, 'pushes-'));
const campaign = path.join(folder, 'campaign.json');
const data = path.join(folder, 'data');
writeCampaign(campaign, units);
const gateway = await startDemoGateway(path.join(process.cwd(), 'dist', 'gateway', 'main.js'), {
  ...{ data, campaign, pages: path.join(process.cwd(), 'dist', 'public') },
});
try {
  const pushers = await GatewayPushers.open(gateway.address, unitIds(units), rows);
  const { clients } = pushers;
  // So that all the workbook's rows are there before the time begins.
  await Promise.all(clients.map(({ push }) => push()));
  await pushers.written();
  const workbook = path.join(data, readdirSync(data).find((name) => name.endsWith('.xlsx')) ?? '');
  const filled = path.join(folder, 'filled.xlsx');
  copyFileSync(workbook, filled);

  console.log(
    `\n${String(clients.length)} clients push ${String(rows)} rows each for ${String(seconds)} s, ` +
      `${String(units)} units with two forms, a workbook of ${String(clients.length * rows)} rows`,
  );
  console.log(row('', 'pushes/s', 'acknowledged', 'p50 ms', 'p95 ms', 'p99 ms', 'writes', 'a push'));
  const writes = (): number => gateway.log().split('"event":"workbook.written"').length - 1;
  const before = writes();
  const load = await pushFor(
    seconds,
    clients.map(({ push }) => push),
    true,
  );
  await pushers.written();
  tell('gateway', load, writes() - before);
  const missing = await unreported(pushers, workbook);
  pushers.close();
  console.log(
    `In the ledger and, as ${(statSync(workbook).size / 1e6).toFixed(1)} MB, in the workbook: ` +
      (missing === 0 ? 'every push that was acknowledged' : `all but ${String(missing)}`),
  );
  if (load.refused > 0 || missing > 0) process.exitCode = 1;

  const places = await placesIn(filled, clients, unitName);
  for (const [name, setRows] of Object.entries(naiveLibraries)) {
    const file = path.join(folder, 'naive.xlsx');
    copyFileSync(filled, file);
    const naive = naivePushers(file, setRows, places, rows);
    const result = await pushFor(seconds, naive.pushers, false);
    naive.stop();
    tell(`naive: ${name}`, result, result.acknowledged);
  }
} finally {
  await gateway.stop();
  rmSync(folder, { recursive: true, force: true });
}

function tell(name: string, load: LoadResult, writes: number): void {
  const { acknowledged, begun, latencies } = load;
  console.log(
    row(
      name,
      (acknowledged / load.seconds).toFixed(1),
      `${String(acknowledged)} (${((acknowledged / begun) * 100).toFixed(0)} %)`,
      ...[50, 95, 99].map((part) => percentile(latencies, part).toFixed(0)),
      ...[String(writes), (writes / acknowledged).toFixed(3)],
    ),
  );
}

function row(name: string, ...figures: readonly string[]): string {
  const widths = [10, 16, 9, 9, 9, 8, 9];
  return name.padEnd(16) + figures.map((figure, at) => figure.padStart(widths[at] ?? 9)).join('');
}

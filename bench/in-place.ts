import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { textOf } from '../src/forms/cell';
import { candidates, type CandidateInput, type CandidateName, type PlainRows } from './in-place-candidates';
import { inPlaceCases, layoutsOf, workbookOf } from './in-place-case';

interface Measured {
  /** Milliseconds a round. */
  readonly times: readonly number[];
  /** Bytes of memory at the most. */
  readonly peak: number;
}

const folder = path.join(process.cwd(), '.cache', 'bench', 'in-place');
/** Debian's openpyxl is known to Debian's own interpreter only. */
const pythons = [process.env['PYTHON'] ?? 'python3', '/usr/bin/python3'];
const openpyxl = path.join(process.cwd(), 'bench', 'update-with-openpyxl.py');
const [, script = '', child, caseName, file = ''] = process.argv;

if (child === undefined) await compare();
else console.log(JSON.stringify(await measure(child as CandidateName, caseName ?? '', file)));

async function compare(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const one of inPlaceCases) {
    const workbook = path.join(folder, `${String(one.rows)}.xlsx`);
    const plan = path.join(folder, `${String(one.rows)}.json`);
    writeFileSync(workbook, await workbookOf(one));
    writeFileSync(plan, JSON.stringify(plainRows(one.name)));
    const size = (statSync(workbook).size / 1e6).toFixed(1);
    const rows = `${String(one.changed)} rows changed, ${String(one.added)} added`;
    console.log(`\n${one.name} (${size} MB): ${rows}; medians, each in a process of its own`);
    console.log(row('', 'ms', '× in place', 'peak MB'));
    let ours = NaN;
    for (const name of [...Object.keys(candidates), 'openpyxl']) {
      const result = name === 'openpyxl' ? withOpenpyxl(workbook, plan) : inChild(name, one.name, workbook);
      if (typeof result === 'string') {
        console.log(row(name, result, '', ''));
        continue;
      }
      const time = median(result.times);
      if (Number.isNaN(ours)) ours = time;
      console.log(row(name, time.toFixed(0), (time / ours).toFixed(2), (result.peak / 1e6).toFixed(0)));
    }
  }
}

/** One way in a process of its own, so that memory is its own and nothing is warm from another. */
function inChild(name: string, caseName: string, workbook: string): Measured | string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, name, caseName, workbook], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=6000' },
  });
  if (status === 0) return JSON.parse(stdout) as Measured;
  return stderr.includes('heap out of memory') ? 'no memory' : 'failed';
}

function withOpenpyxl(workbook: string, plan: string): Measured | string {
  const python = pythons.find((one) => spawnSync(one, ['-c', 'import openpyxl']).status === 0);
  if (python === undefined) return 'not there';
  const rounds = String(roundsFor(statSync(workbook).size, true));
  return JSON.parse(
    execFileSync(python, [openpyxl, workbook, plan, rounds], { encoding: 'utf8' }),
  ) as Measured;
}

async function measure(name: CandidateName, caseName: string, workbook: string): Promise<Measured> {
  const bytes = new Uint8Array(readFileSync(workbook));
  const input: CandidateInput = {
    bytes,
    layouts: layoutsOf(caseOf(caseName), true),
    plain: plainRows(caseName),
  };
  const times: number[] = [];
  const slow = !/^(in place|bare)/.test(name);
  for (let round = 0; round <= roundsFor(bytes.length, slow); round += 1) {
    const started = performance.now();
    await candidates[name](input);
    // The first pays for compiling; of the slow ones it counts, so that a bench ends.
    if (round > 0 || slow) times.push(performance.now() - started);
  }
  return { times, peak: process.resourceUsage().maxRSS * 1024 };
}

function roundsFor(size: number, slow: boolean): number {
  return slow ? (size > 3e6 ? 1 : 4) : 7;
}

function plainRows(caseName: string): PlainRows {
  const [layout] = layoutsOf(caseOf(caseName), true);
  if (!layout) throw new Error('there is no layout');
  const keys = layout.managed?.rows ?? [];
  return {
    sheet: layout.name,
    firstRow: layout.frozenRows,
    rows: layout.rows
      .slice(layout.frozenRows)
      .map(({ cells }, index) =>
        [...cells.slice(0, -1), { value: keys[index]?.key ?? null }].map((cell) =>
          typeof cell?.value === 'number' ? cell.value : textOf(cell?.value) || null,
        ),
      ),
  };
}

function caseOf(name: string): (typeof inPlaceCases)[number] {
  const found = inPlaceCases.find((one) => one.name === name);
  if (!found) throw new Error(`there is no case ${name}`);
  return found;
}

function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? NaN;
}

function row(name: string, ...figures: readonly string[]): string {
  return name.padEnd(28) + figures.map((figure) => figure.padStart(12)).join('');
}

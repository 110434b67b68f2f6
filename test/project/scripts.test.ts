import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '..', '..');

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

let folder: string;
const running = new Set<ChildProcess>();

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fujiantong-scripts-'));
  fs.cpSync(path.join(root, 'scripts'), path.join(folder, 'scripts'), { recursive: true });
});

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Starts a module that may import the copied scripts, `./scripts/…`. */
function start(program: string, env: NodeJS.ProcessEnv = {}): { child: ChildProcess; ended: Promise<Ended> } {
  const name = `program-${String(running.size)}.mjs`;
  fs.writeFileSync(path.join(folder, name), program);
  const child = spawn(process.execPath, [name], { cwd: folder, env: { ...process.env, ...env } });
  running.add(child);
  let output = '';
  const keep = (chunk: Buffer): void => {
    output += chunk.toString('utf8');
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, output }));
  });
  return { child, ended };
}

const run = (program: string, env?: NodeJS.ProcessEnv): Promise<Ended> => start(program, env).ended;

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('a script', () => {
  it('says in one sentence what has to be put right, without a stack', async () => {
    const { code, output } = await run(`
      import { runScript } from './scripts/run-script.mjs';
      import { Stop } from './scripts/stop.mjs';
      await runScript(() => { throw new Stop('没有找到 Chromium。', 3); });`);
    expect({ code, output }).toEqual({ code: 3, output: '没有找到 Chromium。\n' });
  });

  it('gives the exit code of the program it ran', async () => {
    const { code } = await run(`
      import { runScript } from './scripts/run-script.mjs';
      import { runNode } from './scripts/run-tool.mjs';
      await runScript(() => runNode(['-e', 'process.exit(7)']));`);
    expect(code).toBe(7);
  });

  it('passes a signal on to the program it runs and waits for it to end', async () => {
    const { child, ended } = start(`
      import { runScript } from './scripts/run-script.mjs';
      import { runNode } from './scripts/run-tool.mjs';
      const program = "process.on('SIGTERM', () => { console.log('tidied up'); process.exit(0); });"
        + "require('fs').writeFileSync('ready', ''); setInterval(() => {}, 1000);";
      await runScript(() => runNode(['-e', program]));`);
    await until(() => fs.existsSync(path.join(folder, 'ready')));
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, signal: null, output: 'tidied up\n' });
  });
});

describe('the lock on installing and building', () => {
  const locked = (work: string): string => `
    import fs from 'node:fs';
    import { withLock } from './scripts/with-lock.mjs';
    await withLock('work.lock', async () => { ${work} });`;

  it('lets one process work at a time', async () => {
    const work = `
      fs.appendFileSync('log', 'in ');
      await new Promise((resolve) => setTimeout(resolve, 300));
      fs.appendFileSync('log', 'out ');`;
    await Promise.all([run(locked(work)), run(locked(work)), run(locked(work))]);
    expect(fs.readFileSync(path.join(folder, 'log'), 'utf8')).toBe('in out in out in out ');
  });

  it('is given back when the work fails', async () => {
    const { code } = await run(locked(`throw new Error('broken');`));
    expect(code).toBe(1);
    expect(fs.existsSync(path.join(folder, 'work.lock'))).toBe(false);
  });

  it('left behind by a process that was killed is taken over', async () => {
    const { child, ended } = start(locked(`setInterval(() => {}, 1000); await new Promise(() => {});`));
    await until(() => fs.existsSync(path.join(folder, 'work.lock')));
    child.kill('SIGKILL');
    await ended;
    expect(fs.existsSync(path.join(folder, 'work.lock'))).toBe(true);
    expect((await run(locked(`console.log('mine');`))).output).toBe('mine\n');
  });
});

describe('installing', () => {
  const lockfile = (version: string): string =>
    JSON.stringify({
      name: 'tree',
      version: '1.0.0',
      lockfileVersion: 3,
      packages: {
        '': { name: 'tree', version: '1.0.0', dependencies: { there: version } },
        'node_modules/there': { version },
        'node_modules/elsewhere': { version, optional: true, os: ['aix'], cpu: ['ppc64'] },
      },
    });
  const installed = (version: string): string =>
    JSON.stringify({ packages: { 'node_modules/there': { version } } });

  const ensure = (): Promise<Ended> =>
    run(
      `
      import { ensureInstalled } from './scripts/ensure-installed.mjs';
      import { runScript } from './scripts/run-script.mjs';
      await runScript(async () => { await ensureInstalled(); console.log('ready'); });`,
      // Nothing listens there.
      { npm_config_registry: 'http://127.0.0.1:9/', npm_config_fetch_retries: '0', npm_execpath: '' },
    );

  const layOut = (wanted: string, present: string | null): void => {
    fs.writeFileSync(
      path.join(folder, 'package.json'),
      JSON.stringify({ name: 'tree', version: '1.0.0', dependencies: { there: wanted } }),
    );
    fs.writeFileSync(path.join(folder, 'package-lock.json'), lockfile(wanted));
    fs.mkdirSync(path.join(folder, 'node_modules'));
    if (present !== null)
      fs.writeFileSync(path.join(folder, 'node_modules', '.package-lock.json'), installed(present));
  };

  it('is skipped without a word where everything is there, packages for other systems aside', async () => {
    layOut('1.0.0', '1.0.0');
    expect(await ensure()).toEqual({ code: 0, signal: null, output: 'ready\n' });
  });

  it.each([
    ['was broken off', null],
    ['left another version', '0.9.0'],
  ])('is tried again where an earlier one %s, and says what to do without a network', async (_, present) => {
    layOut('1.0.0', present);
    const { code, output } = await ensure();
    expect(code).not.toBe(0);
    expect(output).toContain('依赖没有装上：请检查网络或 npm 镜像设置');
    expect(output).not.toContain('ready');
    expect(output).not.toMatch(/^\s+at /m);
  });
});

describe('the digest that decides whether to build', () => {
  const digests = async (): Promise<readonly string[]> => {
    const { output } = await run(`
      import { hashSources } from './scripts/hash-sources.mjs';
      console.log(hashSources('plain'), hashSources('test'));`);
    return output.trim().split(' ');
  };

  beforeEach(() => {
    for (const file of ['src/a.ts', 'test/page.ts', 'test/a.test.ts', 'package.json']) {
      fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      fs.writeFileSync(path.join(folder, file), 'before');
    }
  });

  it('goes by contents and not by dates', async () => {
    const before = await digests();
    fs.utimesSync(path.join(folder, 'src/a.ts'), new Date(0), new Date(0));
    expect(await digests()).toEqual(before);
  });

  it.each([
    ['a source', 'src/a.ts', [true, true]],
    ['a page that only tests open', 'test/page.ts', [false, true]],
    ['a test', 'test/a.test.ts', [false, false]],
  ])('after an edit of %s changes where that is part of the build', async (_, file, changes) => {
    const before = await digests();
    fs.writeFileSync(path.join(folder, file), 'after');
    const after = await digests();
    expect(after.map((digest, at) => digest !== before[at])).toEqual(changes);
  });
});

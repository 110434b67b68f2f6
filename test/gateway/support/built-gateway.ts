import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { atEnd } from './at-end';
import { Client } from './client';
import { projectPath } from './project-path';

/** Builds the gateway's programs as the product does: one module each, packages left where they are. */
export async function buildGateway(): Promise<string> {
  // Inside the working tree, so that the packages are found from there.
  mkdirSync(projectPath('.cache'), { recursive: true });
  const folder = mkdtempSync(projectPath('.cache', 'gateway-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  await build({
    entryPoints: ['main', 'codes', 'manifest', 'backup', 'restore', 'rebuild', 'adopt'].map((name) =>
      projectPath('src', 'gateway', `${name}.ts`),
    ),
    ...{ bundle: true, platform: 'node', format: 'esm', packages: 'external', target: 'node20' },
    outdir: folder,
    logLevel: 'silent',
  });
  return folder;
}

export interface Program {
  readonly process: ChildProcess;
  readonly output: () => { stdout: string; stderr: string };
  readonly ended: Promise<{ code: number | null; signal: string | null }>;
}

/** Starts a program with these settings and no others of ours; killed after the tests of the file. */
export function startProgram(file: string, args: readonly string[], env: Record<string, string>): Program {
  const child = spawn(process.execPath, [file, ...args], {
    env: { PATH: process.env['PATH'], TZ: 'America/St_Johns', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  atEnd(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { process: child, output: () => ({ ...output }), ended };
}

export interface RunningGateway extends Program {
  readonly client: Client;
}

/** Starts the demo on a free port and waits for its address. */
export async function startDemo(
  built: string,
  dataFolder: string,
  settings: Record<string, string> = {},
): Promise<RunningGateway> {
  const program = startProgram(join(built, 'main.js'), ['--demo'], {
    FUJIANTONG_DATA_DIR: dataFolder,
    PORT: '0',
    ...settings,
  });
  const address = await new Promise<string>((resolve, reject) => {
    const look = (): void => {
      const found = /http:\/\/[\d.]+:\d+/.exec(program.output().stdout)?.[0];
      if (found !== undefined) resolve(found);
    };
    program.process.stdout?.on('data', look);
    void program.ended.then(() => reject(new Error(program.output().stderr)));
  });
  return { ...program, client: new Client(address) };
}

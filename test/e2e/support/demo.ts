import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '../../gateway/support/client';
import { startDemo } from '../../gateway/support/built-gateway';
import { projectPath } from '../../gateway/support/project-path';
import { temporaryFolder } from '../../gateway/support/temporary-folder';

export interface DemoUnit {
  readonly id: string;
  readonly name: string;
  readonly code: string;
}

export interface Demo {
  readonly address: string;
  readonly dataFolder: string;
  readonly units: readonly DemoUnit[];
  /** A client signed in as a unit, to look behind the pane's back. */
  readonly signIn: (unit: string, person?: string) => Promise<Client>;
}

/** The demo as `npm start` runs it, from the built program, with a data folder of its own. */
export async function openDemo(): Promise<Demo> {
  const dataFolder = temporaryFolder();
  const { client } = await startDemo(projectPath('dist', 'gateway'), dataFolder);
  const [, ...lines] = readFileSync(join(dataFolder, 'demo-access-codes.csv'), 'utf8').trim().split(/\r?\n/);
  const units = lines.map((line): DemoUnit => {
    const [id = '', name = '', code = ''] = line.replace(/^\uFEFF/, '').split(',');
    return { id, name, code };
  });
  const signIn: Demo['signIn'] = (unit, person) =>
    client.signIn(unit, units.find(({ id }) => id === unit)?.code ?? '', person);
  return { address: client.address, dataFolder, units, signIn };
}

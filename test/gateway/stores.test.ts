import { spawn } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll } from '@jest/globals';
import { build } from 'esbuild';
import { createLog } from '../../src/gateway/log';
import { FileStore } from '../../src/gateway/shared-workbook/file-store';
import { GoodCopy } from '../../src/gateway/shared-workbook/good-copy';
import { storeContract } from './store-contract';
import { atEnd } from './support/at-end';
import { MemoryStore, sharedMemory } from './support/memory-store';
import { officeOwnerFile } from './support/office-owner-file';
import { projectPath } from './support/project-path';
import { temporaryFolder } from './support/temporary-folder';

let adderProgram = '';
beforeAll(async () => {
  adderProgram = join(temporaryFolder(), 'store-adder.mjs');
  await build({
    entryPoints: [projectPath('test', 'gateway', 'support', 'store-adder.ts')],
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'silent' },
    outfile: adderProgram,
  });
});

storeContract(
  'a file',
  () => {
    const folder = temporaryFolder();
    const good = new GoodCopy(
      join(temporaryFolder(), 'good', 'w.xlsx'),
      createLog(() => undefined),
    );
    const name = '活动周.xlsx';
    const file = join(folder, name);
    const ownerFile = join(folder, `~$${name}`);
    return {
      open: () => new FileStore(file, { good }),
      save: (bytes) => {
        writeFileSync(file, bytes);
        return Promise.resolve();
      },
      openInProgram: (user) => {
        writeFileSync(ownerFile, officeOwnerFile(user));
        return Promise.resolve(() => {
          rmSync(ownerFile);
          return Promise.resolve();
        });
      },
      leftovers: () => Promise.resolve(readdirSync(folder).filter((other) => other !== name)),
      adder: (user, count) => {
        const child = spawn(process.execPath, [adderProgram, file, user, String(count)], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        atEnd(() => child.kill('SIGKILL'));
        return child;
      },
    };
  },
  { processes: true },
);

storeContract(
  'memory',
  () => {
    const memory = sharedMemory();
    return {
      open: () => new MemoryStore(memory),
      save: (bytes) => {
        memory.bytes = bytes;
        return Promise.resolve();
      },
      openInProgram: (user) => {
        memory.openBy = user;
        return Promise.resolve(() => {
          memory.openBy = null;
          return Promise.resolve();
        });
      },
      leftovers: () => Promise.resolve([...memory.copies.keys()]),
    };
  },
  { processes: false },
);

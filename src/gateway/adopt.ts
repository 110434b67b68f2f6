import { dirname } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createLog } from './log';
import { projectRoot } from './project-root';
import { runAdoptCommand } from './adopt-command';
import { runCommand } from './run-command';

await runCommand(() =>
  runAdoptCommand({
    env: process.env,
    args: process.argv.slice(2),
    cwd: process.cwd(),
    root: projectRoot(dirname(fileURLToPath(import.meta.url))),
    print: (text) => process.stdout.write(text),
    // What is said to the person says it all.
    log: createLog(() => undefined),
    now: () => new Date(),
  }),
);

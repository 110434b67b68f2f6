import process from 'node:process';
import { runRestoreCommand } from './ledger-commands';
import { runCommand } from './run-command';

await runCommand(() =>
  runRestoreCommand({
    env: process.env,
    args: process.argv.slice(2),
    cwd: process.cwd(),
    print: (text) => process.stdout.write(text),
    now: new Date(),
  }),
);

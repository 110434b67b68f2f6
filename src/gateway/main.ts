import { dirname } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { startGateway } from './gateway';
import { createLog, errorFields } from './log';
import { projectRoot } from './project-root';
import { runCommand } from './run-command';
import { readSettings } from './settings';

await runCommand(async () => {
  const settings = readSettings({
    env: process.env,
    args: process.argv.slice(2),
    cwd: process.cwd(),
    root: projectRoot(dirname(fileURLToPath(import.meta.url))),
  });
  const log = createLog((line) => process.stdout.write(line));
  const gateway = await startGateway({ settings, log });
  process.stdout.write(
    `附件通已启动，请打开 ${gateway.address}/ · Fujiantong is running, open ${gateway.address}/\n`,
  );
  log.info('gateway.started', { demo: settings.demo });

  let stopping = false;
  const stop = (signal: string): void => {
    // Asked twice: somebody is in a hurry. What was answered is in the ledger either way.
    if (stopping) process.exit(1);
    stopping = true;
    log.info('gateway.stopping', { signal });
    gateway.stop().then(
      () => {
        log.info('gateway.stopped');
        process.exit(0);
      },
      (error: unknown) => {
        log.error('gateway.stop-failed', errorFields(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
});

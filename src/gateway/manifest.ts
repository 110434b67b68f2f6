import { dirname } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runManifestCommand } from './manifest-command';
import { projectRoot } from './project-root';
import { runCommand } from './run-command';

await runCommand(() => {
  runManifestCommand({
    env: process.env,
    args: process.argv.slice(2),
    cwd: process.cwd(),
    root: projectRoot(dirname(fileURLToPath(import.meta.url))),
    print: (text) => process.stdout.write(text),
  });
});

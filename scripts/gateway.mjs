import process from 'node:process';
import { runGateway } from './run-gateway.mjs';
import { runScript } from './run-script.mjs';

await runScript(() => runGateway('main', { args: process.argv.slice(2) }));

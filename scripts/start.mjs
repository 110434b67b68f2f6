import process from 'node:process';
import { runGateway } from './run-gateway.mjs';
import { runScript } from './run-script.mjs';

// The demo: what a test build holds besides does no harm here, so `npm start` after `npm test` is quick too.
await runScript(() =>
  runGateway('main', { args: ['--demo', ...process.argv.slice(2)], variants: ['plain', 'test'] }),
);

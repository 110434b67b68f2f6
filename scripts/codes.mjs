import process from 'node:process';
import { runGateway } from './run-gateway.mjs';
import { runScript } from './run-script.mjs';

// Leaves a test build alone: handing out a code must not rebuild what a running gateway serves.
await runScript(() => runGateway('codes', { args: process.argv.slice(2), variants: ['plain', 'test'] }));

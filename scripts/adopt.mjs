import process from 'node:process';
import { runGateway } from './run-gateway.mjs';
import { runScript } from './run-script.mjs';

// As with access codes: this must not rebuild what a running gateway serves.
await runScript(() => runGateway('adopt', { args: process.argv.slice(2), variants: ['plain', 'test'] }));

import process from 'node:process';

// Properties are tried far more often than a run before a commit has time for; see test/project/long-run.ts.
process.env.FUJIANTONG_LONG = '1';
await import('./test.mjs');

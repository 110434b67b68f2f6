import fc from 'fast-check';

/** `npm run test:long`: every property is tried a hundred times as often as in a plain run. */
fc.configureGlobal({ numRuns: 10_000 });

import process from 'node:process';

export const isLongRun = process.env['FUJIANTONG_LONG'] === '1';

/** Often enough to find what a rare cell breaks; and in mutation testing, where each run counts thousands of times, seldom. */
const scale = isLongRun ? 20 : process.env['FUJIANTONG_MUTATION'] === '1' ? 0.1 : 1;

/** How often a property is tried: `plain` times in `npm test`. */
export function runs(plain: number): { readonly numRuns: number } {
  return { numRuns: Math.max(1, Math.round(plain * scale)) };
}

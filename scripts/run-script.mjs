import process from 'node:process';
import { Stop } from './stop.mjs';

/**
 * Runs a script's work. Its number is the exit code; a `Stop` becomes one sentence on stderr.
 *
 * @param {() => Promise<number | void>} work
 */
export async function runScript(work) {
  try {
    const code = await work();
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
}

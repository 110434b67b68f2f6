import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import process from 'node:process';

/**
 * Runs a program to its end and gives its exit code (128 + n when signal n ended it). SIGINT, SIGTERM and
 * SIGHUP sent to this process are passed on, so that no child is left behind.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { onOutput?: (text: string) => void }} [options]
 *   with `onOutput`, what the program prints goes there instead of to the terminal
 * @returns {Promise<number>}
 */
export function runTool(command, args, { onOutput, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = onOutput ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = spawn(command, args, { stdio, ...options });
    const passOn = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, passOn);
    for (const stream of onOutput ? [child.stdout, child.stderr] : []) {
      stream.setEncoding('utf8');
      stream.on('data', onOutput);
    }
    const stopListening = () => {
      for (const signal of signals) process.off(signal, passOn);
    };
    child.on('error', (error) => {
      stopListening();
      reject(error);
    });
    child.on('close', (code, signal) => {
      stopListening();
      resolve(code ?? 128 + (constants.signals[signal] ?? 1));
    });
  });
}

/** The same for a script run by this very Node. */
export const runNode = (args, options) => runTool(process.execPath, args, options);

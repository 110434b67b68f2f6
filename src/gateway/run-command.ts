import process from 'node:process';
import { StartUpError } from './start-up-error';

/** Runs a program; what stops it from starting is one sentence on stderr and exit code 1. */
export async function runCommand(command: () => Promise<void> | void): Promise<void> {
  // Whoever reads the output may go away first (`| head`); that is no reason to die.
  process.stdout.on('error', () => undefined);
  try {
    await command();
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`, () => process.exit(1));
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof StartUpError) return error.message;
  const reason = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
  return `启动失败：${reason}。 Could not start: ${reason}.`;
}

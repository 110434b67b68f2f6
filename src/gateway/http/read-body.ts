import type { IncomingMessage } from 'node:http';
import { limits } from '../../protocol/limits';
import { ProblemError } from './problem-error';

/**
 * Reads a body, as much as is allowed and no more: a larger one is refused by its Content-Length, or as soon as
 * too much has come.
 * @param timeout - in milliseconds, for the whole of it
 * @throws {ProblemError} where it is too large or does not arrive in time.
 */
export async function readBody(incoming: IncomingMessage, timeout: number): Promise<Buffer> {
  const announced = Number(incoming.headers['content-length'] ?? 0);
  if (announced > limits.bodyBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      incoming.off('data', onData).off('end', onEnd).off('error', onBroken).off('close', onBroken);
      end();
    };
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= limits.bodyBytes) chunks.push(chunk);
      else settle(() => reject(tooLarge()));
    };
    const onEnd = (): void => settle(() => resolve(Buffer.concat(chunks)));
    const onBroken = (): void =>
      settle(() => reject(new ProblemError('request.invalid', { detail: 'The body broke off.' })));
    const timer = setTimeout(() => {
      settle(() => reject(new ProblemError('request.timeout', { headers: { Connection: 'close' } })));
    }, timeout);
    incoming.on('data', onData).on('end', onEnd).on('error', onBroken).on('close', onBroken);
  });
}

function tooLarge(): ProblemError {
  return new ProblemError('request.too-large', {
    detail: `At most ${String(limits.bodyBytes)} bytes are taken.`,
    fields: { limit: limits.bodyBytes },
  });
}

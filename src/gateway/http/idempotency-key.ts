import * as z from 'zod';
import type { HttpContext } from './http-env';
import { ProblemError } from './problem-error';

export const idempotencyHeaders = z.object({ 'Idempotency-Key': z.string().regex(/^[\x21-\x7e]{1,200}$/) });

/** The key under which a request may be sent again. @throws {ProblemError} where there is none to use. */
export function idempotencyKey(context: HttpContext): string {
  const key = context.req.header('Idempotency-Key') ?? '';
  if (key === '') throw new ProblemError('request.idempotency-key-missing');
  if (!idempotencyHeaders.shape['Idempotency-Key'].safeParse(key).success)
    throw new ProblemError('request.invalid', {
      detail: 'Idempotency-Key: 1 to 200 visible ASCII characters.',
    });
  return key;
}

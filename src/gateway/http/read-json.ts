import type * as z from 'zod';
import type { HttpContext } from './http-env';
import { ProblemError } from './problem-error';
import { readBody } from './read-body';

const mistakesNamed = 20;

/**
 * Reads a JSON body of a schema.
 * @throws {ProblemError} where it is no JSON or breaks the schema; `errors` then names the paths.
 */
export async function readJson<Schema extends z.ZodType>(
  context: HttpContext,
  schema: Schema,
  timeout: number,
): Promise<z.output<Schema>> {
  const type = context.req.header('Content-Type') ?? '';
  // A page of another origin can send text/plain without asking first; JSON it can't.
  if (!/^application\/json\b/i.test(type))
    throw new ProblemError('request.not-json', { detail: 'Content-Type must be application/json.' });
  const bytes = await readBody(context.env.incoming, timeout);
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ProblemError('request.not-json');
  }
  return parseRequest(schema, data);
}

/** @throws {ProblemError} `request.invalid`, naming the path of each mistake. */
export function parseRequest<Schema extends z.ZodType>(schema: Schema, data: unknown): z.output<Schema> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  throw invalidRequest(
    result.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message })),
  );
}

/** The request does not fit: `path` says where (`rows.3.teachers`), in the body's own terms. */
export function invalidRequest(errors: readonly { path: string; message: string }[]): ProblemError {
  const [first] = errors;
  return new ProblemError('request.invalid', {
    ...(first ? { detail: `${first.path || '(body)'}: ${first.message}` } : {}),
    fields: { errors: errors.slice(0, mistakesNamed) },
  });
}

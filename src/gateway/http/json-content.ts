import type { RouteConfig } from '@hono/zod-openapi';
import * as z from 'zod';
import { submissionConflictSchema } from '../../protocol/conflict';
import { problemSchema, type ProblemCode, problemCatalogue } from '../../protocol/problem';

type Responses = RouteConfig['responses'];

/** A JSON body in OpenAPI. */
export function jsonContent<Schema extends z.ZodType>(
  schema: Schema,
): { 'application/json': { schema: Schema } } {
  return { 'application/json': { schema } };
}

/** The problems a call may answer with, in OpenAPI, by status. */
export function problems(...codes: readonly ProblemCode[]): Responses {
  const statuses = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const { status } = problemCatalogue[code];
    statuses.set(status, [...(statuses.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...statuses].map(([status, named]) => [
      status,
      {
        description: named.join(', '),
        content: { 'application/problem+json': { schema: problemSchemaOf(named) } },
      },
    ]),
  );
}

function problemSchemaOf(codes: readonly ProblemCode[]): z.ZodType {
  return codes.includes('submission.conflict')
    ? z.union([submissionConflictSchema, problemSchema])
    : problemSchema;
}

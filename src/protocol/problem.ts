import * as z from 'zod';

/**
 * Every problem the gateway answers with: code → HTTP status and title. Codes are stable; the pane has a
 * sentence for each in both languages. RFC 9457.
 */
export const problemCatalogue = {
  'request.invalid': { status: 400, title: 'The request is not of the expected form' },
  'request.not-json': { status: 400, title: 'The body is not JSON' },
  'request.too-large': { status: 413, title: 'The body is too large' },
  'request.timeout': { status: 408, title: 'The body did not arrive in time' },
  'request.idempotency-key-missing': { status: 400, title: 'A push needs an Idempotency-Key' },
  'request.idempotency-key-reused': { status: 422, title: 'The Idempotency-Key was used with another body' },
  'session.required': { status: 401, title: 'Sign in first' },
  'session.expired': { status: 401, title: 'The session has ended' },
  'session.wrong-code': { status: 401, title: 'Unit and access code do not match' },
  'session.too-many-attempts': { status: 429, title: 'Too many failed attempts' },
  'access.denied': { status: 403, title: 'Not yours to see' },
  'route.unknown': { status: 404, title: 'Nothing is here' },
  'method.not-allowed': { status: 405, title: 'Not possible here' },
  'form.unknown': { status: 404, title: 'The campaign has no such form' },
  'unit.unknown': { status: 404, title: 'The campaign has no such unit' },
  'submission.missing': { status: 404, title: 'Nothing has been reported yet' },
  'submission.version-missing': { status: 404, title: 'There is no such version' },
  'submission.conflict': { status: 409, title: 'The same was changed in two ways meanwhile' },
  'submission.invalid': { status: 422, title: 'The rows hold errors' },
  'campaign.mismatch': { status: 409, title: 'The sheet belongs to another campaign' },
  'events.too-many': { status: 429, title: 'Too many event streams are open' },
  'workbook.missing': { status: 404, title: 'The shared workbook has not been written yet' },
  'workbook.not-tidied': { status: 409, title: 'The shared workbook could not be tidied up' },
  'gateway.failed': { status: 500, title: 'The gateway failed' },
  'gateway.stopping': { status: 503, title: 'The gateway is being stopped' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problemCatalogue;

/** A problem document. Fields beyond these carry what a caller needs: `issues`, `conflicts`, `version`, `retryAfter`. */
export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
});

export type Problem = z.infer<typeof problemSchema>;

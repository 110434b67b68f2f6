import { getConnInfo } from '@hono/node-server/conninfo';
import { chinaTime } from '../../../forms/timeliness';
import { sessionRequestSchema, sessionSchema, type Session } from '../../../protocol/wire';
import type { Services } from '../../services';
import { jsonContent, problems } from '../json-content';
import { ProblemError } from '../problem-error';
import { readJson } from '../read-json';
import type { Resource } from '../resource';

/** Signs in with a unit's access code. */
export function sessionPostResource({ identity, timing }: Services): Resource {
  return {
    route: {
      method: 'post',
      path: '/api/session',
      summary: 'Sign in with a unit and its access code',
      signedIn: false,
      request: { body: { required: true, content: jsonContent(sessionRequestSchema) } },
      responses: {
        200: { description: 'Signed in', content: jsonContent(sessionSchema) },
        ...problems(
          'request.invalid',
          'session.wrong-code',
          'request.too-large',
          'request.timeout',
          'session.too-many-attempts',
        ),
      },
    },
    handle: async (context) => {
      const { unit, code, person } = await readJson(context, sessionRequestSchema, timing.bodyTimeout);
      const address = getConnInfo(context).remote.address ?? '';
      const result = await identity.signIn({ unit, code, person: nameOf(person), address });
      if (result.kind === 'wrong-code') throw new ProblemError('session.wrong-code');
      if (result.kind === 'wait')
        throw new ProblemError('session.too-many-attempts', {
          fields: { retryAfter: result.seconds },
          headers: { 'Retry-After': String(result.seconds) },
        });
      const { token, expires, caller } = result;
      const session: Session = { token, unit: caller.unit, role: caller.role, expires: chinaTime(expires) };
      return context.json(session, 200, { 'Cache-Control': 'no-store' });
    },
  };
}

/** The name as typed, on one line; null where none was given. */
function nameOf(person: string | undefined): string | null {
  const name = (person ?? '').replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return name === '' ? null : name;
}

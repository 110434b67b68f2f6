import type { Caller } from '../identity/caller';
import type { Services } from '../services';
import type { HttpContext } from './http-env';
import { ProblemError } from './problem-error';

/** The bearer token of a request. @throws {ProblemError} where there is none. */
export function tokenOf(context: HttpContext): string {
  const token = /^Bearer +([\w~+/.-]+=*)$/i.exec(context.req.header('Authorization') ?? '')?.[1];
  if (token === undefined) throw new ProblemError('session.required');
  return token;
}

/** Who is asking. @throws {ProblemError} where nobody is signed in. */
export async function callerOf(context: HttpContext, services: Services): Promise<Caller> {
  const caller = await services.identity.callerOf(tokenOf(context));
  if (!caller) throw new ProblemError('session.expired');
  return caller;
}

/** A unit sees its own forms, the office those of all. @throws {ProblemError} */
export function requireUnit(caller: Caller, unit: string): void {
  if (caller.role !== 'office' && caller.unit !== unit) throw new ProblemError('access.denied');
}

/** @throws {ProblemError} */
export function requireOffice(caller: Caller): void {
  if (caller.role !== 'office') throw new ProblemError('access.denied');
}

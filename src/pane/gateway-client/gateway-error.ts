import { problemCatalogue, type Problem, type ProblemCode } from '../../protocol/problem';

/** What can go wrong on the way, beside the problems the gateway answers with. */
export const wayFailures = [
  'network.offline',
  'network.unreachable',
  'network.timeout',
  'answer.unreadable',
] as const;

export type FailureCode = ProblemCode | (typeof wayFailures)[number];

/** A call that gave no result: the gateway answered with a problem, or no usable answer came. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  constructor(
    readonly code: FailureCode,
    /** The problem document, with the fields that a caller needs (`issues`, `version`, `retryAfter`). */
    readonly problem: Problem | null = null,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }

  /** True where the same call may well succeed later, unchanged. */
  get passing(): boolean {
    return this.problem === null || this.problem.status >= 500 || this.problem.status === 408;
  }

  /** True where the gateway was not in reach, as far as one can tell: it may have heard of the call, or not. */
  get outOfReach(): boolean {
    const { problem } = this;
    return problem === null || (problem.status >= 502 && problem.status <= 504);
  }

  /** True where the person has to sign in again; a wrong code is not that. */
  get sessionEnded(): boolean {
    return this.code === 'session.required' || this.code === 'session.expired';
  }

  /** A whole number among the problem's further fields. */
  numberField(name: string): number | null {
    const value = this.problem?.[name];
    return typeof value === 'number' ? value : null;
  }

  textField(name: string): string | null {
    const value = this.problem?.[name];
    return typeof value === 'string' ? value : null;
  }
}

/** The code as the catalogue has it; an unknown one is judged by its status. */
export function knownCode(problem: Problem): FailureCode {
  const known = (Object.keys(problemCatalogue) as ProblemCode[]).find((code) => code === problem.code);
  if (known !== undefined) return known;
  return problem.status >= 500 ? 'gateway.failed' : 'request.invalid';
}

import type { ProblemCode } from '../../protocol/problem';

export interface ProblemExtras {
  /** What is wrong with this very request; never holds what somebody wrote. */
  readonly detail?: string;
  /** Fields that a caller needs: `issues`, `version`, `retryAfter`. */
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Ends a request with a problem document of the catalogue. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly code: ProblemCode,
    readonly extras: ProblemExtras = {},
  ) {
    super(code);
  }
}

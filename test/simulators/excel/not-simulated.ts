/**
 * Something that Excel may well do but the simulator doesn't. Not an answer of Excel's: it goes past the client as an
 * exception, and the simulator keeps it, so that no test passes over it.
 */
export class NotSimulated extends Error {
  override readonly name = 'NotSimulated';
  constructor(readonly what: string) {
    super(`the simulated Excel has no ${what}`);
  }
}

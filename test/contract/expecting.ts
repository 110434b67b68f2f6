import { HostError, type HostErrorCode } from '../../src/hosts/host-error';

/** Fails unless both are alike. The suite runs in a browser too, so it brings its own words for this. */
export function expectEqual(actual: unknown, expected: unknown, what: string): void {
  const [is, shouldBe] = [canonical(actual), canonical(expected)];
  if (is !== shouldBe) throw new Error(`${what}: expected ${shouldBe}, got ${is}`);
}

export function expectTrue(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

/** Fails unless the call is refused with a `HostError` of this code. */
export async function expectRefused(call: Promise<unknown>, code: HostErrorCode | 'any'): Promise<void> {
  const outcome = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(outcome instanceof HostError)) throw new Error(`expected a HostError, got ${String(outcome)}`);
  if (code !== 'any') expectEqual(outcome.code, code, 'code of the refusal');
}

/** JSON with the keys in order; what isn't there and what is undefined are the same. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

const allowed = 5;
const shortestLock = 60_000;
const longestLock = 15 * 60_000;
const forgottenAfter = 30 * 60_000;
const remembered = 10_000;

interface Failures {
  readonly count: number;
  readonly lockedUntil: number;
  readonly last: number;
}

/**
 * Slows guessing down: after five failures of one unit from one address, that pair waits a minute, then twice as
 * long after each further failure. Others sign in undisturbed. Forgets the oldest pairs, so memory is bounded.
 */
export class Attempts {
  readonly #failures = new Map<string, Failures>();

  /** Seconds until this pair may try again; 0 where it may now. */
  secondsToWait(unit: string, address: string, now: Date): number {
    const lockedUntil = this.#failures.get(keyOf(unit, address))?.lockedUntil ?? 0;
    return Math.max(0, Math.ceil((lockedUntil - now.getTime()) / 1000));
  }

  failed(unit: string, address: string, now: Date): void {
    const key = keyOf(unit, address);
    const time = now.getTime();
    const known = this.#failures.get(key);
    const count = (known && time - known.last < forgottenAfter ? known.count : 0) + 1;
    const lock = count < allowed ? 0 : Math.min(longestLock, shortestLock * 2 ** (count - allowed));
    // Set anew, so that the map's order is that of the last failures.
    this.#failures.delete(key);
    this.#failures.set(key, { count, lockedUntil: time + lock, last: time });
    for (const oldest of this.#failures.keys()) {
      if (this.#failures.size <= remembered) break;
      this.#failures.delete(oldest);
    }
  }

  succeeded(unit: string, address: string): void {
    this.#failures.delete(keyOf(unit, address));
  }
}

function keyOf(unit: string, address: string): string {
  return `${address} ${unit}`;
}

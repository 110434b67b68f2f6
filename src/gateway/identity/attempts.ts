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

  /**
   * Counts an attempt as failed until `succeeded` says otherwise, so that attempts at the same time can't slip
   * past. Gives the seconds to wait where it may not be made, else 0.
   */
  begin(unit: string, address: string, now: Date): number {
    const key = keyOf(unit, address);
    const time = now.getTime();
    const known = this.#failures.get(key);
    const failures =
      known && time - known.last < forgottenAfter ? known : { count: 0, lockedUntil: 0, last: time };
    if (failures.lockedUntil > time) return Math.ceil((failures.lockedUntil - time) / 1000);
    const count = failures.count + 1;
    const lock = count < allowed ? 0 : Math.min(longestLock, shortestLock * 2 ** (count - allowed));
    this.#failures.delete(key);
    this.#failures.set(key, { count, lockedUntil: lock === 0 ? 0 : time + lock, last: time });
    this.#forgetOldest();
    return 0;
  }

  succeeded(unit: string, address: string): void {
    this.#failures.delete(keyOf(unit, address));
  }

  #forgetOldest(): void {
    for (const key of this.#failures.keys()) {
      if (this.#failures.size <= remembered) return;
      this.#failures.delete(key);
    }
  }
}

function keyOf(unit: string, address: string): string {
  return `${address} ${unit}`;
}

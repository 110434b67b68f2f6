import type { Host } from '../../src/hosts/host';
import type { Traffic } from '../simulators/excel/traffic';

/** Round trips that a call of the port may cost. */
const budgets: Readonly<Partial<Record<keyof Host, number>>> = {
  insertSheet: 3,
  readGrid: 1,
  apply: 2,
  showMarks: 1,
};

/** A block goes in pieces that a program takes; each may cost one more. */
const pieceBytes = 1_000_000;

/** A host that fails where a call costs more round trips than the port allows. */
export function withinBudget(host: Host, traffic: Traffic): Host {
  return new Proxy(host, {
    get(whole, key: keyof Host) {
      const part: unknown = Reflect.get(whole, key);
      if (typeof part !== 'function') return part;
      if (budgets[key] === undefined) return part.bind(whole) as unknown;
      return async (...given: readonly unknown[]) => {
        const before = traffic.total;
        const result: unknown = await Reflect.apply(part, whole, given);
        const after = traffic.total;
        const bytes = after.bytesOut + after.bytesIn - before.bytesOut - before.bytesIn;
        const allowed = allowedFor(key, given) + Math.floor(bytes / pieceBytes);
        const used = after.roundTrips - before.roundTrips;
        if (used > allowed) throw new Error(`${key} took ${used} round trips, where ${allowed} are allowed`);
        return result;
      };
    },
  });
}

/** A plain write is one round trip; a batch that has to be looked at first is two. */
function allowedFor(key: keyof Host, [, changes]: readonly unknown[]): number {
  if (key !== 'apply') return budgets[key] ?? Infinity;
  const [only, ...others] = changes as readonly { readonly kind: string }[];
  return only?.kind === 'write' && others.length === 0 ? 1 : 2;
}

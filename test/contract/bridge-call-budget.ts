import type { Host } from '../../src/hosts/host';
import type { BridgeCalls } from '../simulators/wps/bridge-calls';

/** Bridge calls that a call of the port may take, whatever the number of rows: a fifth of a millisecond each. */
const budgets: Readonly<Partial<Record<keyof Host, number>>> = {
  insertSheet: 800,
  readGrid: 300,
  apply: 1_000,
  showMarks: 400,
};

/** A host that fails where a call takes more bridge calls than are allowed. */
export function withinCallBudget(host: Host, calls: BridgeCalls): Host {
  return new Proxy(host, {
    get(whole, key: keyof Host) {
      const part: unknown = Reflect.get(whole, key);
      const allowed = budgets[key];
      if (typeof part !== 'function') return part;
      if (allowed === undefined) return part.bind(whole) as unknown;
      return async (...given: readonly unknown[]) => {
        const before = calls.total.total;
        calls.allow(allowed);
        const call: unknown = Reflect.apply(part, whole, given);
        // What is told in the meantime may well ask more of WPS.
        calls.allow(Infinity);
        if (calls.total.total - before < allowed) return call;
        await Promise.resolve(call).catch(() => undefined);
        throw new Error(`${key} took more than the ${allowed} bridge calls that are allowed`);
      };
    },
  });
}

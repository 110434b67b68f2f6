import type { Host } from '../../../src/hosts/host';
import { MemoryHost } from '../../simulators/memory-host';

export interface Call {
  readonly name: keyof Host;
  readonly given: readonly unknown[];
}

/** A host that notes what it is asked to do. */
export function recordingHost(): { readonly host: MemoryHost; readonly calls: Call[] } {
  const calls: Call[] = [];
  const noted: readonly (keyof Host)[] = [
    'insertSheet',
    'readGrid',
    'apply',
    'showMarks',
    'clearMarks',
    'bind',
  ];
  const host = new Proxy(new MemoryHost(), {
    get(target, property) {
      const value: unknown = Reflect.get(target, property);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        const name = noted.find((one) => one === property);
        if (name !== undefined) calls.push({ name, given });
        return Reflect.apply(value, target, given);
      };
    },
  });
  return { host, calls };
}

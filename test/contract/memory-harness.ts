import { MemoryHost } from '../simulators/memory-host';
import type { ContractHarness } from './harness';

export function memoryHarness(host: MemoryHost = new MemoryHost()): ContractHarness {
  return {
    host,
    user: host.user,
    look: host.look,
    // Events are told in microtasks; a macrotask comes after all of them.
    settle: () => new Promise((resolve) => setTimeout(resolve)),
    reopen: () => Promise.resolve(memoryHarness(host.reopened())),
  };
}

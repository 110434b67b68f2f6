import { describe, it } from '@jest/globals';
import { hostContract } from './host-contract';
import { memoryHarness } from './memory-harness';

describe('the host in memory keeps the contract', () => {
  it.each(hostContract.map((promise) => [promise.name, promise] as const))('%s', async (_, promise) => {
    await promise.run(memoryHarness());
  });
});

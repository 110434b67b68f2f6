import { describe, it } from '@jest/globals';
import { openExcelHarness } from './excel-harness';
import { hostContract } from './host-contract';

const programs = [
  { name: 'Office LTSC before 2021', version: '1.9', platform: 'desktop' },
  { name: 'Office LTSC 2021', version: '1.14', platform: 'desktop' },
  { name: 'Microsoft 365 on the desktop', version: '1.20', platform: 'desktop' },
  { name: 'Excel on the web', version: '1.20', platform: 'web' },
] as const;

describe.each(programs)(
  'the Excel adapter keeps the contract on $name ($version)',
  ({ version, platform }) => {
    it.each(hostContract.map((promise) => [promise.name, promise] as const))('%s', async (_, promise) => {
      const harness = await openExcelHarness({ version, platform });
      await promise.run(harness);
      // Fails where something was asked for that the simulator hasn't got.
      await harness.settle();
    });
  },
);

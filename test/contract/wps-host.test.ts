import { describe, it } from '@jest/globals';
import { otherWays, type WpsSwitches } from '../simulators/wps/wps-switches';
import { hostContract } from './host-contract';
import { openWpsHarness } from './wps-harness';

type Flipped = readonly [name: string, switches: Partial<WpsSwitches>];

const each: readonly Flipped[] = Object.entries(otherWays).flatMap(([name, ways]) =>
  ways.map((way): Flipped => [`${name}: ${way}`, { [name]: way }]),
);

const all: Partial<WpsSwitches> = Object.fromEntries(
  Object.entries(otherWays).map(([name, ways]) => [name, ways[0]]),
);

const programs: readonly Flipped[] = [
  ['as Excel is', {}],
  ...each,
  ['unlike Excel in everything', all],
  ['unlike Excel in everything, but telling of its own writes', { ...all, events: 'told' }],
];

describe.each(programs)('the WPS adapter keeps the contract on a WPS %s', (_, switches) => {
  it.each(hostContract.map((promise) => [promise.name, promise] as const))('%s', async (__, promise) => {
    const harness = openWpsHarness({ switches });
    await promise.run(harness);
    // Fails where a member was touched that WPS hasn't got, or the person would have been asked.
    await harness.settle();
  });
});

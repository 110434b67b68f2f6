import { describe, it } from '@jest/globals';
import { otherWays, type WpsSwitches } from '../simulators/wps/wps-switches';
import { hostContract } from './host-contract';
import { isLongRun } from '../property-runs';
import { openWpsHarness } from './wps-harness';

type Flipped = readonly [name: string, switches: Partial<WpsSwitches>];

const each: readonly Flipped[] = Object.entries(otherWays).flatMap(([name, ways]) =>
  ways.map((way): Flipped => [`${name}: ${way}`, { [name]: way }]),
);

const all: Partial<WpsSwitches> = Object.fromEntries(
  Object.entries(otherWays).map(([name, ways]) => [name, ways[0]]),
);

const extremes: readonly Flipped[] = [
  ['as Excel is', {}],
  ['unlike Excel in everything', all],
  ['unlike Excel in everything, but telling of its own writes', { ...all, events: 'told' }],
];

describe.each([...extremes, ...each])('the WPS adapter keeps the contract on a WPS %s', (name, switches) => {
  const isExtreme = extremes.some(([extreme]) => extreme === name);
  const promises = hostContract.filter(({ isLong }) => isExtreme || isLongRun || isLong !== true);
  it.each(promises.map((promise) => [promise.name, promise] as const))('%s', async (__, promise) => {
    const harness = openWpsHarness({ switches });
    await promise.run(harness);
    // Fails where a member was touched that WPS hasn't got, or the person would have been asked.
    await harness.settle();
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../property-runs';
import { openExcelHarness } from './excel-harness';
import type { ContractHarness } from './harness';
import { memoryHarness } from './memory-harness';
import { cellSteps, markSteps, rowSteps, table, type Step } from './random-steps';
import { sampleLayout } from './sample-layout';

async function valuesAfter(steps: readonly Step[], harness: ContractHarness): Promise<unknown> {
  const { id } = await harness.host.insertSheet(sampleLayout(), null);
  for (const { take } of steps) await take(harness, id);
  await harness.settle();
  const { values, formulas } = await harness.host.readGrid(id, table);
  const styles = [0, 1, 2].map((c) => harness.look.style(id, { row: 3, column: c }));
  return { values, formulas, styles };
}

async function marksAfter(steps: readonly Step[], harness: ContractHarness): Promise<unknown> {
  const { id } = await harness.host.insertSheet(sampleLayout(), null);
  for (const { take } of steps) await take(harness, id);
  await harness.settle();
  return Array.from({ length: 12 }, (_, at_) => [
    ...[0, 1, 2].map((c) => harness.look.mark(id, { row: at_, column: c })),
    harness.look.text(id, { row: at_, column: 3 }),
  ]);
}

const versions = fc.constantFrom('1.9', '1.14', '1.20');

describe('the Excel adapter does as the host in memory does', () => {
  it('whatever is typed, pasted, written and moved', async () => {
    const steps = fc.array(
      fc.oneof({ weight: 3, arbitrary: cellSteps }, { weight: 1, arbitrary: rowSteps }),
      {
        maxLength: 10,
      },
    );
    await fc.assert(
      fc.asyncProperty(versions, steps, async (version, taken) => {
        const expected = await valuesAfter(taken, memoryHarness());
        const actual = await valuesAfter(taken, await openExcelHarness({ version }));
        expect([actual, taken.map(({ what }) => what)]).toEqual([expected, taken.map(({ what }) => what)]);
      }),
      runs(20),
    );
  });

  it('whatever marks come and go between edits', async () => {
    const steps = fc.array(
      fc.oneof({ weight: 2, arbitrary: markSteps }, { weight: 1, arbitrary: cellSteps }),
      {
        maxLength: 10,
      },
    );
    await fc.assert(
      fc.asyncProperty(versions, steps, async (version, taken) => {
        const expected = await marksAfter(taken, memoryHarness());
        const actual = await marksAfter(taken, await openExcelHarness({ version }));
        expect([actual, taken.map(({ what }) => what)]).toEqual([expected, taken.map(({ what }) => what)]);
      }),
      runs(20),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../property-runs';
import { openExcelHarness, type ExcelHarness } from './excel-harness';
import { cellSteps, markSteps, rowSteps, table, type Step } from './random-steps';
import { recordedEdits } from './recorded';
import { sampleLayout } from './sample-layout';

const undo: fc.Arbitrary<Step> = fc.constant({
  what: 'undo',
  by: 'person' as const,
  take: ({ user }) => user.undo(),
});

const redo: fc.Arbitrary<Step> = fc.constant({
  what: 'redo',
  by: 'person' as const,
  take: ({ user }) => user.redo(),
});

const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: markSteps },
    { weight: 3, arbitrary: cellSteps },
    { weight: 2, arbitrary: rowSteps },
    { weight: 2, arbitrary: undo },
    { weight: 1, arbitrary: redo },
  ),
  { maxLength: 14 },
);

/** Takes the steps on a new form; gives what was told wrongly, step by step, as sentences. */
async function mistakesIn(harness: ExcelHarness, taken: readonly Step[]): Promise<readonly string[]> {
  const { host, look, settle, excel } = harness;
  const { id } = await host.insertSheet(sampleLayout(), null);
  await settle();
  // The sheet itself stays.
  excel.book.clearUndo();
  const edits = recordedEdits(host);
  const mistakes: string[] = [];
  for (const { what, by, take } of taken) {
    const before = JSON.stringify((await host.readGrid(id, table)).values);
    // As the pane does after an edit; so it is known again what marks are shown.
    await host.readGrid(id);
    const told = edits.length;
    await take(harness, id);
    await settle();
    const after = JSON.stringify((await host.readGrid(id, table)).values);
    if (by === 'pane' && edits.length > told) mistakes.push(`${what} was told`);
    if (by === 'person' && before !== after && edits.length === told) mistakes.push(`${what} was not told`);
  }
  await host.clearMarks(id);
  await settle();
  for (let row = 0; row < table.rows; row += 1) {
    const marks = [0, 1, 2].map((column) => look.mark(id, { row, column }));
    if (marks.some((mark) => mark !== null) || look.text(id, { row, column: 3 }) !== '')
      mistakes.push(`marks stay in row ${row}`);
  }
  if (excel.heldObjects > 0) mistakes.push(`${excel.heldObjects} ranges are held`);
  return mistakes;
}

describe('whatever is done in Excel, the adapter', () => {
  it('tells of all that the person does and of nothing that it does itself, and leaves no marks behind', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('1.9', '1.14', '1.20'),
        fc.constantFrom('desktop' as const, 'web' as const),
        steps,
        async (version, platform, taken) => {
          const harness = await openExcelHarness({ version, platform });
          const mistakes = await mistakesIn(harness, taken);
          expect([mistakes, taken.map(({ what }) => what)]).toEqual([[], taken.map(({ what }) => what)]);
        },
      ),
      runs(20),
    );
  });
});

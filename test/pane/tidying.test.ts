import { beforeEach, describe, expect, it } from '@jest/globals';
import { Tidying } from '../../src/pane/office/tidying';
import type { Tidied } from '../../src/protocol/tidied';
import { problem } from './support/fake-gateway';

let calls: { answer: (tidied: Tidied) => void; refuse: (error: unknown) => void }[];
let tidying: Tidying;

beforeEach(() => {
  calls = [];
  tidying = new Tidying({
    tidyWorkbook: () => new Promise((answer, refuse) => calls.push({ answer, refuse })),
  });
});

describe('tidying the shared workbook up from the pane', () => {
  it('asks first, and does nothing where that is not wanted', () => {
    tidying.ask();
    expect(tidying.state.get()).toEqual({ kind: 'asking' });
    tidying.close();
    expect([tidying.state.get(), calls.length]).toEqual([{ kind: 'idle' }, 0]);
  });

  it('is done once, however often it is pressed, and says what went and what was kept', async () => {
    tidying.ask();
    const run = tidying.run();
    void tidying.run();
    tidying.ask();
    tidying.close();
    expect([tidying.state.get(), calls.length]).toEqual([{ kind: 'working' }, 1]);
    calls[0]?.answer({ takenOut: 3, kept: 1 });
    await run;
    expect(tidying.state.get()).toEqual({ kind: 'done', takenOut: 3, kept: 1 });
    tidying.close();
    expect(tidying.state.get()).toEqual({ kind: 'idle' });
  });

  it('keeps why it was refused, and can be tried again', async () => {
    const run = tidying.run();
    const error = problem('workbook.not-tidied', { reason: '它正被 汇总人甲 打开' });
    calls[0]?.refuse(error);
    await run;
    expect(tidying.state.get()).toEqual({ kind: 'failed', error });
    const again = tidying.run();
    calls[1]?.answer({ takenOut: 0, kept: 0 });
    await again;
    expect(tidying.state.get()).toEqual({ kind: 'done', takenOut: 0, kept: 0 });
  });
});

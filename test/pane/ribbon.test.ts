import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runFromRibbon } from '../../src/pane/commands/run-from-ribbon';
import { OpenPane } from './support/open-pane';
import { until } from './support/until';

let pane: OpenPane;
let shown: number;

const show = (): Promise<void> => {
  shown += 1;
  return Promise.resolve();
};

beforeEach(async () => {
  shown = 0;
  pane = new OpenPane();
  await pane.signIn();
});

afterEach(() => pane.close());

describe('a button of the ribbon', () => {
  it('leaves the pane closed where the sheet shows the result', async () => {
    await runFromRibbon(pane.services, 'insertSchedule', show);
    expect(shown).toBe(0);
  });

  it('opens the pane where there is something to read', async () => {
    await runFromRibbon(pane.services, 'check', show);
    expect(shown).toBe(1);
  });

  it('opens the pane for somebody who waits long', async () => {
    await pane.insert();
    await pane.fill([['5月14日', '技能大赛', '旅游学院', '9:00']]);
    let release = (): void => undefined;
    pane.gateway.beforePush = new Promise((resolve) => {
      release = resolve;
    });
    const run = runFromRibbon(pane.services, 'push', show);
    await until(() => shown > 0, 'the pane is shown', 5_000);
    expect(pane.desk().sync.state.get().kind).toBe('working');
    release();
    await run;
    expect(pane.desk().sync.state.get().kind).toBe('pushed');
  });

  it('survives a program that does not show the pane', async () => {
    await runFromRibbon(pane.services, 'check', () => Promise.reject(new Error('not now')));
    expect(pane.services.commandNote.get()).toEqual({ kind: 'no-form', command: 'check' });
  });
});

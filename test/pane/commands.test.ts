import { afterEach, describe, expect, it } from '@jest/globals';
import { runCommand } from '../../src/pane/commands/run-command';
import type { CommandName, CommandNote } from '../../src/pane/shell/command-note';
import { openOfficeWork } from '../../src/pane/shell/open-office-work';
import { memoryKeyValue } from '../../src/pane/storage/key-value';
import { boardOf } from './support/board-of';
import { FakeGateway, problem, unreachable } from './support/fake-gateway';
import { OpenPane } from './support/open-pane';
import { until } from './support/until';

const good = ['5月14日', '技能大赛', '旅游学院', '9:00'];
const outside = ['5月30日', '讲座', '旅游学院', ''];
const wrong = ['5月32日', '参观', '旅游学院', ''];
const reportedRow = { seq: 1, date: '5月14日', content: '技能大赛', units: '旅游学院', time: '9:00' };

let pane: OpenPane;

afterEach(() => pane.close());

const open = async (unit: string | null = 'tourism', gateway = new FakeGateway()): Promise<void> => {
  pane = new OpenPane(gateway);
  if (unit !== null) await pane.signIn(unit);
};
const run = (command: CommandName) => runCommand(pane.services, command);
const note = (): CommandNote | null => pane.services.commandNote.get();
const sync = (form = 'schedule') => pane.desk(form).sync.state.get();
const sheets = () => pane.services.watcher.state.get().sheets.map(({ name }) => name);
const selected = () => pane.services.watcher.state.get().selection?.address;
const front = async () => (await pane.host.activeSheet())?.name;

/** Presses one of the buttons under the note. */
function choose(label: string): void {
  const asked = note();
  if (asked?.kind !== 'choose') throw new Error('nothing is to be chosen');
  asked.choices.find((choice) => choice.label === label)?.onChoose();
}

/** Puts a sheet in front that is nobody's form. */
async function goToBlankSheet(): Promise<void> {
  const [blank] = (await pane.host.listSheets()).filter(({ binding }) => binding === null);
  if (blank === undefined) throw new Error('every sheet is a form');
  await pane.host.activateSheet(blank.id);
}

describe('any command while nobody is signed in', () => {
  it.each(['insertSchedule', 'check', 'push', 'pull', 'consolidate'] as const)(
    '%s has the pane ask who it is',
    async (command) => {
      await open(null);
      pane.services.view.set('help');
      expect(await run(command)).toBe('show-pane');
      expect(note()).toEqual({ kind: 'sign-in', command });
      expect(pane.services.view.get()).toBe('work');
    },
  );

  it('goes on by itself after signing in', async () => {
    await open(null);
    await run('insertSchedule');
    await pane.signIn();
    await until(() => sheets().includes('附件1'), 'the form is inserted');
    expect(note()).toBeNull();
  });

  it('goes on once, with what was asked for last', async () => {
    await open(null);
    await run('insertSchedule');
    await run('insertStatistics');
    await pane.signIn();
    await until(() => sheets().includes('附件2'), 'the form is inserted');
    expect(sheets()).not.toContain('附件1');
  });

  it('is dropped where the person does not want to go on', async () => {
    await open(null);
    await run('insertSchedule');
    pane.services.commandNote.set(null);
    await pane.signIn();
    await run('insertStatistics');
    expect(sheets()).not.toContain('附件1');
  });

  it('goes on after a failed attempt to sign in', async () => {
    await open(null);
    await run('insertSchedule');
    await expect(pane.signIn('tourism', 'wrong')).rejects.toMatchObject({ code: 'session.wrong-code' });
    await pane.signIn();
    await until(() => sheets().includes('附件1'), 'the form is inserted');
  });
});

describe('inserting', () => {
  it('draws the form, and there is nothing to read', async () => {
    await open();
    expect(await run('insertStatistics')).toBe('done');
    expect(await front()).toBe('附件2');
    expect(pane.sheet('statistics').binding).toMatchObject({ form: 'statistics', unit: 'tourism' });
    expect(note()).toBeNull();
  });

  it('works once when it is pressed twice', async () => {
    await open();
    const ends = await Promise.all([run('insertSchedule'), run('insertSchedule')]);
    expect(ends).toEqual(['done', 'done']);
    expect(sheets().filter((name) => name.startsWith('附件1'))).toHaveLength(1);
  });

  it('leads to the form where there is one already, and inserts another when asked to', async () => {
    await open();
    await run('insertSchedule');
    await goToBlankSheet();
    expect(await run('insertSchedule')).toBe('show-pane');
    expect(await front()).toBe('附件1');
    const asked = note();
    if (asked?.kind !== 'already-there') throw new Error('it was not said');
    asked.onInsert();
    await until(() => sheets().includes('附件1 (2)'), 'another form is inserted');
    expect(note()).toBeNull();
  });

  it('offers what was reported before, rather than a blank form over it', async () => {
    await open(null);
    pane.gateway.report('schedule', 'tourism', [reportedRow]);
    await pane.signIn();
    expect(await run('insertSchedule')).toBe('show-pane');
    const asked = note();
    if (asked?.kind !== 'reported-before') throw new Error('it was not said');
    expect(asked.version).toBe(1);
    expect(sheets()).not.toContain('附件1');
    asked.onFetch();
    await until(() => sync().kind === 'pulled', 'the rows are fetched');
    expect(pane.sheet().binding?.version).toBe(1);
  });

  it('inserts a blank form over a zero report, which holds nothing to go on with', async () => {
    await open(null);
    pane.gateway.report('schedule', 'tourism', [], { zeroReport: true });
    await pane.signIn();
    expect(await run('insertSchedule')).toBe('done');
  });

  it('works without a network', async () => {
    const gateway = new FakeGateway();
    gateway.submission = () => Promise.reject(unreachable());
    await open('tourism', gateway);
    expect(await run('insertSchedule')).toBe('done');
  });

  it('shows in the card why the program refused', async () => {
    await open();
    pane.host.insertSheet = () => Promise.reject(new Error('refused'));
    expect(await run('insertSchedule')).toBe('show-pane');
    expect(pane.desk().fill.action.state.get().error).toMatchObject({ message: 'refused' });
  });

  it('shows the forms of the office, not its board', async () => {
    await open('publicity');
    expect(pane.department.officeMode.get()).toBe('office');
    await run('insertSchedule');
    expect(pane.department.officeMode.get()).toBe('own');
  });
});

describe('checking', () => {
  it('selects the first error, marks it in the sheet and opens the card', async () => {
    await open();
    await pane.insert();
    await pane.fill([outside, good, wrong]);
    pane.desk().toggled.set({ during: true, open: false });
    const { table } = pane.reading();
    expect(await run('check')).toBe('show-pane');
    expect(selected()).toEqual({ row: table.firstRow + 2, column: 1 });
    expect(pane.host.look.mark(pane.sheet().id, { row: table.firstRow + 2, column: 1 })).toBe('error');
    expect(pane.desk().toggled.get()).toBeNull();
    expect(pane.desk().called.get()).toBe(1);
  });

  it('selects the first warning where there is no error', async () => {
    await open();
    await pane.insert();
    await pane.fill([good, outside]);
    await run('check');
    expect(selected()).toEqual({ row: pane.reading().table.firstRow + 1, column: 1 });
  });

  it('passes over an error that was waived', async () => {
    await open();
    await pane.insert();
    await pane.fill([wrong, wrong]);
    const [issue] = pane.reading().issues.filter(({ code }) => code === 'date.invalid');
    if (issue === undefined) throw new Error('the mistake was not found');
    pane.desk().waivers.waive(issue, pane.reading().rows, '通知原文如此');
    await pane.host.user.type(
      pane.sheet().id,
      { row: pane.reading().table.firstRow + 1, column: 1 },
      '5月33日',
    );
    await run('check');
    expect(selected()?.row).toBe(pane.reading().table.firstRow + 1);
  });

  it('leaves the cursor where it is and still shows the pane where nothing is wrong', async () => {
    await open();
    await pane.insert();
    await pane.fill([good]);
    const before = selected();
    expect(await run('check')).toBe('show-pane');
    expect(selected()).toEqual(before);
    expect(note()).toBeNull();
  });

  it('sees what the program never told of', async () => {
    await open();
    await pane.insert();
    await pane.fill([good]);
    const { id } = pane.sheet();
    const at = { row: pane.reading().table.firstRow, column: 1 };
    await pane.host.apply(id, [{ kind: 'write', at, values: [['5月32日']] }]);
    await run('check');
    expect(pane.reading().issues.map(({ code }) => code)).toContain('date.invalid');
    expect(selected()).toEqual(at);
  });

  it('takes the only form of the unit where another sheet is in front', async () => {
    await open();
    await pane.insert();
    await pane.fill([wrong]);
    await goToBlankSheet();
    await run('check');
    expect(await front()).toBe('附件1');
    expect(note()).toBeNull();
  });

  it('asks which form is meant where there are several, and goes on with it', async () => {
    await open();
    await pane.insert();
    await pane.fill([wrong]);
    await pane.insert('statistics');
    await goToBlankSheet();
    expect(await run('check')).toBe('show-pane');
    choose('附件1');
    await until(() => selected()?.row === pane.reading().table.firstRow, 'the problem is selected');
    expect(await front()).toBe('附件1');
    expect(note()).toBeNull();
  });

  it('says what to do where there is no form', async () => {
    await open();
    expect(await run('check')).toBe('show-pane');
    expect(note()).toEqual({ kind: 'no-form', command: 'check' });
  });

  it('leaves a form of another unit alone', async () => {
    await open();
    await pane.insert();
    const bound = pane.sheet();
    await pane.host.bind(bound.id, {
      campaign: 'vocational-week-2023',
      form: 'schedule',
      unit: 'employment',
      version: null,
      fingerprint: null,
    });
    await run('check');
    expect(note()).toEqual({ kind: 'no-form', command: 'check' });
  });

  it('shows in the card why the sheet can’t be read', async () => {
    await open();
    await pane.insert();
    pane.host.readGrid = () => Promise.reject(new Error('refused'));
    expect(await run('check')).toBe('show-pane');
    expect(pane.desk().fixing.action.state.get().error).toMatchObject({ message: 'refused' });
  });
});

describe('pushing', () => {
  it('leaves the receipt in the card', async () => {
    await open();
    await pane.insert();
    await pane.fill([good]);
    expect(await run('push')).toBe('show-pane');
    expect(sync()).toMatchObject({ kind: 'pushed', receipt: { version: 1, rows: 1 } });
  });

  it('leads to the first error and sends nothing', async () => {
    await open();
    await pane.insert();
    await pane.fill([good, wrong]);
    expect(await run('push')).toBe('show-pane');
    expect(selected()).toEqual({ row: pane.reading().table.firstRow + 1, column: 1 });
    expect(pane.gateway.pushes).toEqual([]);
    expect(sync().kind).toBe('idle');
  });

  it('asks in the card where warnings are left', async () => {
    await open();
    await pane.insert();
    await pane.fill([good, outside]);
    expect(await run('push')).toBe('show-pane');
    expect(sync()).toEqual({ kind: 'confirm', task: 'push', count: 1 });
    expect(pane.gateway.pushes).toEqual([]);
  });

  it('sends once when it is pressed twice', async () => {
    await open();
    await pane.insert();
    await pane.fill([good]);
    await Promise.all([run('push'), run('push')]);
    expect(pane.gateway.pushes).toHaveLength(1);
  });

  it('shows in the card that it is sending', async () => {
    await open();
    await pane.insert();
    await pane.fill([good]);
    let release = (): void => undefined;
    pane.gateway.beforePush = new Promise((resolve) => {
      release = resolve;
    });
    const end = run('push');
    await until(() => sync().kind === 'working', 'the card shows it');
    expect(sync()).toMatchObject({ step: 'sending', rows: 1 });
    release();
    expect(await end).toBe('show-pane');
    expect(sync().kind).toBe('pushed');
  });

  it('does not send the same again, nor leaves the receipt of the last time to be mistaken', async () => {
    await open();
    await pane.insert();
    await pane.fill([good]);
    await run('push');
    expect(await run('push')).toBe('show-pane');
    expect(pane.gateway.pushes).toHaveLength(1);
    expect(sync().kind).toBe('idle');
  });

  it('says in the card that somebody else was quicker', async () => {
    await open();
    await pane.insert();
    await pane.fill([good]);
    pane.gateway.report('schedule', 'tourism', [reportedRow]);
    expect(await run('push')).toBe('show-pane');
    expect(sync()).toMatchObject({ kind: 'conflict', conflict: { version: 1, conflicts: [] } });
  });

  it('waits for the network, and is sent by the button in the card', async () => {
    await open();
    await pane.insert();
    await pane.fill([good]);
    pane.gateway.pushFailures.push(unreachable());
    expect(await run('push')).toBe('show-pane');
    const { outbox } = pane.services;
    expect(outbox.state.get().entries).toHaveLength(1);
    await outbox.attempt();
    await until(() => sync().kind === 'pushed', 'it is sent');
  });

  it('goes on by itself after signing in once more', async () => {
    await open();
    await pane.insert();
    await pane.fill([good]);
    pane.gateway.pushFailures.push(problem('session.expired'));
    expect(await run('push')).toBe('show-pane');
    expect(sync()).toEqual({ kind: 'needs-sign-in', task: 'push' });
    await pane.signIn();
    await until(() => sync().kind === 'pushed', 'it is sent');
  });

  it('sends nothing of an empty form', async () => {
    await open();
    await pane.insert();
    expect(await run('push')).toBe('show-pane');
    expect(pane.gateway.pushes).toEqual([]);
  });
});

describe('pulling', () => {
  it('puts what was reported on the open sheet, where it is to be seen', async () => {
    await open();
    await pane.insert();
    pane.gateway.report('schedule', 'tourism', [reportedRow]);
    expect(await run('pull')).toBe('done');
    expect(pane.reading().rows).toMatchObject([{ content: '技能大赛' }]);
  });

  it('asks in the card before rows are replaced that were not reported', async () => {
    await open();
    await pane.insert();
    await pane.fill([good]);
    pane.gateway.report('schedule', 'tourism', [reportedRow]);
    expect(await run('pull')).toBe('show-pane');
    expect(sync()).toEqual({ kind: 'confirm', task: 'pull', count: 1 });
  });

  it('inserts the only form that was reported into a workbook without forms', async () => {
    await open();
    pane.gateway.report('statistics', 'tourism', [{ seq: 1, content: '技能大赛', teachers: 3 }]);
    expect(await run('pull')).toBe('done');
    expect(await front()).toBe('附件2');
  });

  it('asks which one where several were reported', async () => {
    await open();
    pane.gateway.report('schedule', 'tourism', [reportedRow]);
    pane.gateway.report('statistics', 'tourism', [{ seq: 1, content: '技能大赛', teachers: 3 }]);
    expect(await run('pull')).toBe('show-pane');
    choose('附件2');
    await until(() => sync('statistics').kind === 'pulled', 'it is fetched');
    expect(sheets()).not.toContain('附件1');
  });

  it('says so where nothing was reported', async () => {
    await open();
    expect(await run('pull')).toBe('show-pane');
    expect(note()).toEqual({ kind: 'nothing-reported' });
  });

  it('says what failed without a network, and can be tried again', async () => {
    const gateway = new FakeGateway();
    const answer = gateway.submission.bind(gateway);
    gateway.submission = () => Promise.reject(unreachable());
    await open('tourism', gateway);
    expect(await run('pull')).toBe('show-pane');
    const said = note();
    if (said?.kind !== 'failed') throw new Error('it did not fail');
    expect(said.error).toMatchObject({ code: 'network.unreachable' });
    gateway.submission = answer;
    said.onRetry();
    await until(() => note()?.kind === 'nothing-reported', 'it was tried again');
  });

  it('shows a zero report in the card, for the sheet holds nothing to see', async () => {
    await open();
    await pane.insert();
    pane.gateway.report('schedule', 'tourism', [], { zeroReport: true });
    expect(await run('pull')).toBe('show-pane');
    expect(sync()).toMatchObject({ kind: 'pulled', rows: 0 });
  });
});

describe('consolidating', () => {
  it('is the office’s alone, and the pane names it', async () => {
    await open();
    expect(await run('consolidate')).toBe('show-pane');
    expect(note()).toEqual({ kind: 'office-only', office: '宣传统战部' });
    expect(sheets()).toEqual(['Sheet1']);
  });

  it('draws both forms on new sheets for the office', async () => {
    await open('publicity');
    pane.gateway.report('schedule', 'tourism', [reportedRow]);
    pane.gateway.board = () =>
      Promise.resolve(boardOf((unit) => (unit === 'tourism' ? { version: 1, rows: 1 } : {})));
    pane.department.officeMode.set('own');
    expect(await run('consolidate')).toBe('done');
    expect(sheets()).toEqual(expect.arrayContaining(['附件1汇总', '附件2汇总']));
    expect(pane.department.officeMode.get()).toBe('office');
    const { consolidation } = openOfficeWork(pane.services, pane.department);
    expect(consolidation.state.get().kind).toBe('done');
  });

  it('draws once when it is pressed twice', async () => {
    await open('publicity');
    pane.gateway.board = () => Promise.resolve(boardOf(() => ({ version: 1, rows: 1 })));
    await Promise.all([run('consolidate'), run('consolidate')]);
    expect(sheets().filter((name) => name.startsWith('附件1汇总'))).toHaveLength(1);
  });

  it('draws nothing while nobody has reported; the view says so', async () => {
    await open('publicity');
    pane.gateway.board = () => Promise.resolve(boardOf(() => ({})));
    expect(await run('consolidate')).toBe('show-pane');
    expect(sheets()).toEqual(['Sheet1']);
  });

  it('goes on by itself after signing in once more', async () => {
    await open('publicity');
    const board = boardOf(() => ({ version: 1, rows: 1 }));
    pane.gateway.board = () => Promise.reject(problem('session.expired'));
    expect(await run('consolidate')).toBe('show-pane');
    expect(note()).toEqual({ kind: 'sign-in', command: 'consolidate' });
    pane.gateway.board = () => Promise.resolve(board);
    pane.services.session.markEnded(pane.services.session.token());
    await pane.signIn('publicity');
    await until(() => sheets().includes('附件2汇总'), 'it is drawn');
  });

  it('leaves the failure in the office’s view', async () => {
    await open('publicity');
    pane.gateway.board = () => Promise.reject(unreachable());
    expect(await run('consolidate')).toBe('show-pane');
    const { loader } = openOfficeWork(pane.services, pane.department);
    expect(loader.action.state.get().error).toMatchObject({ code: 'network.unreachable' });
  });
});

describe('what a command has left in the pane', () => {
  it('goes with the unit it was said to', async () => {
    await open();
    await run('check');
    expect(note()).not.toBeNull();
    await pane.signIn('employment');
    expect(note()).toBeNull();
  });

  it('goes with the next command', async () => {
    await open();
    await run('check');
    await run('insertSchedule');
    expect(note()).toBeNull();
  });

  it('is there for an account that was kept from the last visit too', async () => {
    const storage = memoryKeyValue();
    pane = new OpenPane(new FakeGateway(), storage);
    await pane.signIn();
    pane.close();
    pane = new OpenPane(new FakeGateway(), storage);
    expect(await run('insertSchedule')).toBe('done');
  });
});

import { beforeEach, describe, expect, it } from '@jest/globals';
import { handOver, lastTrouble, takeCommand } from '../../../src/hosts/wps/wps-commands';
import { WpsPanes, type WpsProgram } from '../../../src/hosts/wps/wps-panes';
import { createWpsRibbon } from '../../../src/hosts/wps/wps-ribbon';
import { SimulatedWps } from '../../simulators/wps/simulated-wps';
import type { WpsPage } from '../../simulators/wps/wps-page';
import type { WpsSwitches } from '../../simulators/wps/wps-switches';

const paneUrl = 'https://forms.example.edu.cn/wps/taskpane.html';
const title = '附件通';
const start = 1_700_000_000_000;

let wps: SimulatedWps;
let now: number;
let ribbonPage: WpsPage;

/** Opens the page of the ribbon as WPS does at its start. */
function open(switches: Partial<WpsSwitches> = {}): void {
  wps = new SimulatedWps({ switches });
  const page: { Application?: WpsProgram; ribbon?: unknown } = {};
  ribbonPage = wps.openPage(page);
  page.ribbon = createWpsRibbon({
    program: () => page.Application,
    ...{ paneUrl, title, commands: ['check', 'push'], now: () => now },
  });
}

const press = (id: string): unknown => ribbonPage.pressRibbon('ribbon.onAction', id);
const program = (): WpsProgram => wps.openPage().application as WpsProgram;
const visible = (): boolean[] => wps.taskPanes.map(({ isVisible }) => isVisible);

beforeEach(() => {
  now = start;
  open();
});

describe('the ribbon in WPS', () => {
  it('opens the pane at its address, docked at the right', () => {
    expect(press('openPane')).toBe(true);
    expect(wps.taskPanes).toEqual([
      expect.objectContaining({ url: paneUrl, title, isVisible: true, dockPosition: 2 }),
    ]);
  });

  it('puts the pane away and brings the same one back', () => {
    press('openPane');
    press('openPane');
    expect(visible()).toEqual([false]);
    press('openPane');
    expect(visible()).toEqual([true]);
  });

  it.each(['throws', 'null'] as const)('opens another where the pane is gone and asking %s', (stalePane) => {
    open({ stalePane });
    press('openPane');
    for (const pane of wps.taskPanes) wps.closeTaskPane(pane);
    press('openPane');
    expect(visible()).toEqual([true]);
  });

  it('leaves alone what stands under the number of another program', () => {
    wps.pluginStorage.set('fujiantong.pane.et', 'not a number');
    press('openPane');
    expect(visible()).toEqual([true]);
  });

  it('shows the pane for a command, and hands the command over', () => {
    press('check');
    expect(visible()).toEqual([true]);
    press('check');
    expect(visible()).toEqual([true]);
    const command = takeCommand(program().PluginStorage, start);
    expect(command).toMatchObject({ name: 'check', at: start });
  });

  it('gives each press once, to the first who asks', () => {
    press('push');
    const { PluginStorage } = program();
    const first = takeCommand(PluginStorage, start);
    expect(takeCommand(PluginStorage, start)).toBeNull();
    press('push');
    const second = takeCommand(PluginStorage, start);
    expect(second?.id).not.toBe(first?.id);
  });

  it('keeps a press until the pane has opened, but not for ever', () => {
    press('push');
    expect(takeCommand(program().PluginStorage, start + 60_000)).toMatchObject({ name: 'push' });
    press('push');
    expect(takeCommand(program().PluginStorage, start + 60_001)).toBeNull();
    expect(takeCommand(program().PluginStorage, start)).toBeNull();
  });

  it('takes a pane that does not take commands for dead, and opens another', () => {
    press('check');
    now += 20_001;
    press('check');
    expect(wps.taskPanes.map(({ id, isVisible }) => [id, isVisible])).toEqual([[2, true]]);
    expect(takeCommand(program().PluginStorage, now)).toMatchObject({ name: 'check' });
  });

  it('survives what others have put into the storage', () => {
    for (const text of ['', 'x', 'null', '[]', '{"id":1}']) {
      wps.pluginStorage.set('fujiantong.command', text);
      expect(takeCommand(program().PluginStorage, start)).toBeNull();
    }
  });

  it('names a picture for each button', () => {
    expect(ribbonPage.pressRibbon('ribbon.getImage', 'insertSchedule')).toBe('images/insert-schedule.png');
  });

  it('does nothing before WPS has put its objects into the page', () => {
    const ribbon = createWpsRibbon({
      program: () => undefined,
      ...{ paneUrl, title, commands: [], now: () => now },
    });
    expect(ribbon.onAction({ Id: 'openPane' })).toBe(false);
  });

  it('keeps what WPS threw for the self-check', () => {
    const { PluginStorage } = program();
    const broken = {
      PluginStorage,
      CreateTaskPane: () => {
        throw new Error('no window');
      },
    } as unknown as WpsProgram;
    const ribbon = createWpsRibbon({
      program: () => broken,
      ...{ paneUrl, title, commands: ['check'], now: () => now },
    });
    expect(ribbon.onAction({ Id: 'check' })).toBe(false);
    expect(lastTrouble(PluginStorage)).toBe('no window');
    // What was pressed is not lost: the pane may open after all.
    expect(takeCommand(PluginStorage, start)).toMatchObject({ name: 'check' });
  });

  it('answers at once and never with a promise', () => {
    for (const id of ['check', 'push', 'openPane', 'unknown']) press(id);
    expect(wps.findings.mistakes).toEqual([]);
  });
});

describe('the pane in WPS', () => {
  it('puts itself away, and nothing where there is none', () => {
    const panes = new WpsPanes(program(), paneUrl, title);
    panes.hide();
    panes.show();
    panes.hide();
    expect(visible()).toEqual([false]);
  });

  it('takes a command that names no time', () => {
    const { PluginStorage } = program();
    PluginStorage.setItem('fujiantong.command', '{"id":"1","name":"check"}');
    expect(takeCommand(PluginStorage, start)).toMatchObject({ id: '1', name: 'check' });
    handOver(PluginStorage, 'push', start);
    expect(takeCommand(PluginStorage, start)).toMatchObject({ name: 'push' });
  });
});

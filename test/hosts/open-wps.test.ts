import { describe, expect, it } from '@jest/globals';
import { openWps, type OpenedWps } from '../../src/hosts/wps/open-wps';
import { wpsFacts } from '../../src/hosts/wps/wps-facts';
import type { WpsProgram } from '../../src/hosts/wps/wps-panes';
import { SimulatedWps } from '../simulators/wps/simulated-wps';

const open = (application: unknown, patience = 0): Promise<OpenedWps> =>
  openWps({ globals: () => ({ Application: application as WpsProgram }), patience });

async function displayLanguage(id: unknown): Promise<string | null> {
  const opened = await open({ Workbooks: {}, LanguageSettings: { LanguageID: () => id } });
  return opened.kind === 'spreadsheet' ? opened.runtime.displayLanguage : null;
}

describe('the page of the pane', () => {
  it('finds itself in WPS 表格', async () => {
    const opened = await open(new SimulatedWps().openPage().application);
    expect(opened.kind).toBe('spreadsheet');
  });

  it('waits for what WPS puts into it in its own time', async () => {
    let looks = 0;
    const application = { Workbooks: {} } as WpsProgram;
    const globals = (): { Application?: WpsProgram } => {
      looks += 1;
      return looks > 2 ? { Application: application } : {};
    };
    expect((await openWps({ globals, patience: 10_000 })).kind).toBe('spreadsheet');
  });

  it('finds itself in a browser where nothing comes', async () => {
    expect(await open(undefined, 60)).toEqual({ kind: 'outside' });
  });

  it.each([
    ['has no workbooks', { Documents: {}, Name: 'WPS 表格' }],
    ['has none to give', { Presentations: {}, Workbooks: null }],
    [
      'won’t be asked for them',
      {
        get Workbooks(): never {
          throw new Error('no such property');
        },
      },
    ],
  ])('finds itself in 文字 or 演示 where the program %s', async (_, application) => {
    expect(await open(application)).toEqual({ kind: 'not-spreadsheet' });
  });

  it('speaks Chinese unless WPS says that it shows another language', async () => {
    expect(await displayLanguage(2052)).toBe('zh-CN');
    expect(await displayLanguage(1028)).toBe('zh-CN');
    expect(await displayLanguage(1033)).toBe('en-US');
    expect(await displayLanguage(undefined)).toBe('zh-CN');
    expect(await displayLanguage(0)).toBe('zh-CN');
    const opened = await open({ Workbooks: {} });
    expect(opened.kind === 'spreadsheet' && opened.runtime.displayLanguage).toBe('zh-CN');
  });
});

describe('what WPS says of itself', () => {
  it('is its version, and which members are there', () => {
    const facts = wpsFacts(new SimulatedWps().openPage().application as WpsProgram);
    expect(facts.name).toBe('WPS 表格');
    expect(facts.version).toMatch(/\b12\.1\.0\./);
    expect(facts.features.map(({ name }) => name)).toContain('ApiEvent');
    expect(facts.trouble).toBeNull();
  });

  it('is told of a bare program too, without an error', () => {
    const facts = wpsFacts({ Workbooks: {} } as WpsProgram);
    expect(facts.version).toBeNull();
    expect(facts.features.filter(({ found }) => found).map(({ name }) => name)).toEqual(['Workbooks']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { openOffice, type OfficeGlobals, type OpenedOffice } from '../../src/hosts/excel/open-office';
import type { OfficeJsSource } from '../../src/hosts/excel/load-office-js';

const cdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const copy = 'office-js/office.js';

/** What a loaded Office.js says, as far as it is asked. */
interface Told {
  readonly host?: string | null;
  /** The newest version of each requirement set. */
  readonly sets?: Readonly<Record<string, string>>;
  readonly theme?: Partial<Office.OfficeTheme>;
  readonly neverReady?: boolean;
  readonly withoutExcel?: boolean;
}

const upTo = (newest: string | undefined, version: string): boolean => {
  const minor = (of: string): number => Number(of.split('.')[1]);
  return newest !== undefined && minor(version) <= minor(newest);
};

/** A page on which some addresses give Office.js, and what was asked of it. */
class Page {
  readonly asked: string[] = [];
  readonly shown: string[] = [];
  readonly commands = new Map<string, (event: { completed: () => void }) => void>();
  private globals: OfficeGlobals = {};

  constructor(
    private readonly has: readonly string[],
    private readonly told: Told = {},
  ) {}

  open(source: OfficeJsSource = 'cdn'): Promise<OpenedOffice> {
    return openOffice({
      source,
      patience: 20,
      globals: () => this.globals,
      loadScript: (address) => {
        this.asked.push(address);
        if (!this.has.includes(address)) return Promise.reject(new Error('blocked'));
        this.globals = this.office();
        return Promise.resolve();
      },
    });
  }

  private office(): OfficeGlobals {
    const { host = 'Excel', sets = { ExcelApi: '1.14' }, theme, neverReady, withoutExcel } = this.told;
    const office = {
      HostType: { Excel: 'Excel' },
      onReady: () => (neverReady ? new Promise(() => undefined) : Promise.resolve({ host })),
      context: {
        displayLanguage: 'zh-CN',
        officeTheme: theme,
        requirements: {
          isSetSupported: (name: string, version: string) => upTo(sets[name], version),
        },
      },
      actions: {
        associate: (name: string, work: (event: { completed: () => void }) => void) =>
          this.commands.set(name, work),
      },
      addin: { showAsTaskpane: () => Promise.resolve(this.shown.push('pane')) },
    };
    const globals = { Office: office, ...(withoutExcel ? {} : { Excel: { run: () => undefined } }) };
    return globals as unknown as OfficeGlobals;
  }
}

const program = async (told: Told) => {
  const page = new Page([cdn], told);
  const opened = await page.open();
  if (opened.kind !== 'excel') throw new Error(`opened ${opened.kind}`);
  return { page, ...opened };
};

describe('Office.js', () => {
  it('comes from Microsoft', async () => {
    const page = new Page([cdn, copy]);
    expect((await page.open()).kind).toBe('excel');
    expect(page.asked).toEqual([cdn]);
  });

  it('comes from the gateway where Microsoft can’t be reached', async () => {
    const page = new Page([copy]);
    expect((await page.open()).kind).toBe('excel');
    expect(page.asked).toEqual([cdn, copy]);
  });

  it('is not asked of Microsoft in a closed network', async () => {
    const page = new Page([cdn, copy]);
    await page.open('gateway');
    expect(page.asked).toEqual([copy]);
  });

  it('is said to be missing where neither has it', async () => {
    expect(await new Page([]).open()).toEqual({ kind: 'no-office-js' });
    expect(await new Page([cdn]).open('gateway')).toEqual({ kind: 'no-office-js' });
  });

  it('is looked for elsewhere where a login page came in its place', async () => {
    const asked: string[] = [];
    const opened = await openOffice({
      source: 'cdn',
      patience: 20,
      globals: () => ({}),
      loadScript: (address) => {
        asked.push(address);
        return Promise.resolve();
      },
    });
    expect(asked).toEqual([cdn, copy]);
    expect(opened).toEqual({ kind: 'no-office-js' });
  });

  it('counts as missing where it never gets ready', async () => {
    expect(await new Page([cdn], { neverReady: true }).open()).toEqual({ kind: 'no-office-js' });
  });
});

describe('the page', () => {
  it.each([
    ['in a browser', { host: null }, 'outside'],
    ['in Word', { host: 'Word' }, 'not-excel'],
    ['in an Excel without ExcelApi', { sets: {} }, 'too-old'],
    ['in an Excel with ExcelApi 1.8', { sets: { ExcelApi: '1.8' } }, 'too-old'],
    ['in an Excel of before there was ExcelApi', { withoutExcel: true }, 'too-old'],
    ['in an Excel with ExcelApi 1.9', { sets: { ExcelApi: '1.9' } }, 'excel'],
  ])('knows that it is %s', async (_, told: Told, kind) => {
    expect((await new Page([cdn], told).open()).kind).toBe(kind);
  });

  it('asks for versions of ExcelApi and takes the program’s language', async () => {
    const { runtime } = await program({ sets: { ExcelApi: '1.14' } });
    expect([runtime.isSupported('1.14'), runtime.isSupported('1.15')]).toEqual([true, false]);
    expect(runtime.displayLanguage).toBe('zh-CN');
  });

  it.each([
    ['says so', { isDarkTheme: true }, true],
    ['says that it is not', { isDarkTheme: false, bodyBackgroundColor: '#000000' }, false],
    ['has a black background', { bodyBackgroundColor: '#262626' }, true],
    ['has a white background', { bodyBackgroundColor: '#FFFFFF' }, false],
    ['says nothing of use', { bodyBackgroundColor: 'window' }, null],
    ['has no theme', undefined, null],
  ])('is dark as Office is, where Office %s', async (_, theme, isDark) => {
    expect((await program(theme === undefined ? {} : { theme })).program.isDark).toBe(isDark);
  });

  it('opens the pane in programs that can', async () => {
    const can = await program({ sets: { ExcelApi: '1.9', SharedRuntime: '1.1' } });
    await can.program.showPane();
    expect(can.page.shown).toEqual(['pane']);
    const cannot = await program({});
    await cannot.program.showPane();
    expect(cannot.page.shown).toEqual([]);
  });

  it.each(['done', 'failed'])('tells Office when a command has %s', async (end) => {
    const { page, program: office } = await program({});
    let finish: () => void = () => undefined;
    office.onCommand(
      'check',
      () =>
        new Promise((resolve, reject) => {
          finish = () => (end === 'done' ? resolve() : reject(new Error('failed')));
        }),
    );
    const heard: string[] = [];
    page.commands.get('check')?.({ completed: () => heard.push('completed') });
    await Promise.resolve();
    expect(heard).toEqual([]);
    finish();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(heard).toEqual(['completed']);
  });
});

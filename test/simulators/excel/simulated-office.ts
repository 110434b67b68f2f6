import { hasVersion } from './member-version';
import type { SimulatedExcel } from './simulated-excel';

/** A function behind a button of the ribbon; it says when it is done. */
type RibbonFunction = (event: { completed(): void; readonly source: { readonly id: string } }) => void;

/** Sets beside ExcelApi, and since which ExcelApi a program has them here. */
const otherSets: Readonly<Record<string, string>> = {
  AddinCommands: '1.9',
  DialogApi: '1.9',
  RichApiRuntime: '1.9',
  RichApiRuntimeFlag: '1.9',
  DelayForCellEdit: '1.9',
  CustomXmlParts: '1.9',
  Settings: '1.9',
  SharedRuntime: '1.9',
  ExcelUndoApiAll: '1.20',
};

/** As much of the page's `Office` as an add-in of ours asks of it. */
export class SimulatedOffice {
  readonly HostType = { Excel: 'Excel' } as const;
  readonly PlatformType = { PC: 'PC', OfficeOnline: 'OfficeOnline' } as const;
  readonly StartupBehavior = { none: 'None', load: 'Load' } as const;
  readonly VisibilityMode = { hidden: 'Hidden', taskpane: 'Taskpane' } as const;
  /** Whether the pane is to be seen. */
  paneShown = false;
  startupBehavior = 'None';

  private readonly functions = new Map<string, RibbonFunction>();
  private readonly visibilityListeners = new Set<(message: { visibilityMode: string }) => void>();
  private readonly settings = new Map<string, unknown>();

  constructor(private readonly excel: SimulatedExcel) {}

  readonly onReady = (callback?: (info: { host: string; platform: string }) => unknown): Promise<unknown> => {
    const info = { host: this.HostType.Excel, platform: this.platform };
    return Promise.resolve(info).then((given) => {
      callback?.(given);
      return given;
    });
  };

  get context() {
    const { excel, settings } = this;
    return {
      displayLanguage: excel.language,
      contentLanguage: excel.language,
      host: this.HostType.Excel,
      platform: this.platform,
      diagnostics: { host: this.HostType.Excel, platform: this.platform, version: '16.0' },
      requirements: {
        isSetSupported: (set: string, version = '1.1'): boolean => {
          if (set === 'ExcelApi') return hasVersion(excel.version, version);
          const needed = otherSets[set];
          return needed !== undefined && hasVersion(excel.version, needed);
        },
      },
      document: {
        settings: {
          get: (name: string): unknown => settings.get(name) ?? null,
          set: (name: string, value: unknown): void => void settings.set(name, value),
          remove: (name: string): void => void settings.delete(name),
          saveAsync: (callback?: (result: { status: string }) => void): void => {
            callback?.({ status: 'succeeded' });
          },
        },
      },
    };
  }

  readonly actions = {
    associate: (name: string, run: RibbonFunction): void => void this.functions.set(name, run),
  };

  readonly addin = {
    showAsTaskpane: (): Promise<void> => this.show(true),
    hide: (): Promise<void> => this.show(false),
    onVisibilityModeChanged: (
      listener: (message: { visibilityMode: string }) => void,
    ): Promise<() => Promise<void>> => {
      this.visibilityListeners.add(listener);
      return Promise.resolve(() => {
        this.visibilityListeners.delete(listener);
        return Promise.resolve();
      });
    },
    setStartupBehavior: (behavior: string): Promise<void> => {
      this.startupBehavior = behavior;
      return Promise.resolve();
    },
    getStartupBehavior: (): Promise<string> => Promise.resolve(this.startupBehavior),
  };

  /** Presses a button of the ribbon; resolves when its function has said that it is done. */
  pressRibbon(name: string): Promise<void> {
    const run = this.functions.get(name);
    if (!run) return Promise.reject(new Error(`no function is associated with ${name}`));
    return new Promise((resolve) => {
      run({ completed: resolve, source: { id: name } });
    });
  }

  private get platform(): string {
    return this.excel.platform === 'web' ? this.PlatformType.OfficeOnline : this.PlatformType.PC;
  }

  private show(isShown: boolean): Promise<void> {
    if (this.paneShown !== isShown) {
      this.paneShown = isShown;
      const { hidden, taskpane } = this.VisibilityMode;
      for (const listener of this.visibilityListeners)
        listener({ visibilityMode: isShown ? taskpane : hidden });
    }
    return Promise.resolve();
  }
}

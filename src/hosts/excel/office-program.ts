import type { ProgramFacts } from '../program-facts';
import { excelFacts } from './excel-facts';
import type { ExcelRuntime } from './excel-runtime';

/** What the page around the sheet is given by Office: buttons of the ribbon, the pane itself, colours. */
export interface OfficeProgram {
  /** Whether Office shows dark colours; null where it does not say. */
  readonly isDark: boolean | null;
  /** Has a button of the ribbon do some work, named as in the manifest. */
  onCommand(name: string, work: () => Promise<void>): void;
  /** Opens the pane; programs that can't be asked to leave it as it is. */
  showPane(): Promise<void>;
  facts(): ProgramFacts;
}

/** The running program, from Office's own globals. To be called once Office is ready. */
export function officeProgram(
  office: typeof Office,
  excel: typeof Excel,
): {
  readonly program: OfficeProgram;
  readonly runtime: ExcelRuntime;
} {
  const { context } = office;
  const isSupported = (set: string, version: string): boolean =>
    context.requirements.isSetSupported(set, version);
  return {
    program: {
      isDark: isDark(context.officeTheme),
      onCommand: (name, work) => {
        office.actions.associate(name, (event: Office.AddinCommands.Event) => {
          // Office shows that the add-in is at work until it is told that it is not.
          const completed = (): void => event.completed();
          void work().then(completed, completed);
        });
      },
      showPane: async () => {
        if (isSupported('SharedRuntime', '1.1')) await office.addin.showAsTaskpane();
      },
      facts: () => excelFacts(context),
    },
    runtime: {
      run: excel.run,
      isSupported: (version) => isSupported('ExcelApi', version),
      displayLanguage: context.displayLanguage,
      every: (milliseconds, work) => {
        const timer = setInterval(work, milliseconds);
        return () => {
          clearInterval(timer);
        };
      },
    },
  };
}

/** Newer programs say so; of the others the colour behind the pane tells. */
function isDark(theme: Office.OfficeTheme | undefined): boolean | null {
  if (theme === undefined) return null;
  if (typeof (theme.isDarkTheme as boolean | undefined) === 'boolean') return theme.isDarkTheme;
  const [, red = '', green = '', blue = ''] =
    /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(theme.bodyBackgroundColor) ?? [];
  if (red === '') return null;
  const [r, g, b] = [red, green, blue].map((part) => Number.parseInt(part, 16));
  return 0.299 * (r ?? 0) + 0.587 * (g ?? 0) + 0.114 * (b ?? 0) < 128;
}

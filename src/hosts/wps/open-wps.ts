import type { WpsProgram } from './wps-panes';
import type { WpsRuntime } from './wps-runtime';

/** What the pane's page finds itself in. */
export type OpenedWps =
  | { readonly kind: 'spreadsheet'; readonly program: WpsProgram; readonly runtime: WpsRuntime }
  /** A browser: nothing is put into the page. */
  | { readonly kind: 'outside' }
  /** 文字 or 演示. */
  | { readonly kind: 'not-spreadsheet' };

/** The interface's own language, by Microsoft's numbers. */
interface LanguageSettings {
  LanguageID?(of: number): unknown;
}

export interface WpsSurroundings {
  /** What WPS puts into the page, in its own time. */
  readonly globals: () => {
    readonly Application?: WpsProgram & { readonly LanguageSettings?: LanguageSettings };
  };
  /** Milliseconds to wait for it. */
  readonly patience: number;
}

const lookEvery = 50;

/** Waits until WPS has put its object model into the page, and says what that is of. */
export async function openWps({ globals, patience }: WpsSurroundings): Promise<OpenedWps> {
  const givenUpAt = Date.now() + patience;
  while (globals().Application === undefined && Date.now() < givenUpAt)
    await new Promise((resolve) => setTimeout(resolve, lookEvery));
  const program = globals().Application;
  if (program === undefined) return { kind: 'outside' };
  if (!hasWorkbooks(program)) return { kind: 'not-spreadsheet' };
  return {
    kind: 'spreadsheet',
    program,
    runtime: {
      application: program,
      displayLanguage: languageOf(program.LanguageSettings),
      every: (milliseconds, work) => {
        const timer = setInterval(work, milliseconds);
        return () => {
          clearInterval(timer);
        };
      },
      now: () => performance.now(),
    },
  };
}

/** By what it has: what it calls itself differs between editions. */
function hasWorkbooks(program: WpsProgram): boolean {
  try {
    return program.Workbooks !== undefined && program.Workbooks !== null;
  } catch {
    return false;
  }
}

const userInterface = 2;
const chinese = 0x04;

/** Chinese unless WPS itself says otherwise: its web view may well call itself English. */
function languageOf(settings: LanguageSettings | undefined): string {
  try {
    const id = settings?.LanguageID?.(userInterface);
    // The lower ten bits are the language, whatever the country.
    return typeof id === 'number' && id > 0 && (id & 0x3ff) !== chinese ? 'en-US' : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}

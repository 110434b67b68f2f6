import type { ExcelRuntime } from './excel-runtime';
import { loadOfficeJs, type OfficeJsSource } from './load-office-js';
import { officeProgram, type OfficeProgram } from './office-program';

/** The least that the adapter can be drawn with; what is above it is asked for, and has a fallback. */
const floor = '1.9';

/** What the page finds itself in. */
export type OpenedOffice =
  | { readonly kind: 'excel'; readonly program: OfficeProgram; readonly runtime: ExcelRuntime }
  /** Neither Microsoft's server nor the gateway has given Office.js, or it does not get ready. */
  | { readonly kind: 'no-office-js' }
  /** A browser, not a spreadsheet program. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'not-excel' }
  | { readonly kind: 'too-old' };

/** What Office.js leaves on the page, as far as it has been loaded. */
export interface OfficeGlobals {
  readonly Office?: typeof Office;
  readonly Excel?: typeof Excel;
}

export interface OfficeSurroundings {
  readonly source: OfficeJsSource;
  readonly loadScript: (address: string, patience: number) => Promise<void>;
  /** What Office.js leaves on the page. */
  readonly globals: () => OfficeGlobals;
  /** Milliseconds for each script, and for Office to get ready after it. */
  readonly patience: number;
}

/** Loads Office.js, waits until it is ready, and says what it runs in. */
export async function openOffice(surroundings: OfficeSurroundings): Promise<OpenedOffice> {
  const { source, loadScript, globals, patience } = surroundings;
  const isLoaded = await loadOfficeJs(
    source,
    (address) => loadScript(address, patience),
    () => globals().Office !== undefined,
  );
  const { Office: office } = globals();
  if (!isLoaded || office === undefined) return { kind: 'no-office-js' };
  const info = await within(patience, office.onReady());
  if (info === null) return { kind: 'no-office-js' };
  // Office says so of a browser, whatever its types promise.
  if ((info.host as Office.HostType | null) === null) return { kind: 'outside' };
  if (info.host !== office.HostType.Excel) return { kind: 'not-excel' };
  const { Excel: excel } = globals();
  if (excel === undefined) return { kind: 'too-old' };
  const opened = officeProgram(office, excel);
  return opened.runtime.isSupported(floor) ? { kind: 'excel', ...opened } : { kind: 'too-old' };
}

/** The result; null where it does not come in time. */
async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, milliseconds, null);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

import type { Host } from '../host';
import type { GridLanguage } from './locales';

export interface PreviewOptions {
  readonly language: GridLanguage;
  /** Where in this browser the workbook is kept; absent: it ends with the page. */
  readonly storageKey?: string;
}

/** The preview is a host, and the spreadsheet program too: it opens, saves and closes the workbook itself. */
export interface PreviewHost extends Host {
  /** Begins a new workbook with one empty sheet; the one before is gone. */
  reset(): Promise<void>;
  /** Resolves when every change is saved in the browser. */
  saved(): Promise<void>;
  /** The language of the grid's own menus. */
  setLanguage(language: GridLanguage): Promise<void>;
  /** Saves and takes the grid off the page. */
  dispose(): Promise<void>;
}

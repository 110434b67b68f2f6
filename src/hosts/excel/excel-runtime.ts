/** What the adapter is given of the running program: Office's own globals, or a test's. */
export interface ExcelRuntime {
  /** `Excel.run` */
  readonly run: typeof Excel.run;
  /** Whether the program has a version of the requirement set ExcelApi, `1.14`. */
  isSupported(version: string): boolean;
  /** The language the program itself shows, `zh-CN`. */
  readonly displayLanguage: string;
  /** Does some work every so many milliseconds; gives the stop. */
  every(milliseconds: number, work: () => void): () => void;
}

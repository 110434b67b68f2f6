import type { WpsApplication } from './wps-application';

/** What the adapter is given of the running program: WPS's own globals, or a test's. */
export interface WpsRuntime {
  readonly application: WpsApplication;
  readonly displayLanguage: string;
  /** Does some work every so many milliseconds; gives the stop. */
  every(milliseconds: number, work: () => void): () => void;
  /** Milliseconds of any clock that only goes forward. */
  now(): number;
}

/** What a spreadsheet program says of itself, for whoever helps from afar. No names, no contents. */
export interface ProgramFacts {
  /** `Microsoft Excel`, `WPS 表格` */
  readonly name: string;
  /** Null where it does not say. */
  readonly version: string | null;
  /** What the adapter makes use of, by the program's own name for it, and whether it is there. */
  readonly features: readonly { readonly name: string; readonly found: boolean }[];
  /** What went wrong last with the program itself, in its own words; null where nothing did. */
  readonly trouble: string | null;
}

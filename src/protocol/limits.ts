/** Limits on what is taken over the wire, so that one caller can't stop the others. */
export const limits = {
  /** Characters in a cell: more than a spreadsheet allows, so that the check can say so in words. */
  cellCharacters: 200_000,
  /** Rows in one submission. */
  rows: 20_000,
  /** Bytes in a body. */
  bodyBytes: 16 * 1024 * 1024,
  /** Characters in the name of the person filling in (填报人). */
  personCharacters: 40,
  /** Waivers in one push, and characters in a reason. */
  waivers: 2_000,
  reasonCharacters: 500,
  /** Event streams that one session, and all together, may have open. */
  streamsPerSession: 4,
  streams: 2_000,
  /** What the office is told of the shared workbook at once; dismissing brings the next. */
  notes: 100,
} as const;

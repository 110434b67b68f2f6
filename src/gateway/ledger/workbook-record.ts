import * as z from 'zod';
import type { Database } from './database';

/** Which version of which unit's form. */
export interface VersionMark {
  readonly form: string;
  readonly unit: string;
  readonly version: number;
}

const stateRows = z.array(
  z.object({
    etag: z.string().nullable(),
    writing_etag: z.string().nullable(),
    written_at: z.string().nullable(),
  }),
);
const versionRows = z.array(z.object({ version: z.int() }));
const countRows = z.array(z.object({ waiting: z.int() }));

/** What the ledger knows of the shared workbook: which versions are in it, and which content was written last. */
export class WorkbookRecord {
  constructor(
    private readonly database: Database,
    private readonly campaign: string,
  ) {}

  /** The number of versions not yet in the workbook. */
  async waiting(): Promise<number> {
    const rows = await this.database.all(
      `SELECT COUNT(*) AS waiting FROM versions v LEFT JOIN workbook_versions w
       ON w.campaign = v.campaign AND w.form = v.form AND w.unit = v.unit
       WHERE v.campaign = ? AND v.version > COALESCE(w.version, 0)`,
      [this.campaign],
    );
    return countRows.parse(rows)[0]?.waiting ?? 0;
  }

  /** The version of a unit's form that is in the workbook; 0 for none. */
  async versionInWorkbook(form: string, unit: string): Promise<number> {
    const rows = await this.database.all(
      'SELECT version FROM workbook_versions WHERE campaign = ? AND form = ? AND unit = ?',
      [this.campaign, form, unit],
    );
    return versionRows.parse(rows)[0]?.version ?? 0;
  }

  async writtenAt(): Promise<Date | null> {
    const writtenAt = (await this.#state())?.written_at ?? null;
    return writtenAt === null ? null : new Date(writtenAt);
  }

  /** Whether content with this etag was written by this gateway, the last write being possibly unrecorded. */
  async isOurs(etag: string): Promise<boolean> {
    const state = await this.#state();
    return state !== undefined && (state.etag === etag || state.writing_etag === etag);
  }

  /** Whether this content is the last that was written, and nothing was being written when the gateway ended. */
  async isSettled(etag: string): Promise<boolean> {
    const state = await this.#state();
    return state?.etag === etag && state.writing_etag === null;
  }

  /**
   * Notes what is about to replace what (null for no file), so that a kill right after the write leaves no doubt
   * whose the content is.
   */
  async willWrite(current: string | null, next: string): Promise<void> {
    await this.database.run(
      `INSERT INTO workbooks (campaign, etag, writing_etag) VALUES (?, ?, ?)
       ON CONFLICT (campaign) DO UPDATE SET etag = excluded.etag, writing_etag = excluded.writing_etag`,
      [this.campaign, current, next],
    );
  }

  /** Notes a finished write and the versions that are in it. */
  async hasWritten(etag: string, versions: readonly VersionMark[], at: Date): Promise<void> {
    await this.database.transaction(async (queries) => {
      await queries.run(
        'UPDATE workbooks SET etag = ?, writing_etag = NULL, written_at = ? WHERE campaign = ?',
        [etag, at.toISOString(), this.campaign],
      );
      for (const { form, unit, version } of versions)
        await queries.run(
          `INSERT INTO workbook_versions (campaign, form, unit, version) VALUES (?, ?, ?, ?)
           ON CONFLICT (campaign, form, unit) DO UPDATE SET version = excluded.version`,
          [this.campaign, form, unit, version],
        );
    });
  }

  async #state(): Promise<z.infer<typeof stateRows>[number] | undefined> {
    const rows = await this.database.all(
      'SELECT etag, writing_etag, written_at FROM workbooks WHERE campaign = ?',
      [this.campaign],
    );
    return stateRows.parse(rows)[0];
  }
}

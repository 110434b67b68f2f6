import * as z from 'zod';
import type { Database, Queries } from './database';

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
const markRows = z.array(z.object({ form: z.string(), unit: z.string(), version: z.int() }));
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

  /** The version of every unit's form that is in the workbook, by `form unit`. */
  async versionsInWorkbook(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.all(
      'SELECT form, unit, version FROM workbook_versions WHERE campaign = ?',
      [this.campaign],
    );
    return new Map(markRows.parse(rows).map(({ form, unit, version }) => [`${form} ${unit}`, version]));
  }

  /** Notes that a workbook was found with these versions and no others: somebody has put an old copy there. */
  async hasFound(versions: readonly VersionMark[]): Promise<void> {
    await this.database.transaction(async (queries) => {
      await queries.run('DELETE FROM workbook_versions WHERE campaign = ?', [this.campaign]);
      await this.#addVersions(queries, versions);
    });
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
   * Notes what is about to be written, so that a kill right after the write leaves no doubt whose the content is.
   * What it replaces stays as foreign as it was until then.
   */
  async willWrite(next: string): Promise<void> {
    await this.database.run(
      `INSERT INTO workbooks (campaign, etag, writing_etag) VALUES (?, NULL, ?)
       ON CONFLICT (campaign) DO UPDATE SET writing_etag = excluded.writing_etag`,
      [this.campaign, next],
    );
  }

  /** Notes a finished write and the versions that are in it. */
  async hasWritten(etag: string, versions: readonly VersionMark[], at: Date): Promise<void> {
    await this.database.transaction(async (queries) => {
      await this.#settle(queries, etag, at);
      await this.#addVersions(queries, versions);
    });
  }

  /** Notes that content which somebody else wrote has all it should have, and these versions in it. */
  async hasAccepted(etag: string, versions: readonly VersionMark[], at: Date): Promise<void> {
    await this.hasWritten(etag, versions, (await this.writtenAt()) ?? at);
  }

  async #settle(queries: Queries, etag: string, at: Date): Promise<void> {
    await queries.run(
      `INSERT INTO workbooks (campaign, etag, writing_etag, written_at) VALUES (?, ?, NULL, ?)
       ON CONFLICT (campaign) DO UPDATE
       SET etag = excluded.etag, writing_etag = NULL, written_at = excluded.written_at`,
      [this.campaign, etag, at.toISOString()],
    );
  }

  async #addVersions(queries: Queries, versions: readonly VersionMark[]): Promise<void> {
    for (const { form, unit, version } of versions)
      await queries.run(
        `INSERT INTO workbook_versions (campaign, form, unit, version) VALUES (?, ?, ?, ?)
         ON CONFLICT (campaign, form, unit) DO UPDATE SET version = excluded.version`,
        [this.campaign, form, unit, version],
      );
  }

  async #state(): Promise<z.infer<typeof stateRows>[number] | undefined> {
    const rows = await this.database.all(
      'SELECT etag, writing_etag, written_at FROM workbooks WHERE campaign = ?',
      [this.campaign],
    );
    return stateRows.parse(rows)[0];
  }
}

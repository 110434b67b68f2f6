import * as z from 'zod';
import type { Database, Queries } from './database';
import { parseVersions, type SubmissionVersion } from './submission-version';
import type { VersionMark } from './workbook-record';
import { parseHistory, parseVersionEntries, versionEntryColumns, type VersionEntry } from './version-entry';

/** A push that has passed every check; `answer` is kept for the same key again. */
export interface Commit {
  readonly submission: Omit<SubmissionVersion, 'version'>;
  /** The newest version when it was checked; null where there was none. */
  readonly follows: number | null;
  readonly key: string;
  readonly bodyDigest: string;
  readonly answer: (version: number) => string;
  /** What is to be written with it, both or neither. */
  readonly beside?: (queries: Queries, version: number) => Promise<void>;
}

export interface StoredAnswer {
  readonly bodyDigest: string;
  readonly answer: string;
}

export type CommitResult =
  | { readonly kind: 'committed'; readonly version: number }
  | { readonly kind: 'answered'; readonly stored: StoredAnswer }
  /** Another version came between. */
  | { readonly kind: 'overtaken' };

const answerRows = z.array(z.object({ body_digest: z.string(), answer: z.string() }));
const answeredVersion = z.object({ version: z.int() });
const versionRows = z.array(z.object({ version: z.int().nullable() }));
const markRows = z.array(z.object({ form: z.string(), unit: z.string(), version: z.int() }));
const receiptRows = z.array(z.object({ form: z.string(), unit: z.string(), received_at: z.string() }));
const columns = `v.form, v.unit, v.version, v.base, v.row_list, v.zero_report, v.waivers, v.person, v.by_unit,
  v.received_at, v.merged, v.restored_from, v.row_ids, v.filled_rows`;

/** The versions of one campaign: append-only. */
export class Submissions {
  /** What `history` has read: versions stay as they are, and to read them all is to read the whole ledger. */
  readonly #history: (VersionMark & VersionEntry)[] = [];
  #lastPlace = 0;

  constructor(
    private readonly database: Database,
    private readonly campaign: string,
  ) {}

  /** A version, the newest where none is named. */
  async find(form: string, unit: string, version?: number): Promise<SubmissionVersion | undefined> {
    const rows = await this.database.all(
      `SELECT ${columns} FROM versions v WHERE v.campaign = ? AND v.form = ? AND v.unit = ?
       ${version === undefined ? '' : 'AND v.version = ?'} ORDER BY v.version DESC LIMIT 1`,
      [this.campaign, form, unit, ...(version === undefined ? [] : [version])],
    );
    return parseVersions(rows)[0];
  }

  /** The versions of a unit's form without their rows, the newest first; only older ones than `before`. */
  async list(
    form: string,
    unit: string,
    { before, limit }: { readonly before: number | undefined; readonly limit: number },
  ): Promise<readonly VersionEntry[]> {
    return parseVersionEntries(
      await this.database.all(
        `SELECT ${versionEntryColumns} FROM versions WHERE campaign = ? AND form = ? AND unit = ?
         ${before === undefined ? '' : 'AND version < ?'} ORDER BY version DESC LIMIT ?`,
        [this.campaign, form, unit, ...(before === undefined ? [] : [before]), limit],
      ),
    );
  }

  /** Every version without its rows, in the order in which they came in. */
  async history(): Promise<readonly (VersionMark & VersionEntry)[]> {
    const since = parseHistory(
      await this.database.all(
        `SELECT rowid AS place, form, unit, ${versionEntryColumns} FROM versions
         WHERE campaign = ? AND rowid > ? ORDER BY rowid`,
        [this.campaign, this.#lastPlace],
      ),
    );
    for (const { place, entry } of since) {
      // Another call may have read it meanwhile.
      if (place <= this.#lastPlace) continue;
      this.#history.push(entry);
      this.#lastPlace = place;
    }
    return [...this.#history].sort((one, other) => one.receivedAt.getTime() - other.receivedAt.getTime());
  }

  /** The newest version number, null before the first. */
  newest(form: string, unit: string): Promise<number | null> {
    return this.#newest(this.database, form, unit);
  }

  /** The newest version's number of every unit and form that has one. */
  async newestMarks(): Promise<readonly VersionMark[]> {
    return markRows.parse(
      await this.database.all(
        'SELECT form, unit, MAX(version) AS version FROM versions WHERE campaign = ? GROUP BY form, unit',
        [this.campaign],
      ),
    );
  }

  /** When each unit's first version of each form came in, by `form unit`. */
  async firstReceipts(): Promise<ReadonlyMap<string, Date>> {
    const rows = receiptRows.parse(
      await this.database.all(
        `SELECT v.form, v.unit, v.received_at FROM versions v WHERE v.campaign = ? AND v.version =
         (SELECT MIN(version) FROM versions WHERE campaign = v.campaign AND form = v.form AND unit = v.unit)`,
        [this.campaign],
      ),
    );
    return new Map(rows.map((row) => [`${row.form} ${row.unit}`, new Date(row.received_at)]));
  }

  /** What a push with this key was answered. */
  answerTo(form: string, unit: string, key: string): Promise<StoredAnswer | undefined> {
    return this.#answerTo(this.database, form, unit, key);
  }

  /** The version that a push with this key became. */
  async versionOfKey(form: string, unit: string, key: string): Promise<number | undefined> {
    const stored = await this.answerTo(form, unit, key);
    return stored && answeredVersion.parse(JSON.parse(stored.answer)).version;
  }

  /** Adds a version and the answer to its key, both or neither, if what it follows is still the newest version. */
  commit({ submission, follows, key, bodyDigest, answer, beside }: Commit): Promise<CommitResult> {
    const { form, unit, base } = submission;
    return this.database.transaction(async (queries): Promise<CommitResult> => {
      const stored = await this.#answerTo(queries, form, unit, key);
      if (stored) return { kind: 'answered', stored };
      const newest = await this.#newest(queries, form, unit);
      if (newest !== follows) return { kind: 'overtaken' };
      const version = Math.max(newest ?? 0, await this.#spent(queries, form, unit)) + 1;
      await queries.run(
        `INSERT INTO versions (campaign, form, unit, version, base, row_list, zero_report, waivers, person, by_unit,
         received_at, merged, restored_from, row_ids, filled_rows)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          ...[this.campaign, form, unit, version, base, JSON.stringify(submission.rows)],
          ...[submission.zeroReport ? 1 : 0, JSON.stringify(submission.waivers)],
          ...[submission.person, submission.by, submission.receivedAt.toISOString()],
          ...[submission.merged ? 1 : 0, submission.restoredFrom],
          ...[JSON.stringify(submission.rowIds), submission.filledRows],
        ],
      );
      await queries.run(
        `INSERT INTO answers (campaign, form, unit, idempotency_key, body_digest, answer) VALUES (?, ?, ?, ?, ?, ?)`,
        [this.campaign, form, unit, key, bodyDigest, answer(version)],
      );
      await beside?.(queries, version);
      return { kind: 'committed', version };
    });
  }

  async #newest(queries: Queries, form: string, unit: string): Promise<number | null> {
    const rows = await queries.all(
      'SELECT MAX(version) AS version FROM versions WHERE campaign = ? AND form = ? AND unit = ?',
      [this.campaign, form, unit],
    );
    return versionRows.parse(rows)[0]?.version ?? null;
  }

  /** The highest number in a ledger before this one; 0 for none. */
  async #spent(queries: Queries, form: string, unit: string): Promise<number> {
    const rows = await queries.all(
      'SELECT version FROM spent_numbers WHERE campaign = ? AND form = ? AND unit = ?',
      [this.campaign, form, unit],
    );
    return versionRows.parse(rows)[0]?.version ?? 0;
  }

  async #answerTo(
    queries: Queries,
    form: string,
    unit: string,
    key: string,
  ): Promise<StoredAnswer | undefined> {
    const [row] = answerRows.parse(
      await queries.all(
        `SELECT body_digest, answer FROM answers
         WHERE campaign = ? AND form = ? AND unit = ? AND idempotency_key = ?`,
        [this.campaign, form, unit, key],
      ),
    );
    return row && { bodyDigest: row.body_digest, answer: row.answer };
  }
}

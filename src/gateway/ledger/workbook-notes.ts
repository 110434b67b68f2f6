import * as z from 'zod';
import type { Database, Queries } from './database';
import { workbookNoteSchema, type WorkbookNote } from './workbook-note';

export interface KeptNote {
  readonly id: number;
  readonly at: Date;
  readonly note: WorkbookNote;
}

/** How many are kept; older ones are in the history of versions all the same. */
const mostKept = 1_000;

const rows = z.array(z.object({ id: z.int(), noted_at: z.string(), note: z.string() }));

/** What the office is told of the shared workbook until somebody has read it. */
export class WorkbookNotes {
  constructor(
    private readonly database: Database,
    private readonly campaign: string,
  ) {}

  /** Those not dismissed yet, the newest first. */
  async open(limit: number): Promise<readonly KeptNote[]> {
    const found = await this.database.all(
      `SELECT id, noted_at, note FROM workbook_notes WHERE campaign = ? AND dismissed_at IS NULL
       ORDER BY id DESC LIMIT ?`,
      [this.campaign, limit],
    );
    return rows.parse(found).map(({ id, noted_at, note }) => ({
      ...{ id, at: new Date(noted_at) },
      note: workbookNoteSchema.parse(JSON.parse(note)),
    }));
  }

  /** Adds what has happened, in a transaction of the caller's. */
  async add(queries: Queries, notes: readonly WorkbookNote[], at: Date): Promise<void> {
    for (const note of notes) await this.#insert(queries, JSON.stringify(note), 0, at);
    await queries.run(
      `DELETE FROM workbook_notes WHERE campaign = ? AND id <=
       (SELECT id FROM workbook_notes WHERE campaign = ? ORDER BY id DESC LIMIT 1 OFFSET ?)`,
      [this.campaign, this.campaign, mostKept],
    );
  }

  addAlone(notes: readonly WorkbookNote[], at: Date): Promise<void> {
    return this.database.transaction((queries) => this.add(queries, notes, at));
  }

  /** Adds those that have never been said, whether or not they have been read since. */
  async addOnce(notes: readonly WorkbookNote[], at: Date): Promise<void> {
    if (notes.length === 0) return;
    await this.database.transaction(async (queries) => {
      for (const note of notes) {
        const known = await queries.all(
          'SELECT 1 FROM workbook_notes WHERE campaign = ? AND note = ? LIMIT 1',
          [this.campaign, JSON.stringify(note)],
        );
        if (known.length === 0) await this.add(queries, [note], at);
      }
    });
  }

  /** Says how the workbook stands now: what is so no longer goes, what has been read stays read. */
  async stand(notes: readonly WorkbookNote[], at: Date): Promise<void> {
    await this.database.transaction(async (queries) => {
      const before = rows.parse(
        await queries.all(
          'SELECT id, noted_at, note FROM workbook_notes WHERE campaign = ? AND standing = 1',
          [this.campaign],
        ),
      );
      const texts = new Set(notes.map((note) => JSON.stringify(note)));
      for (const { id, note } of before)
        if (!texts.delete(note)) await queries.run('DELETE FROM workbook_notes WHERE id = ?', [id]);
      for (const text of texts) await this.#insert(queries, text, 1, at);
    });
  }

  /** They have been read. Unknown ids are left out. */
  async dismiss(ids: readonly number[], at: Date): Promise<void> {
    await this.database.transaction(async (queries) => {
      for (const id of ids)
        await queries.run(
          'UPDATE workbook_notes SET dismissed_at = ? WHERE campaign = ? AND id = ? AND dismissed_at IS NULL',
          [at.toISOString(), this.campaign, id],
        );
    });
  }

  async #insert(queries: Queries, note: string, standing: 0 | 1, at: Date): Promise<void> {
    await queries.run('INSERT INTO workbook_notes (campaign, noted_at, standing, note) VALUES (?, ?, ?, ?)', [
      this.campaign,
      at.toISOString(),
      standing,
      note,
    ]);
  }
}

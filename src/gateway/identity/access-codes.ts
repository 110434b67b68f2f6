import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { Database, Queries } from '../ledger/database';
import { generateAccessCode, normalizeAccessCode } from './access-code';

export interface IssuedCode {
  readonly unit: string;
  readonly issuedAt: Date;
  readonly lastUsedAt: Date | null;
}

const digestRows = z.array(z.object({ digest: z.string() }));
const listRows = z.array(
  z.object({ unit: z.string(), issued_at: z.string(), last_used_at: z.string().nullable() }),
);

/**
 * The units' access codes, kept as HMAC-SHA256. A unit has at most one at a time, and one more in the demo, which
 * the real gateway does not accept.
 */
export class AccessCodes {
  constructor(
    private readonly database: Database,
    private readonly key: Buffer,
    private readonly demo: boolean,
  ) {}

  /** Gives a unit a new code; an old one and the sessions it opened end. */
  async issue(unit: string, now: Date): Promise<string> {
    const code = generateAccessCode();
    await this.database.transaction(async (queries) => {
      await this.#end(queries, unit);
      await queries.run('INSERT INTO access_codes (unit, demo, digest, issued_at) VALUES (?, ?, ?, ?)', [
        unit,
        this.#demo,
        this.#digest(unit, code).toString('hex'),
        now.toISOString(),
      ]);
    });
    return code;
  }

  /** Ends a unit's code and the sessions it opened; false where it had none. */
  revoke(unit: string): Promise<boolean> {
    return this.database.transaction((queries) => this.#end(queries, unit));
  }

  /** Whether the code is the unit's. Takes the same time and steps for a unit that does not exist. */
  async verify(unit: string, code: string): Promise<boolean> {
    return (await this.#match(unit, code)) !== undefined;
  }

  /** As `verify`, and notes that the code was used. */
  async use(unit: string, code: string, now: Date): Promise<boolean> {
    const digest = await this.#match(unit, code);
    await this.database.run('UPDATE access_codes SET last_used_at = ? WHERE unit = ? AND digest = ?', [
      now.toISOString(),
      unit,
      digest ?? '',
    ]);
    return digest !== undefined;
  }

  async list(): Promise<readonly IssuedCode[]> {
    const rows = await this.database.all(
      'SELECT unit, issued_at, last_used_at FROM access_codes WHERE demo = ? ORDER BY unit',
      [this.#demo],
    );
    return listRows.parse(rows).map((row) => ({
      unit: row.unit,
      issuedAt: new Date(row.issued_at),
      lastUsedAt: row.last_used_at === null ? null : new Date(row.last_used_at),
    }));
  }

  async #match(unit: string, code: string): Promise<string | undefined> {
    // The demo takes a handed-out code too; the real gateway takes no demo code.
    const stored = digestRows.parse(
      await this.database.all('SELECT digest FROM access_codes WHERE unit = ? AND demo <= ?', [
        unit,
        this.#demo,
      ]),
    );
    const given = this.#digest(unit, code);
    const candidates =
      stored.length === 0 ? [''.padEnd(given.length * 2, '0')] : stored.map((row) => row.digest);
    return candidates.find((digest) => timingSafeEqual(Buffer.from(digest, 'hex'), given));
  }

  async #end(queries: Queries, unit: string): Promise<boolean> {
    // A handed-out code may have opened sessions of the demo as well.
    await queries.run('DELETE FROM sessions WHERE unit = ? AND demo >= ?', [unit, this.#demo]);
    return (
      (await queries.run('DELETE FROM access_codes WHERE unit = ? AND demo = ?', [unit, this.#demo])) > 0
    );
  }

  #digest(unit: string, code: string): Buffer {
    return createHmac('sha256', this.key)
      .update(`${unit}\0${normalizeAccessCode(code)}`)
      .digest();
  }

  get #demo(): number {
    return this.demo ? 1 : 0;
  }
}

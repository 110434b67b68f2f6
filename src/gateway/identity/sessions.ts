import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Database } from '../ledger/database';

export interface SessionRecord {
  readonly unit: string;
  /** 填报人 as typed at sign-in. */
  readonly person: string | null;
}

const lifetime = 12 * 60 * 60 * 1000;
const rows = z.array(z.object({ unit: z.string(), person: z.string().nullable() }));

/** Who is signed in: random tokens, kept as digests, so that the ledger's file opens no session. */
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly demo: boolean,
  ) {}

  async open(session: SessionRecord, now: Date): Promise<{ token: string; expires: Date }> {
    const token = randomBytes(32).toString('base64url');
    const expires = new Date(now.getTime() + lifetime);
    await this.database.run('DELETE FROM sessions WHERE expires_at <= ?', [now.toISOString()]);
    await this.database.run(
      'INSERT INTO sessions (token_digest, unit, demo, person, expires_at) VALUES (?, ?, ?, ?, ?)',
      [digest(token), session.unit, this.demo ? 1 : 0, session.person, expires.toISOString()],
    );
    return { token, expires };
  }

  async find(token: string, now: Date): Promise<SessionRecord | undefined> {
    const found = await this.database.all(
      'SELECT unit, person FROM sessions WHERE token_digest = ? AND demo = ? AND expires_at > ?',
      [digest(token), this.demo ? 1 : 0, now.toISOString()],
    );
    return rows.parse(found)[0];
  }

  async end(token: string): Promise<void> {
    await this.database.run('DELETE FROM sessions WHERE token_digest = ?', [digest(token)]);
  }
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

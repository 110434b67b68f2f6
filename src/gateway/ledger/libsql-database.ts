import Libsql from 'libsql';
import type { Database, Queries, SqlValue } from './database';
import { Turns } from '../turns';

type Connection = InstanceType<typeof Libsql>;
type Statement = ReturnType<Connection['prepare']>;

/** How long a statement waits for another process (handing out codes, say) to finish writing. */
const busyMilliseconds = 5_000;

/**
 * The embedded ledger: an SQLite file. `synchronous=FULL` makes a commit wait for the disk, so that what was
 * answered survives a power cut as well as a kill. https://sqlite.org/pragma.html#pragma_synchronous
 */
export function openLibsqlDatabase(file: string): Database {
  const connection = new Libsql(file);
  connection.pragma(`busy_timeout = ${String(busyMilliseconds)}`);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  return new LibsqlDatabase(connection);
}

class LibsqlDatabase implements Database {
  readonly #turns = new Turns();
  readonly #statements = new Map<string, Statement>();

  constructor(private readonly connection: Connection) {}

  all(sql: string, parameters?: readonly SqlValue[]): Promise<readonly unknown[]> {
    return this.#turns.take(() => this.#direct.all(sql, parameters));
  }

  run(sql: string, parameters?: readonly SqlValue[]): Promise<number> {
    return this.#turns.take(() => this.#direct.run(sql, parameters));
  }

  transaction<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result> {
    return this.#turns.take(async () => {
      this.connection.exec('BEGIN IMMEDIATE');
      try {
        const result = await work(this.#direct);
        this.connection.exec('COMMIT');
        return result;
      } catch (error) {
        if (this.connection.inTransaction) this.connection.exec('ROLLBACK');
        throw error;
      }
    });
  }

  close(): Promise<void> {
    return this.#turns.take(() => {
      this.#statements.clear();
      this.connection.close();
      return Promise.resolve();
    });
  }

  /** Statements within a turn that is already taken. */
  readonly #direct: Queries = {
    all: async (sql, parameters = []) => Promise.resolve(this.#prepare(sql).all([...parameters])),
    run: async (sql, parameters = []) => Promise.resolve(this.#prepare(sql).run([...parameters]).changes),
  };

  #prepare(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

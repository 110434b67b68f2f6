import Libsql from 'libsql';
import { Turns } from '../turns';
import type { Database, Queries, SqlValue } from './database';

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

/** A transaction that has not begun; `work` settles nothing, it gives what is to be done once all is on the disk. */
interface Pending {
  readonly work: (queries: Queries) => Promise<() => void>;
  readonly fail: (error: unknown) => void;
}

class LibsqlDatabase implements Database {
  readonly #turns = new Turns();
  readonly #statements = new Map<string, Statement>();
  #pending: Pending[] = [];

  constructor(private readonly connection: Connection) {}

  all(sql: string, parameters?: readonly SqlValue[]): Promise<readonly unknown[]> {
    return this.#turns.take(() => this.#direct.all(sql, parameters));
  }

  run(sql: string, parameters?: readonly SqlValue[]): Promise<number> {
    return this.#turns.take(() => this.#direct.run(sql, parameters));
  }

  /** Those that are asked for at the same time share one commit: the disk is waited for once, not once for each. */
  transaction<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#pending.push({
        work: async (queries) => {
          const result = await work(queries);
          return () => resolve(result);
        },
        fail: reject,
      });
      // After whatever else has arrived by now.
      if (this.#pending.length === 1) setImmediate(() => void this.#turns.take(() => this.#commitPending()));
    });
  }

  close(): Promise<void> {
    void this.#turns.take(() => this.#commitPending());
    return this.#turns.take(() => {
      this.#statements.clear();
      this.connection.close();
      return Promise.resolve();
    });
  }

  async #commitPending(): Promise<void> {
    const all = this.#pending;
    this.#pending = [];
    if (all.length === 0) return;
    const done: (() => void)[] = [];
    const failed: (() => void)[] = [];
    try {
      this.connection.exec('BEGIN IMMEDIATE');
      for (const { work, fail } of all) {
        this.connection.exec('SAVEPOINT one');
        try {
          done.push(await work(this.#direct));
        } catch (error) {
          // A full disk, say, ends the whole transaction.
          if (!this.connection.inTransaction) throw error;
          this.connection.exec('ROLLBACK TO one');
          failed.push(() => fail(error));
        }
        this.connection.exec('RELEASE one');
      }
      this.connection.exec('COMMIT');
    } catch (error) {
      if (this.connection.inTransaction) this.connection.exec('ROLLBACK');
      for (const { fail } of all) fail(error);
      return;
    }
    for (const settle of [...done, ...failed]) settle();
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

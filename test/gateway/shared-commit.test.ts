import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import Libsql from 'libsql';
import type { Database } from '../../src/gateway/ledger/database';
import { openLibsqlDatabase } from '../../src/gateway/ledger/libsql-database';
import { temporaryFolder } from './support/temporary-folder';

let database: Database;
let file: string;
beforeEach(async () => {
  file = join(temporaryFolder(), 'ledger.db');
  database = openLibsqlDatabase(file);
  await database.run('CREATE TABLE lines (line TEXT PRIMARY KEY)');
});
afterEach(() => {
  jest.restoreAllMocks();
});

const add = (line: string): Promise<number> =>
  database.transaction((queries) => queries.run('INSERT INTO lines VALUES (?)', [line]));

/** What another program finds in the file. */
function onDisk(): unknown[] {
  const other = new Libsql(file);
  const rows = other.prepare('SELECT line FROM lines ORDER BY line').all();
  other.close();
  return rows.map((row) => (row as { line: string }).line);
}

describe('transactions of the ledger', () => {
  it('that come at the same time share one commit', async () => {
    const exec = jest.spyOn(Libsql.prototype, 'exec');
    await Promise.all(['a', 'b', 'c'].map(add));
    expect(exec.mock.calls.filter(([sql]) => sql === 'COMMIT')).toHaveLength(1);
    expect(onDisk()).toEqual(['a', 'b', 'c']);
    await database.close();
  });

  it('are on the disk when they are answered', async () => {
    const seen: unknown[][] = [];
    await Promise.all(['a', 'b'].map((line) => add(line).then(() => seen.push(onDisk()))));
    expect(seen).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
    await database.close();
  });

  it('fail alone, and leave no trace', async () => {
    const half = database.transaction(async (queries) => {
      await queries.run('INSERT INTO lines VALUES (?)', ['half']);
      throw new Error('not that one');
    });
    const results = await Promise.allSettled([add('a'), half, add('a'), add('b')]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({ reason: new Error('not that one') });
    expect(onDisk()).toEqual(['a', 'b']);
    await database.close();
  });

  it('fail all together where the disk does not take them', async () => {
    // What is judged at the commit stands for a disk that fails then.
    await database.run(
      'CREATE TABLE notes (line TEXT REFERENCES lines (line) DEFERRABLE INITIALLY DEFERRED)',
    );
    const results = await Promise.allSettled([
      add('a'),
      database.transaction((queries) => queries.run('INSERT INTO notes VALUES (?)', ['of nothing'])),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(onDisk()).toEqual([]);
    expect(await add('a')).toBe(1);
    await database.close();
  });

  it('that were asked for are carried out before the ledger is closed', async () => {
    const added = add('a');
    await database.close();
    expect(await added).toBe(1);
    expect(onDisk()).toEqual(['a']);
  });
});

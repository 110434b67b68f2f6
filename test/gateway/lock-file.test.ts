import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LockFile } from '../../src/gateway/locking/lock-file';
import { isRunning, thisProcess } from '../../src/gateway/locking/this-process';
import { atEnd } from './support/at-end';
import { temporaryFolder } from './support/temporary-folder';

const minute = 60_000;
const other = { ...thisProcess(), token: 'another', since: '2023-05-04T02:21:00Z' };
/** A lock as another process left it. */
function lockOf(holder: unknown, age = 0): string {
  const file = join(temporaryFolder(), 'a.lock');
  writeFileSync(file, typeof holder === 'string' ? holder : JSON.stringify(holder));
  const then = new Date(Date.now() - age);
  utimesSync(file, then, then);
  return file;
}
const kindOf = (file: string): string => new LockFile(file, minute).tryTake().kind;
const runningProcess = (): number => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  atEnd(() => child.kill('SIGKILL'));
  return child.pid ?? 0;
};

describe('a lock', () => {
  it('is one’s at a time, also within a process, and can be taken again', () => {
    const file = join(temporaryFolder(), 'a.lock');
    const [one, two] = [new LockFile(file, minute), new LockFile(file, minute)];
    expect(one.tryTake()).toEqual({ kind: 'taken' });
    expect(two.tryTake()).toMatchObject({ kind: 'held', holder: { pid: process.pid } });
    two.release();
    expect(one.isHeld()).toBe(true);
    one.release();
    expect(existsSync(file)).toBe(false);
    expect(two.tryTake()).toEqual({ kind: 'taken' });
    two.release();
  });

  it('is waited for, but not for ever', async () => {
    const file = join(temporaryFolder(), 'a.lock');
    const [one, two] = [new LockFile(file, minute), new LockFile(file, minute)];
    one.tryTake();
    expect(await two.take(30)).toBe(false);
    const taken = two.take(10_000);
    one.release();
    expect(await taken).toBe(true);
    two.release();
  });

  it('of a process that has ended is broken, whoever has its number now', () => {
    const gone = 0x3fff_fff0;
    expect(kindOf(lockOf({ ...other, pid: gone }))).toBe('taken');
    const pid = runningProcess();
    expect(kindOf(lockOf({ ...other, pid, began: '1' }))).toBe('taken');
    expect(kindOf(lockOf({ ...other, pid, began: '' }, 90 * minute))).toBe('held');
    // This very number, from before a restart.
    expect(kindOf(lockOf(other))).toBe('taken');
  });

  it('of another machine, or half written, is broken once it has not been touched for long', () => {
    for (const holder of [{ ...other, place: 'another machine' }, '', '{"pid":']) {
      expect(kindOf(lockOf(holder, 0.5 * minute))).toBe('held');
      const file = lockOf(holder, 1.5 * minute);
      expect(kindOf(file)).toBe('taken');
      expect(readdirSync(join(file, '..'))).toEqual(['a.lock']);
    }
  });

  it('that is touched stays young; one that was taken away is neither touched nor removed', () => {
    const file = join(temporaryFolder(), 'a.lock');
    const lock = new LockFile(file, minute);
    lock.tryTake();
    const long = new Date(Date.now() - 90 * minute);
    utimesSync(file, long, long);
    lock.touch();
    expect(Date.now() - statSync(file).mtimeMs).toBeLessThan(minute);
    const foreign = JSON.stringify({ ...other, place: 'another machine' });
    writeFileSync(file, foreign);
    lock.release();
    expect(readFileSync(file, 'utf8')).toBe(foreign);
  });

  it('is broken by one process at a time; a trace of one that was killed at that goes', () => {
    const file = lockOf({ ...other, place: 'another machine' }, 2 * minute);
    writeFileSync(`${file}.breaking`, '');
    expect(kindOf(file)).toBe('held');
    const long = new Date(Date.now() - 2 * minute);
    utimesSync(`${file}.breaking`, long, long);
    expect([kindOf(file), kindOf(file)]).toEqual(['held', 'taken']);
  });

  it('can’t be made where there is no folder', () => {
    expect(() => kindOf(join(temporaryFolder(), 'gone', 'a.lock'))).toThrow('ENOENT');
  });
});

describe('a process', () => {
  it('is known by place, number and beginning', () => {
    expect(isRunning(thisProcess())).toBe(true);
    expect(isRunning({ ...thisProcess(), place: 'elsewhere' })).toBeNull();
    expect(isRunning({ ...thisProcess(), pid: 0x3fff_fff0 })).toBe(false);
  });
});

import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FileStore } from '../../src/gateway/shared-workbook/file-store';
import { nameInOfficeOwnerFile } from '../../src/gateway/shared-workbook/owner-name';
import type { StoreWriteResult } from '../../src/gateway/shared-workbook/store';
import { officeOwnerFile } from './support/office-owner-file';
import { temporaryFolder } from './support/temporary-folder';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a workbook in a file', () => {
  it('is not written where its content is not the one expected', async () => {
    const folder = temporaryFolder();
    const store = new FileStore(join(folder, 'w.xlsx'));
    await store.write(bytes('one'), null);
    expect(await store.write(bytes('two'), null)).toEqual({ kind: 'changed' });
    expect(await store.write(bytes('two'), store.etagOf(bytes('other')))).toEqual({ kind: 'changed' });
    expect(readFileSync(join(folder, 'w.xlsx'), 'utf8')).toBe('one');
    expect(readdirSync(folder)).toEqual(['w.xlsx']);
  });

  it('leaves no temporary file and no half content where writing fails', async () => {
    const folder = temporaryFolder();
    const store = new FileStore(join(folder, 'gone', 'w.xlsx'));
    await expect(store.write(bytes('one'), null)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('clears away what a killed gateway left half written, but nothing of others', async () => {
    const folder = temporaryFolder();
    const names = ['.w.xlsx.0123456789ab.tmp', '.w.xlsx.ba9876543210.tmp', '.other.xlsx.0123456789ab.tmp'];
    for (const name of names) writeFileSync(join(folder, name), 'half');
    const longAgo = new Date(Date.now() - 3_600_000);
    for (const name of [names[0], names[2]]) utimesSync(join(folder, name ?? ''), longAgo, longAgo);
    await new FileStore(join(folder, 'w.xlsx')).write(bytes('one'), null);
    expect(readdirSync(folder).sort()).toEqual([names[2], names[1], 'w.xlsx']);
  });

  it('keeps the permissions of the file, and follows a link to it', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'share'));
    const file = join(folder, 'share', 'w.xlsx');
    writeFileSync(file, 'one');
    chmodSync(file, 0o664);
    symlinkSync(file, join(folder, 'link.xlsx'));
    const store = new FileStore(join(folder, 'link.xlsx'));
    expect((await store.write(bytes('two'), store.etagOf(bytes('one')))).kind).toBe('written');
    expect(readFileSync(file, 'utf8')).toBe('two');
    expect(statSync(file).mode & 0o777).toBe(0o664);
    expect(lstatSync(join(folder, 'link.xlsx')).isSymbolicLink()).toBe(true);
  });

  describe('that a program holds', () => {
    const refusing = (times: number, code = 'EBUSY'): ((from: string, to: string) => void) => {
      let left = times;
      return (from, to) => {
        left -= 1;
        if (left >= 0) throw Object.assign(new Error(code), { code });
        renameSync(from, to);
      };
    };
    const write = async (times: number, code?: string): Promise<StoreWriteResult> => {
      const file = join(temporaryFolder(), 'w.xlsx');
      writeFileSync(file, 'one');
      const store = new FileStore(file, { rename: refusing(times, code), renamePauses: [1, 1, 1] });
      return store.write(bytes('two'), store.etagOf(bytes('one')));
    };

    it.each(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'])('(%s) is tried a few times more', async (code) => {
      expect((await write(3, code)).kind).toBe('written');
    });

    it('and does not let go of is locked', async () => {
      expect(await write(4)).toEqual({ kind: 'locked', by: null });
    });

    it('is no trouble of any other kind', async () => {
      await expect(write(1, 'ENOSPC')).rejects.toMatchObject({ code: 'ENOSPC' });
    });
  });

  describe('beside which lies an owner file', () => {
    const hour = 3_600_000;
    /** What a write is answered with such a file of this age beside the workbook. */
    async function answered(name: string, content: string | Buffer, age = 0): Promise<StoreWriteResult> {
      const folder = temporaryFolder();
      writeFileSync(join(folder, '活动周.xlsx'), 'one');
      writeFileSync(join(folder, name), content);
      const then = new Date(Date.now() - age);
      utimesSync(join(folder, name), then, then);
      const store = new FileStore(join(folder, '活动周.xlsx'), { ownerFileHours: 12 });
      const result = await store.write(bytes('two'), store.etagOf(bytes('one')));
      expect(readdirSync(folder).sort()).toEqual([name, '活动周.xlsx'].sort());
      return result;
    }
    const libreOffice = (host: string): string =>
      `汇总人\\, 甲,login,${host},04.05.2023 10:21,file:///home/login/.config/libreoffice/4;`;

    it.each([
      ['Excel', '~$活动周.xlsx', officeOwnerFile('汇总人甲'), '汇总人甲'],
      ['Excel in Latin letters', '~$活动周.xlsx', officeOwnerFile('A. Clerk'), 'A. Clerk'],
      ['an older Excel', '~$活动周.xlsx', officeOwnerFile('A. Clerk').subarray(0, 55), 'A. Clerk'],
      ['WPS', '.~活动周.xlsx', officeOwnerFile('汇总人乙'), '汇总人乙'],
      ['LibreOffice', '.~lock.活动周.xlsx#', libreOffice('elsewhere'), '汇总人, 甲'],
      ['LibreOffice without a name', '.~lock.活动周.xlsx#', ',login,elsewhere,,;', 'login'],
    ])('of %s waits and says who has it open', async (_, name, content, by) => {
      expect(await answered(name, content)).toEqual({ kind: 'locked', by });
    });

    it.each([
      ['empty', ''],
      ['noise', randomBytes(165)],
      ['long', 'x'.repeat(100_000)],
      ['a name that is too long', Buffer.alloc(165, 0xff)],
      ['in the code page of another machine', Buffer.from([4, 0xbb, 0xe3, 0xd7, 0xdc])],
    ])('that is %s waits all the same', async (_, content) => {
      expect(await answered('~$活动周.xlsx', content)).toMatchObject({ kind: 'locked' });
    });

    it('shows no control characters of a name and no more than forty characters', () => {
      const name = nameInOfficeOwnerFile(officeOwnerFile('\u202e甲\n\u0000 '.padEnd(54, '乙')));
      expect(name).toMatch(/^甲 乙+$/);
      expect([...(name ?? '')]).toHaveLength(40);
    });

    it('counts for so many hours and no longer', async () => {
      expect((await answered('~$活动周.xlsx', officeOwnerFile('甲'), 11.9 * hour)).kind).toBe('locked');
      expect((await answered('~$活动周.xlsx', officeOwnerFile('甲'), 12.1 * hour)).kind).toBe('written');
    });

    it('of LibreOffice counts nothing where this machine was started since', async () => {
      const sinceStart = uptime() * 1000;
      const before = (host: string): Promise<StoreWriteResult> =>
        answered('.~lock.活动周.xlsx#', libreOffice(host), Math.min(sinceStart + hour, 11 * hour));
      expect((await before('elsewhere')).kind).toBe('locked');
      if (sinceStart < 10 * hour) expect((await before(hostname())).kind).toBe('written');
    });

    it('of another workbook does not matter', async () => {
      expect((await answered('~$别的.xlsx', officeOwnerFile('甲'))).kind).toBe('written');
    });
  });

  it('keeps so many copies, and those of so many days', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'w.xlsx');
    const store = new FileStore(file, { copies: { count: 3, days: 30 } });
    const others = ['w-notes.xlsx', 'w-20230504-102100-12345678.xls', 'w2-20200504-102100-12345678.xlsx'];
    for (const name of others) writeFileSync(join(folder, name), 'not ours');
    const keep = (content: string, day: string): Promise<string> =>
      store.keepCopy(
        { bytes: bytes(content), etag: store.etagOf(bytes(content)) },
        new Date(`${day}T02:21:00Z`),
      );
    const names: string[] = [];
    for (const day of ['2023-04-01', '2023-05-01', '2023-05-02', '2023-05-03'])
      names.push(await keep(day, day));
    expect(names[0]).toMatch(/^w-20230401-102100-[0-9a-f]{8}\.xlsx$/);
    expect(readdirSync(folder).sort()).toEqual([...others, ...names.slice(1)].sort());
    const late = await keep('much later', '2023-06-02');
    expect(readdirSync(folder).sort()).toEqual([...others, names[3], late].sort());
    expect(readFileSync(join(folder, late), 'utf8')).toBe('much later');
  });
});

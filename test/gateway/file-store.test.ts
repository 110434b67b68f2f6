import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FileStore } from '../../src/gateway/shared-workbook/file-store';
import { temporaryFolder } from './support/temporary-folder';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a workbook in a file', () => {
  it('is nothing at first, then what was written, with its digest as etag', async () => {
    const store = new FileStore(join(temporaryFolder(), 'w.xlsx'));
    expect(await store.read()).toBeNull();
    const result = await store.write(bytes('one'), null);
    expect(result).toEqual({ kind: 'written', etag: store.etagOf(bytes('one')) });
    expect((await store.read())?.etag).toBe(store.etagOf(bytes('one')));
  });

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

  it('keeps a copy beside it, once for the same content', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'w.xlsx');
    const store = new FileStore(file);
    writeFileSync(file, 'by hand');
    const current = await store.read();
    if (!current) throw new Error('it was just written');
    const at = new Date('2023-05-04T02:21:00Z');
    const name = await store.keepCopy(current, at);
    expect(await store.keepCopy(current, at)).toBe(name);
    expect(name).toMatch(/^w-20230504-102100-[0-9a-f]{8}\.xlsx$/);
    expect(readFileSync(join(folder, name), 'utf8')).toBe('by hand');
  });
});

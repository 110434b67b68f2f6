import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FileStore } from '../../src/gateway/shared-workbook/file-store';
import type { StoreWriteResult, WorkbookStore } from '../../src/gateway/shared-workbook/store';
import { boardSchema, healthSchema } from '../../src/protocol/wire';
import { Client } from './support/client';
import { eventually } from './support/eventually';
import { officeOwnerFile } from './support/office-owner-file';
import { scheduleRow, statisticsRow } from './support/rows';
import { startTestGateway, type TestGateway } from './support/start-gateway';
import { temporaryFolder } from './support/temporary-folder';

const workbookName = '2023年职业教育活动周.xlsx';
const health = async (gateway: TestGateway): Promise<ReturnType<typeof healthSchema.parse>> =>
  healthSchema.parse((await gateway.client.get('/api/health')).body);
const written = (gateway: TestGateway): Promise<void> =>
  eventually(async () => (await health(gateway)).workbook.state === 'written');
const textOf = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, part]) => strFromU8(part))
    .join('');

describe('the shared workbook', () => {
  it('is there from the start and holds what was pushed', async () => {
    const gateway = await startTestGateway();
    await written(gateway);
    const office = await gateway.signIn('publicity');
    const empty = await office.send('GET', '/api/workbook');
    expect(empty.status).toBe(200);
    const tourism = await gateway.signIn('tourism', '填报人甲');
    await tourism.push('schedule/tourism', { rows: [scheduleRow({ content: '技能大赛开幕' })] });
    const full = await office.send('GET', '/api/workbook');
    expect(full.headers.get('ETag')).not.toBe(empty.headers.get('ETag'));
    const text = textOf(new Uint8Array(await full.arrayBuffer()));
    expect(text).toContain('技能大赛开幕');
    expect(text).toContain('填报人甲');
    expect(readdirSync(gateway.settings.dataFolder)).toContain(workbookName);
  });

  it('is not sent again to whoever has it', async () => {
    const gateway = await startTestGateway();
    await written(gateway);
    const office = await gateway.signIn('publicity');
    const etag = (await office.send('GET', '/api/workbook')).headers.get('ETag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
    const again = await office.send('GET', '/api/workbook', {
      headers: { 'If-None-Match': `"x", W/${etag}` },
    });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('takes control characters and half characters without stopping', async () => {
    const gateway = await startTestGateway();
    const tourism = await gateway.signIn('tourism');
    const content = '讲座\u0000\u0001\ud800_x0041_<b>&';
    const receipt = await tourism.push('schedule/tourism', { rows: [scheduleRow({ content })] });
    expect(receipt.body).toMatchObject({ version: 1, workbook: 'written' });
  });

  it('waits, says why and catches up by itself where the store is out of reach', async () => {
    const folder = temporaryFolder();
    const store = new FileStore(join(folder, 'shared.xlsx'));
    let failure: StoreWriteResult | Error = { kind: 'locked', by: null };
    const unreliable: WorkbookStore = {
      macroEnabled: false,
      read: () => store.read(),
      etagOf: (bytes) => store.etagOf(bytes),
      keepCopy: (workbook, at) => store.keepCopy(workbook, at),
      openBy: () => store.openBy(),
      look: () => store.look(),
      keepGood: (bytes) => store.keepGood(bytes),
      lastGood: () => store.lastGood(),
      write: (bytes, etag) =>
        failure instanceof Error
          ? Promise.reject(failure)
          : failure.kind === 'written'
            ? store.write(bytes, etag)
            : Promise.resolve(failure),
    };
    const gateway = await startTestGateway({ store: unreliable });
    const tourism = await gateway.signIn('tourism');
    const receipt = await tourism.push('schedule/tourism', { rows: [scheduleRow()] });
    expect(receipt.body).toMatchObject({ version: 1, workbook: 'waiting' });
    expect(await health(gateway)).toMatchObject({
      status: 'degraded',
      workbook: { state: 'waiting', waiting: 1, reason: expect.stringContaining('正被打开') },
    });
    const english = await gateway.client.get('/api/health', { 'Accept-Language': 'en' });
    expect(english.body).toMatchObject({
      workbook: { reason: expect.stringContaining('is open somewhere') },
    });
    failure = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    await eventually(async () => (await health(gateway)).workbook.reason?.includes('磁盘已满') ?? false);
    failure = { kind: 'written', etag: '' };
    await written(gateway);
    expect(await health(gateway)).toMatchObject({ status: 'ok', workbook: { waiting: 0, reason: null } });
    expect((await tourism.get('/api/submissions/schedule/tourism')).body['workbook']).toBe('written');
  });

  it('says to whoever is signed in who has it open, on the board too, and writes once it is closed', async () => {
    const gateway = await startTestGateway();
    await written(gateway);
    const ownerFile = join(gateway.settings.dataFolder, `~$${workbookName}`);
    writeFileSync(ownerFile, officeOwnerFile('汇总人甲'));
    const tourism = await gateway.signIn('tourism');
    const receipt = await tourism.push('schedule/tourism', { rows: [scheduleRow()] });
    expect(receipt.body['workbook']).toBe('waiting');
    const reason = '共享工作簿正被 汇总人甲 打开，关闭后自动写入';
    const waiting = { state: 'waiting', waiting: 1, reason };
    expect((await tourism.get('/api/health')).body['workbook']).toMatchObject(waiting);
    const board = await (await gateway.signIn('publicity')).get('/api/board');
    expect(boardSchema.parse(board.body).workbook).toMatchObject(waiting);
    const english = await tourism.get('/api/health', { 'Accept-Language': 'en' });
    expect(english.body['workbook']).toMatchObject({ reason: expect.stringContaining('汇总人甲’s') });
    for (const token of [null, 'nobody']) {
      const stranger = new Client(gateway.client.address, token);
      const health = JSON.stringify((await stranger.get('/api/health')).body);
      expect(health).toContain('正被打开');
      expect(health).not.toContain('汇总人甲');
    }
    expect(gateway.lines.join('')).not.toContain('汇总人甲');
    rmSync(ownerFile);
    await written(gateway);
  });

  it('takes many pushes in few writes', async () => {
    const gateway = await startTestGateway();
    await written(gateway);
    const before = gateway.lines.filter((line) => line.includes('workbook.written')).length;
    const units = ['tourism', 'employment', 'art-design', 'veterans', 'international', 'youth-league'];
    const clients = await Promise.all(units.map((unit) => gateway.signIn(unit)));
    const receipts = await Promise.all(
      clients.flatMap((client, index) => [
        client.push(`statistics/${units[index] ?? ''}`, { rows: [statisticsRow()] }),
        client.push(`schedule/${units[index] ?? ''}`, { rows: [scheduleRow()] }),
      ]),
    );
    expect(receipts.map((receipt) => receipt.body['workbook'])).toEqual(receipts.map(() => 'written'));
    const writes = gateway.lines.filter((line) => line.includes('workbook.written')).length - before;
    expect(writes).toBeLessThan(receipts.length / 2);
  });

  it('is brought up to date at start where it is behind, and made anew where it is gone', async () => {
    const first = await startTestGateway();
    await written(first);
    const file = join(first.settings.dataFolder, workbookName);
    await (await first.signIn('tourism')).push('schedule/tourism', { rows: [scheduleRow()] });
    await first.stop();
    rmSync(file);
    const second = await startTestGateway({ settings: first.settings });
    await eventually(() => existsSync(file));
    await second.stop();
    const third = await startTestGateway({ settings: first.settings });
    expect((await health(third)).workbook.state).toBe('written');
    await third.stop();
    expect(third.lines.filter((line) => line.includes('workbook.written'))).toEqual([]);
  });

  it('is not written anew where nothing in it has changed, and keeps what others have put beside', async () => {
    const gateway = await startTestGateway();
    await written(gateway);
    const file = join(gateway.settings.dataFolder, workbookName);
    const tourism = await gateway.signIn('tourism');
    await tourism.push('schedule/tourism', { rows: [scheduleRow()] });
    const own = 'xl/worksheets/own.xml';
    const theirs = zipSync({ ...unzipSync(readFileSync(file)), [own]: strToU8('<worksheet/>') });
    writeFileSync(file, theirs);
    const writes = (): number => gateway.lines.filter((line) => line.includes('workbook.written')).length;
    const before = writes();
    await tourism.push('schedule/tourism', { base: 1, rows: [scheduleRow()] });
    await written(gateway);
    const after = unzipSync(readFileSync(file));
    expect(Object.keys(after)).toContain(own);
    expect(textOf(readFileSync(file))).toContain('技能大赛');
    expect(writes()).toBe(before + 1);
    const folder = readdirSync(gateway.settings.dataFolder);
    const copies = folder.filter((name) => /^2023年职业教育活动周-\d{8}-\d{6}-/.test(name));
    expect(copies).toHaveLength(1);
    const copy = readFileSync(join(gateway.settings.dataFolder, copies[0] ?? ''));
    expect(Buffer.compare(copy, theirs)).toBe(0);
  });
});

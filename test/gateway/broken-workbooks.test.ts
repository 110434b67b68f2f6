import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { WorkbookPackage } from '../../src/files/in-place/package/workbook-package';
import { writeZip } from '../../src/files/in-place/zip/write-zip';
import { writeWorkbook } from '../../src/files/write-workbook';
import { FileStore } from '../../src/gateway/shared-workbook/file-store';
import { zlibCodec } from '../../src/gateway/shared-workbook/zlib-codec';
import { boardSchema, healthSchema, submissionSchema, type WorkbookState } from '../../src/protocol/wire';
import { demoCampaign } from '../demo-campaign';
import { missingFeatures } from '../files/in-place/office-features';
import { edited, sheetPath } from '../files/in-place/parts-of';
import { properties } from '../files/written-workbook';
import { sheetOf } from '../files/sheet-builder';
import { eventually } from './support/eventually';
import { managedContents } from './support/managed-contents';
import { managedLayouts, readManagedWorkbook } from './support/managed-workbook';
import { PersonAtWorkbook } from './support/person-at-workbook';
import { adoptedOffice } from './support/office-workbook';
import { statisticsRow } from './support/rows';
import { smallDisk } from './support/small-disk';
import { startTestGateway, type TestGateway } from './support/start-gateway';
import { temporaryFolder } from './support/temporary-folder';

const place = 'statistics/tourism';

const health = async (
  gateway: TestGateway,
  language = 'zh',
): Promise<ReturnType<typeof healthSchema.parse>> =>
  healthSchema.parse((await gateway.client.get('/api/health', { 'Accept-Language': language })).body);
const written = (gateway: TestGateway): Promise<void> =>
  eventually(async () => {
    const { status, workbook } = await health(gateway);
    return status === 'ok' && workbook.state === 'written';
  });
const onBoard = async (gateway: TestGateway): Promise<WorkbookState> =>
  boardSchema.parse((await (await gateway.signIn('publicity')).get('/api/board')).body).workbook;

/** The unit reports one row. */
async function report(gateway: TestGateway, base: number | null, content: string) {
  const unit = await gateway.signIn('tourism');
  return (await unit.push(place, { base, rows: [statisticsRow({ content })] })).body;
}
async function inLedger(gateway: TestGateway, version: number): Promise<unknown> {
  const { body } = await (
    await gateway.signIn('tourism')
  ).get(`/api/submissions/${place}?version=${version}`);
  return submissionSchema.parse(body).rows[0]?.['content'];
}
const inWorkbook = (file: string): string[] =>
  managedContents(readManagedWorkbook(readFileSync(file)), 'statistics', 'tourism');

/** A gateway that has written one report into the office's workbook. */
async function started(): Promise<{
  readonly gateway: TestGateway;
  readonly file: string;
  readonly good: string;
}> {
  const { dataFolder, file } = await adoptedOffice();
  const gateway = await startTestGateway({ settings: { dataFolder } });
  expect(await report(gateway, null, '先报的')).toMatchObject({ version: 1, workbook: 'written' });
  return { gateway, file, good: join(dataFolder, 'last-good', `${demoCampaign.id}.xlsm`) };
}

/** The bytes with a number set wherever the directory of the archive begins an entry. */
function inDirectory(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let byte = 0; byte + 4 <= changed.length; byte += 1)
    if (view.getUint32(byte, true) === 0x02014b50) view.setUint32(byte + at, value, true);
  return changed;
}

/** A part that unpacks to far more than the archive says. */
function bomb(bytes: Uint8Array): Uint8Array {
  const parts = new WorkbookPackage(bytes, zlibCodec);
  const archive = parts.pack();
  const data = zlibCodec.deflate(new Uint8Array(60_000_000));
  return writeZip({
    ...archive,
    entries: archive.entries.map((entry) => {
      if (entry.name !== 'xl/workbook.xml') return entry;
      const head = entry.raw.slice(0, entry.data.byteOffset - entry.raw.byteOffset);
      new DataView(head.buffer).setUint32(18, data.length, true);
      const central = entry.central.slice();
      new DataView(central.buffer).setUint32(20, data.length, true);
      const raw = new Uint8Array([...head, ...data]);
      return { ...entry, raw, data: raw.subarray(head.length), central, compressedSize: data.length };
    }),
  });
}

const statisticsSheet = (bytes: Uint8Array): string => sheetPath(bytes, '附件2');

const spoilt: readonly (readonly [
  what: string,
  spoil: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>,
  chinese: string,
  english: string,
])[] = [
  ['cut off', (bytes) => bytes.slice(0, bytes.length / 2), '文件已损坏', 'the file is damaged'],
  ['empty', () => new Uint8Array(), '不是 .xlsx 或 .xlsm 工作簿', 'no .xlsx or .xlsm workbook'],
  [
    'no zip',
    () => new TextEncoder().encode('部门,人数\n旅游学院,3\n'),
    '不是 .xlsx 或 .xlsm 工作簿',
    'no .xlsx or .xlsm workbook',
  ],
  [
    'a zip bomb that says so',
    (bytes) => inDirectory(bytes, 24, 2_000_000_000),
    '大得不正常',
    'is far too large',
  ],
  ['a zip bomb that hides it', bomb, '文件已损坏', 'the file is damaged'],
  [
    'XML with entities',
    (bytes) =>
      edited(bytes, {
        [statisticsSheet(bytes)]: (xml) =>
          xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet'),
      }),
    '表格程序不会写的内容',
    'what no spreadsheet program writes',
  ],
  [
    'another campaign’s',
    () => writeWorkbook(managedLayouts, { ...properties, campaign: 'another-week' }),
    '这是另一次活动的工作簿',
    'another campaign’s',
  ],
  [
    'one that was never adopted',
    () => writeWorkbook([sheetOf([['自用']])], properties),
    '里面没有本次活动的表',
    'no sheets of this campaign',
  ],
];

describe('a shared workbook in whose place is', () => {
  it.each(spoilt)(
    '%s: it is told, reports are kept, and all is well once the right one is back',
    async (_, spoil, chinese, english) => {
      const { gateway, file, good } = await started();
      const [before, kept] = [readFileSync(file), readFileSync(good)];
      expect(kept.equals(before)).toBe(true);
      const bytes = await spoil(new Uint8Array(before));
      writeFileSync(file, bytes);
      // Without a report, too: the gateway looks by itself.
      await eventually(async () => (await health(gateway)).workbook.reason?.includes(chinese) ?? false);
      expect(await report(gateway, 1, '后报的')).toMatchObject({ version: 2, workbook: 'waiting' });
      expect(await health(gateway)).toMatchObject({
        status: 'degraded',
        ledger: { state: 'ok' },
        workbook: { state: 'waiting', waiting: 1, reason: expect.stringContaining(chinese) },
      });
      expect((await health(gateway, 'en')).workbook.reason).toContain(english);
      expect(await onBoard(gateway)).toMatchObject({
        state: 'waiting',
        reason: expect.stringContaining(chinese),
      });
      expect(await inLedger(gateway, 1)).toBe('先报的');
      expect(await inLedger(gateway, 2)).toBe('后报的');
      // Nobody's file is overwritten, and the good one is kept.
      expect(readFileSync(file).equals(bytes)).toBe(true);
      expect(readFileSync(good).equals(kept)).toBe(true);

      cpSync(good, file);
      await written(gateway);
      expect(await onBoard(gateway)).toMatchObject({ state: 'written', waiting: 0, reason: null });
      expect(inWorkbook(file)).toEqual(['后报的']);
      expect(missingFeatures(readFileSync(file))).toEqual([]);
    },
  );

  it('one with something typed further below: the place is told to the office, and nothing is written over', async () => {
    const { gateway, file } = await started();
    const person = new PersonAtWorkbook(readFileSync(file), 'statistics');
    const [row = 0] = person.dataRows;
    writeFileSync(file, person.type(row + 3, 'content', '备忘').save());
    const unit = await gateway.signIn('tourism');
    const rows = [1, 2, 3, 4, 5].map((seq) => statisticsRow({ seq, content: `第${String(seq)}场` }));
    expect((await unit.push(place, { base: 1, rows })).body).toMatchObject({
      version: 2,
      workbook: 'waiting',
    });
    const told = `共享工作簿「附件2」C${String(row + 3)}：汇总表下方有内容，挡住新的行；请移到别处后保存`;
    // Not at once: the gateway may have read what was only half saved.
    await eventually(async () => (await onBoard(gateway)).reason === told);
    expect((await health(gateway)).workbook.reason).toBe(
      '共享工作簿：汇总表下方有内容，挡住新的行；请移到别处后保存',
    );
    const moved = new PersonAtWorkbook(readFileSync(file), 'statistics');
    writeFileSync(file, moved.type(row + 3, 'content', null).save());
    await written(gateway);
    expect(inWorkbook(file)).toHaveLength(5);
  });
});

describe('a shared workbook with 1.7 million styled blank cells', () => {
  it('is brought up to date all the same', async () => {
    const { gateway, file } = await started();
    const columns = Array.from({ length: 100 }, (_, at) => column(at + 30));
    const row = (number: number): string =>
      `<row r="${String(number)}">${columns.map((name) => `<c r="${name}${String(number)}" s="1"/>`).join('')}</row>`;
    const bytes = new Uint8Array(readFileSync(file));
    const swollen = edited(bytes, {
      [statisticsSheet(bytes)]: (xml) =>
        xml.replace(
          '</sheetData>',
          `${Array.from({ length: 17_000 }, (_, at) => row(at + 100)).join('')}</sheetData>`,
        ),
    });
    writeFileSync(file, swollen);
    await report(gateway, 1, '后报的');
    await written(gateway);
    expect(inWorkbook(file)).toEqual(['后报的']);
    expect(missingFeatures(readFileSync(file))).toEqual([]);
  }, 60_000);
});

class FullDiskStore extends FileStore {
  isFull = false;

  override write(...parts: Parameters<FileStore['write']>): ReturnType<FileStore['write']> {
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    return this.isFull ? Promise.reject(full) : super.write(...parts);
  }
}

const disk = smallDisk();

describe('a disk that is full', () => {
  const until = async (gateway: TestGateway): Promise<void> => {
    expect(await report(gateway, 1, '后报的')).toMatchObject({ version: 2, workbook: 'waiting' });
    const full = { state: 'waiting', waiting: 1, reason: expect.stringContaining('磁盘已满') };
    expect(await health(gateway)).toMatchObject({
      status: 'degraded',
      ledger: { state: 'ok' },
      workbook: full,
    });
    expect(await onBoard(gateway)).toMatchObject(full);
    expect((await health(gateway, 'en')).workbook.reason).toContain('disk');
    expect(await inLedger(gateway, 2)).toBe('后报的');
  };

  (disk ? it : it.skip)(
    '(a small one in memory) leaves the workbook whole; once there is room, it is written',
    async () => {
      if (!disk) throw new Error('there is no small disk');
      const file = join(disk.folder, '活动周.xlsx');
      const gateway = await startTestGateway({ settings: { workbookFile: file } });
      expect(await report(gateway, null, '先报的')).toMatchObject({ workbook: 'written' });
      const before = readFileSync(file);
      disk.fill();
      await until(gateway);
      expect(readFileSync(file).equals(before)).toBe(true);
      expect(readdirSync(disk.folder).sort()).toEqual(['filler', '活动周.xlsx']);
      disk.free();
      await written(gateway);
      expect(inWorkbook(file)).toEqual(['后报的']);
    },
  );

  it('(injected) is told and waited out likewise, wherever it is met', async () => {
    const file = join(temporaryFolder(), '活动周.xlsx');
    const store = new FullDiskStore(file);
    const gateway = await startTestGateway({ store });
    await report(gateway, null, '先报的');
    store.isFull = true;
    await until(gateway);
    store.isFull = false;
    await written(gateway);
    expect(inWorkbook(file)).toEqual(['后报的']);
  });
});

/** The letters of a column, from 0, up to ZZ. */
function column(at: number): string {
  const letter = (number: number): string => String.fromCharCode(65 + number);
  return at < 26 ? letter(at) : letter(Math.floor(at / 26) - 1) + letter(at % 26);
}

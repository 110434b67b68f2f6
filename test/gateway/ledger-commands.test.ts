import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { inspectLedger } from '../../src/gateway/ledger/inspect-ledger';
import { openLibsqlDatabase } from '../../src/gateway/ledger/libsql-database';
import { runBackupCommand, runRestoreCommand, type LedgerCommand } from '../../src/gateway/ledger-commands';
import { createLog } from '../../src/gateway/log';
import { runRebuildCommand } from '../../src/gateway/rebuild-command';
import { submissionSchema } from '../../src/protocol/wire';
import { buildGateway, startProgram } from './support/built-gateway';
import { eventually } from './support/eventually';
import { officeOwnerFile } from './support/office-owner-file';
import { demoCampaignFile } from './support/project-path';
import { statisticsRow } from './support/rows';
import { beforeDeadlines, startTestGateway, type TestGateway } from './support/start-gateway';
import { temporaryFolder } from './support/temporary-folder';

const place = 'statistics/tourism';
const workbookName = '2023年职业教育活动周.xlsx';

/** Runs a command on a data folder and gives what it says. */
async function run(
  command: (command: LedgerCommand) => Promise<void>,
  dataFolder: string,
  ...args: string[]
): Promise<string> {
  let said = '';
  const print = (text: string): void => void (said += text);
  const env = { FUJIANTONG_DATA_DIR: dataFolder };
  await command({ env, args, cwd: '/', print, now: beforeDeadlines });
  return said;
}
/** A gateway that has these versions of one form. */
async function reported(versions: number): Promise<TestGateway> {
  const gateway = await startTestGateway();
  const unit = await gateway.signIn('tourism');
  for (let base = 0; base < versions; base += 1)
    await unit.push(place, { base: base || null, rows: [statisticsRow({ students: base })] });
  return gateway;
}
const newestVersion = async (gateway: TestGateway): Promise<number | undefined> =>
  (await (await gateway.signIn('tourism')).get(`/api/submissions/${place}`)).body.version;

describe('a backup of the ledger', () => {
  it('is made beside a running gateway, sound, for few eyes, and overwrites nothing', async () => {
    const gateway = await reported(2);
    const { dataFolder } = gateway.settings;
    const unit = await gateway.signIn('tourism');
    const [said] = await Promise.all([
      run(runBackupCommand, dataFolder),
      unit.push(place, { base: 2, rows: [statisticsRow()] }),
    ]);
    const file = join(dataFolder, 'backups', 'ledger-20230504-102100.db');
    expect(said).toMatch(
      /账本已备份到 .*ledger-20230504-102100\.db：[23] 版，最新的报于 2023-05-04T10:21:00/,
    );
    expect(readdirSync(join(dataFolder, 'backups'))).toEqual(['ledger-20230504-102100.db']);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect((await inspectLedger(file)).versions).toBeGreaterThanOrEqual(2);
    const before = readFileSync(file);
    await expect(run(runBackupCommand, dataFolder, file)).rejects.toThrow('已经有了');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('is not made of nothing, of a damaged ledger, or where it can’t be', async () => {
    const folder = temporaryFolder();
    await expect(run(runBackupCommand, folder)).rejects.toThrow('没有账本');
    writeFileSync(join(folder, 'ledger.db'), 'no database'.repeat(1000));
    await expect(run(runBackupCommand, folder)).rejects.toThrow(/备份不了|不是完好的账本/);
    expect(readdirSync(join(folder, 'backups'))).toEqual([]);
    await expect(run(runBackupCommand, folder, 'a', 'b')).rejects.toThrow('Usage');
  });

  it('that is cut short is told from a sound one', async () => {
    const gateway = await reported(30);
    const file = join(temporaryFolder(), 'b.db');
    await run(runBackupCommand, gateway.settings.dataFolder, file);
    truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096);
    await expect(inspectLedger(file)).rejects.toThrow('不是完好的账本');
  });
});

describe('restoring the ledger', () => {
  it('is refused while a gateway runs, and puts all of a backup back once none does', async () => {
    const gateway = await reported(2);
    const { dataFolder } = gateway.settings;
    const file = join(temporaryFolder(), 'b.db');
    await run(runBackupCommand, dataFolder, file);
    const unit = await gateway.signIn('tourism');
    await unit.push(place, { base: 2, rows: [statisticsRow({ content: '备份以后' })] });
    await expect(run(runRestoreCommand, dataFolder, file)).rejects.toThrow(
      /正被另一个网关或命令使用.*stop it first/,
    );
    await gateway.stop();
    expect(await run(runRestoreCommand, dataFolder, file)).toContain('账本已恢复：2 版');
    const aside = join(dataFolder, 'backups', 'ledger-before-restore-20230504-102100.db');
    expect((await inspectLedger(aside)).versions).toBe(3);

    const again = await startTestGateway({ settings: gateway.settings });
    const old = await again.client.call('GET', '/api/campaign', {
      headers: { Authorization: `Bearer ${unit.token ?? ''}` },
    });
    expect(old.body.code).toBe('session.expired');
    await eventually(() => again.lines.some((line) => line.includes('workbook.written')));
    expect(again.lines.join('')).toMatch(/workbook\.written.*"copy":"2023年/);
    // What was reported since the backup stands in the workbook yet: the office takes it in from there.
    const recovered = (await (await again.signIn('tourism')).get(`/api/submissions/${place}`)).body;
    // Under a number of its own: 3 is what the unit's sheet calls the version that is lost.
    expect(recovered).toMatchObject({ version: 4, by: 'publicity' });
    const { rows } = submissionSchema.parse(recovered);
    expect(rows.map(({ content }) => content)).toEqual(['备份以后']);
    // And the unit's sheet is merged with it: nothing of either is gone.
    const added = { seq: 2, content: '备份以后', teachers: 99, students: 3, communities: '无', observers: 0 };
    const pushed = await (
      await again.signIn('tourism')
    ).push(place, { base: 3, rows: [...rows, statisticsRow({ ...added, seq: 3, content: '再加的' })] });
    expect(pushed.body).toMatchObject({ version: 5, merged: true, rows: 2 });
  });

  it('gives no number out again that a sheet says of a version which is lost', async () => {
    const gateway = await reported(1);
    const { dataFolder } = gateway.settings;
    const file = join(temporaryFolder(), 'b.db');
    await run(runBackupCommand, dataFolder, file);
    const [first] = submissionSchema.parse(
      (await (await gateway.signIn('tourism')).get(`/api/submissions/${place}`)).body,
    ).rows;
    const lost = [
      first ?? {},
      statisticsRow({
        seq: 2,
        content: '社区义诊',
        teachers: 3,
        students: 7,
        communities: '无',
        observers: 1,
      }),
    ];
    expect((await (await gateway.signIn('tourism')).push(place, { base: 1, rows: lost })).body.version).toBe(
      2,
    );
    await gateway.stop();
    // So that nothing is taken in from the workbook, which has it yet.
    writeFileSync(join(dataFolder, `~$${workbookName}`), officeOwnerFile('汇总人甲'));
    for (let times = 0; times < 2; times += 1) await run(runRestoreCommand, dataFolder, file);

    const again = await startTestGateway({ settings: gateway.settings });
    const unit = await again.signIn('tourism');
    const other = [
      first ?? {},
      statisticsRow({
        seq: 2,
        content: '老街写生',
        teachers: 9,
        students: 44,
        communities: '御营社区8人',
        observers: 0,
      }),
    ];
    expect((await unit.push(place, { base: 1, rows: other })).body).toMatchObject({ version: 3 });
    expect((await unit.push(place, { base: 2, rows: lost })).body).toMatchObject({
      ...{ version: 4, merged: true, rows: 3 },
    });
  });

  it('takes no file that is none, damaged, not all there or of a newer release, and then changes nothing', async () => {
    const gateway = await reported(1);
    const { dataFolder } = gateway.settings;
    const folder = temporaryFolder();
    const [good, noise, newer, torn] = ['good', 'noise', 'newer', 'torn'].map((name) => join(folder, name));
    for (const file of [good, newer, torn]) await run(runBackupCommand, dataFolder, file ?? '');
    await gateway.stop();
    writeFileSync(noise ?? '', 'x'.repeat(8192));
    writeFileSync(`${torn ?? ''}-wal`, 'x');
    const database = openLibsqlDatabase(newer ?? '');
    await database.run('INSERT INTO migrations VALUES (999, ?)', ['2033-01-01']);
    await database.all('PRAGMA wal_checkpoint(TRUNCATE)');
    await database.close();
    const before = readdirSync(dataFolder).sort();
    for (const [file, words] of [
      [noise, '不是完好的账本'],
      [newer, '更新版本'],
      [torn, '不是完整的备份'],
      [join(folder, 'missing'), '找不到备份'],
    ])
      await expect(run(runRestoreCommand, dataFolder, file ?? '')).rejects.toThrow(words);
    await expect(run(runRestoreCommand, dataFolder)).rejects.toThrow('Usage');
    expect(readdirSync(dataFolder).sort()).toEqual(before);
    expect(await newestVersion(await startTestGateway({ settings: gateway.settings }))).toBe(1);
  });

  it('helps where the ledger itself is damaged, which is kept', async () => {
    const gateway = await reported(2);
    const { dataFolder } = gateway.settings;
    const file = join(temporaryFolder(), 'b.db');
    await run(runBackupCommand, dataFolder, file);
    await gateway.stop();
    // As another file: the gateway, in this process, lets go of its own only when memory is collected, and writes then.
    // And without those beside it, or SQLite would mend it from there.
    for (const suffix of ['', '-wal', '-shm'])
      rmSync(join(dataFolder, `ledger.db${suffix}`), { force: true });
    writeFileSync(join(dataFolder, 'ledger.db'), 'broken');
    await run(runRestoreCommand, dataFolder, file);
    const aside = join(dataFolder, 'backups', 'ledger-before-restore-20230504-102100.db');
    expect(readFileSync(aside, 'latin1') === 'broken').toBe(true);
    expect(await newestVersion(await startTestGateway({ settings: gateway.settings }))).toBe(2);
  });
});

describe('a data folder', () => {
  it('is one gateway’s at a time', async () => {
    const gateway = await startTestGateway();
    await expect(startTestGateway({ settings: gateway.settings })).rejects.toThrow(
      '正被另一个网关或命令使用',
    );
    await gateway.stop();
    expect(existsSync(join(gateway.settings.dataFolder, 'gateway.lock'))).toBe(false);
    await startTestGateway({ settings: gateway.settings });
  });
});

describe('rebuilding the workbook', () => {
  const rebuild = async (dataFolder: string, ...args: string[]): Promise<string> => {
    let said = '';
    await runRebuildCommand({
      ...{ env: { FUJIANTONG_DATA_DIR: dataFolder, FUJIANTONG_CAMPAIGN: demoCampaignFile }, args },
      ...{ cwd: '/', root: '/', log: createLog(() => undefined), now: () => beforeDeadlines },
      print: (text) => (said += text),
    });
    return said;
  };

  it('writes it from the ledger and keeps what was there; not while it is open or a gateway runs', async () => {
    const gateway = await reported(1);
    const { dataFolder } = gateway.settings;
    await expect(rebuild(dataFolder)).rejects.toThrow('正被另一个网关或命令使用');
    await gateway.stop();
    writeFileSync(join(dataFolder, workbookName), 'spoilt');
    writeFileSync(join(dataFolder, `~$${workbookName}`), officeOwnerFile('汇总人甲'));
    await expect(rebuild(dataFolder)).rejects.toThrow('没有重写：文件正被 汇总人甲 打开，请关闭');
    writeFileSync(join(dataFolder, `~$${workbookName}`), '');
    await expect(rebuild(dataFolder)).rejects.toThrow('没有重写：文件正被打开');
  });

  it('is the same workbook again', async () => {
    const gateway = await reported(1);
    const { dataFolder } = gateway.settings;
    await gateway.stop();
    writeFileSync(join(dataFolder, workbookName), 'spoilt');
    const copy = /原来的留作 (\S+\.xlsx)/.exec(await rebuild(dataFolder))?.[1] ?? '';
    expect(readFileSync(join(dataFolder, copy), 'utf8')).toBe('spoilt');
    const parts = unzipSync(readFileSync(join(dataFolder, workbookName)));
    const text = Object.entries(parts)
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, part]) => strFromU8(part))
      .join('');
    expect(text).toContain('技能大赛');
    const again = await startTestGateway({ settings: gateway.settings });
    await again.stop();
    expect(again.lines.join('')).not.toContain('workbook.written');
  });
});

describe('the programs', () => {
  let built: string;
  beforeAll(async () => {
    built = await buildGateway();
  });

  it.each(['backup', 'restore', 'rebuild'])('of npm run %s say in a sentence what is wrong', async (name) => {
    const program = startProgram(join(built, `${name}.js`), ['--nonsense'], {
      FUJIANTONG_DATA_DIR: temporaryFolder(),
    });
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(program.output().stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(program.output().stderr).toMatch(/Usage|Unknown argument/);
  });
});

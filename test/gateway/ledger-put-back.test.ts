import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { runBackupCommand, runRestoreCommand, type LedgerCommand } from '../../src/gateway/ledger-commands';
import { submissionSchema } from '../../src/protocol/wire';
import type { Client } from './support/client';
import { eventually } from './support/eventually';
import { managedContents } from './support/managed-contents';
import { readManagedWorkbook } from './support/managed-workbook';
import { officeOwnerFile } from './support/office-owner-file';
import { workbookName } from './support/opened-office';
import { scheduleRow } from './support/rows';
import { beforeDeadlines, startTestGateway, type TestGateway } from './support/start-gateway';
import { temporaryFolder } from './support/temporary-folder';

const place = 'schedule/tourism';

/**
 * A ledger that knows one version, put back under a workbook with two; the second one changed, deleted and added. The
 * ledger before it was broken, so that nobody knows which numbers it has given out.
 */
class PutBack {
  readonly dataFolder = temporaryFolder();
  #minutes = 0;

  async prepare(): Promise<void> {
    const gateway = await this.start();
    await this.push(gateway, null, ['开幕式', '技能大赛', '参观']);
    const backup = join(temporaryFolder(), 'ledger.db');
    await this.#run(runBackupCommand, backup);
    await this.push(gateway, 1, ['隆重开幕', '参观', '闭幕式']);
    expect(this.inWorkbook).toHaveLength(3);
    await gateway.stop();
    // As another file: the gateway, in this process, may yet write into its own.
    for (const suffix of ['', '-wal', '-shm'])
      rmSync(join(this.dataFolder, `ledger.db${suffix}`), { force: true });
    writeFileSync(join(this.dataFolder, 'ledger.db'), 'broken');
    await this.#run(runRestoreCommand, backup);
  }

  start(): Promise<TestGateway> {
    this.#minutes += 5;
    const now = new Date(beforeDeadlines.getTime() + this.#minutes * 60_000);
    return startTestGateway({ settings: { dataFolder: this.dataFolder }, now: () => now });
  }

  async push(gateway: TestGateway, base: number | null, contents: readonly string[]): Promise<void> {
    const rows = contents.map((content, at) =>
      scheduleRow({ seq: at + 1, content, time: `${String(9 + contents.indexOf(content))}:00` }),
    );
    const unit = await gateway.signIn('tourism');
    expect((await unit.push(place, { base, rows })).status).toBe(200);
  }

  get inWorkbook(): readonly string[] {
    const book = readManagedWorkbook(readFileSync(join(this.dataFolder, workbookName)));
    expect(book.repeatedKeys).toEqual([]);
    return managedContents(book, 'schedule', 'tourism');
  }

  async #run(command: (command: LedgerCommand) => Promise<void>, file: string): Promise<void> {
    const env = { FUJIANTONG_DATA_DIR: this.dataFolder };
    await command({ env, args: [file], cwd: '/', print: () => undefined, now: beforeDeadlines });
  }
}

async function newest(client: Client): Promise<ReturnType<typeof submissionSchema.parse>> {
  return submissionSchema.parse((await client.get(`/api/submissions/${place}`)).body);
}

it('A ledger put back under a newer workbook has again, each once, the rows that only the workbook had', async () => {
  const ledger = new PutBack();
  await ledger.prepare();
  const gateway = await ledger.start();
  const office = await gateway.signIn('publicity');
  await eventually(async () => (await newest(office)).version === 2);
  expect(await newest(office)).toMatchObject({ by: 'publicity' });
  const rows = ['隆重开幕', '参观', '闭幕式'].sort();
  expect((await newest(office)).rows.map(({ content }) => content).sort()).toEqual(rows);
  await eventually(() => [...ledger.inWorkbook].sort().join() === rows.join());
});

it('A ledger put back takes nothing for deleted that was reported since and never was in that workbook', async () => {
  const ledger = new PutBack();
  await ledger.prepare();
  const open = join(ledger.dataFolder, `~$${workbookName}`);
  writeFileSync(open, officeOwnerFile('汇总人甲'));
  const gateway = await ledger.start();
  // The second version once more, another one: of the first one's rows it has all.
  await ledger.push(gateway, 1, ['开幕式', '技能大赛', '参观', '招聘会']);
  rmSync(open);
  const office = await gateway.signIn('publicity');
  await eventually(async () => (await newest(office)).version === 3);
  const contents = (await newest(office)).rows.map(({ content }) => content);
  expect([...contents].sort()).toEqual(['隆重开幕', '参观', '招聘会', '闭幕式'].sort());
  await eventually(() => [...ledger.inWorkbook].sort().join() === [...contents].sort().join());
});

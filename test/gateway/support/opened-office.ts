import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RawRow } from '../../../src/forms/cell';
import { openLibsqlDatabase } from '../../../src/gateway/ledger/libsql-database';
import { WorkbookRecord } from '../../../src/gateway/ledger/workbook-record';
import { FileStore } from '../../../src/gateway/shared-workbook/file-store';
import { healthSchema, submissionSchema } from '../../../src/protocol/wire';
import { demoCampaign } from '../../demo-campaign';
import { atEnd } from './at-end';
import type { Client } from './client';
import { eventually } from './eventually';
import { managedContents } from './managed-contents';
import { readManagedWorkbook, type ManagedRow } from './managed-workbook';
import { PersonAtWorkbook } from './person-at-workbook';
import { scheduleRow } from './rows';
import { startTestGateway, type TestGateway } from './start-gateway';

export const workbookName = '2023年职业教育活动周.xlsx';

interface Newest {
  readonly version: number;
  readonly by: string;
  readonly rows: readonly RawRow[];
}

/** A gateway with two units' rows in its workbook, and what can be done around it. */
export class OpenedOffice {
  private constructor(
    readonly gateway: TestGateway,
    readonly tourism: Client,
    readonly employment: Client,
    readonly office: Client,
    private readonly record: WorkbookRecord,
  ) {}

  static async open(): Promise<OpenedOffice> {
    const gateway = await startTestGateway();
    const [tourism, employment, office] = await Promise.all(
      ['tourism', 'employment', 'publicity'].map((unit) => gateway.signIn(unit)),
    );
    if (!tourism || !employment || !office) throw new Error('nobody signed in');
    const ledger = openLibsqlDatabase(join(gateway.settings.dataFolder, 'ledger.db'));
    atEnd(() => ledger.close());
    const record = new WorkbookRecord(ledger, demoCampaign.id);
    const one = new OpenedOffice(gateway, tourism, employment, office, record);
    await one.push('tourism', null, ['开幕式', '技能大赛', '参观']);
    await one.push('employment', null, ['招聘会', '讲座']);
    await one.settled();
    return one;
  }

  get file(): string {
    return join(this.gateway.settings.dataFolder, workbookName);
  }

  read(): Uint8Array {
    return readFileSync(this.file);
  }

  /** Saves as programs do: a new file in the place of the old one. */
  save(bytes: Uint8Array): void {
    writeFileSync(`${this.file}.saving`, bytes);
    renameSync(`${this.file}.saving`, this.file);
  }

  /** Works on a managed sheet and saves. */
  edit(work: (person: PersonAtWorkbook) => unknown, form = 'schedule'): void {
    const person = new PersonAtWorkbook(this.read(), form);
    work(person);
    this.save(person.save());
  }

  async push(
    unit: 'tourism' | 'employment',
    base: number | null,
    contents: readonly string[],
  ): Promise<void> {
    const rows = contents.map((content, at) =>
      scheduleRow({ seq: at + 1, content, time: `${String(9 + at)}:00` }),
    );
    const answer = await this[unit].push(`schedule/${unit}`, { base, rows });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  }

  async newest(unit: string): Promise<Newest> {
    return submissionSchema.parse((await this.office.get(`/api/submissions/schedule/${unit}`)).body);
  }

  async contents(unit: string): Promise<readonly unknown[]> {
    return (await this.newest(unit)).rows.map(({ content }) => content);
  }

  rows(): readonly ManagedRow[] {
    return readManagedWorkbook(this.read()).rows['schedule'] ?? [];
  }

  workbook(unit: string): readonly string[] {
    return managedContents(readManagedWorkbook(this.read()), 'schedule', unit);
  }

  /** What the office is told, kinds only. */
  async told(): Promise<readonly unknown[]> {
    const { notes } = (await this.office.get('/api/board')).body as { notes?: readonly { kind: string }[] };
    return (notes ?? []).map(({ kind }) => kind).reverse();
  }

  /** Until the gateway has nothing more to take in or to write: what stands there is what it noted last. */
  async settled(): Promise<void> {
    const store = new FileStore(this.file);
    await eventually(async () => {
      const { workbook } = healthSchema.parse((await this.office.get('/api/health')).body);
      return workbook.state === 'written' && this.record.isSettled(store.etagOf(this.read()));
    });
  }
}

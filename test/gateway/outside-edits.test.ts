import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { boardSchema, healthSchema, submissionSchema } from '../../src/protocol/wire';
import { buildGateway, startDemo, type RunningGateway } from './support/built-gateway';
import { BusyUnit } from './support/busy-unit';
import type { Client } from './support/client';
import { eventually } from './support/eventually';
import { managedContents } from './support/managed-contents';
import { readManagedWorkbook, type ManagedRow } from './support/managed-workbook';
import { OutsideEdits } from './support/outside-edits';
import { SecondProgram, type OpenedWorkbook } from './support/second-program';
import { demoCode } from './support/start-gateway';
import { statisticsRow } from './support/rows';
import { temporaryFolder } from './support/temporary-folder';

/** Some before a commit, the whole in the long test. */
const long = process.env['FUJIANTONG_LONG'] === '1';
const { edits, conflicts } = long ? { edits: 90, conflicts: 10 } : { edits: 8, conflicts: 1 };
/** Milliseconds; a machine may have other work. */
const patience = long ? 900_000 : 120_000;
/** An old copy is saved after so many edits. */
const oldCopyAfter = 4;
const officeUnit = 'publicity';
const busy = ['tourism', 'employment', 'art-design', 'international'];
const contested = 'veterans';

describe('a shared workbook that a second program edits while units push', () => {
  let gateway: RunningGateway;
  let office: Client;
  let file: string;
  let program: SecondProgram;
  const dataFolder = temporaryFolder();
  const signIn = (unit: string): Promise<Client> => gateway.client.signIn(unit, demoCode(dataFolder, unit));
  const isWritten = async (): Promise<boolean> => {
    const { workbook } = healthSchema.parse((await gateway.client.get('/api/health')).body);
    return workbook.state === 'written' && workbook.waiting === 0;
  };

  beforeAll(async () => {
    gateway = await startDemo(await buildGateway(), dataFolder, { FUJIANTONG_WORKBOOK_LOOK: '50' });
    office = await signIn(officeUnit);
    file = join(dataFolder, '2023年职业教育活动周.xlsx');
    program = new SecondProgram(file);
  });

  it(
    'loses nothing of either: edits, old copies, pushes',
    async () => {
      const units = await Promise.all(busy.map(async (unit) => new BusyUnit(unit, await signIn(unit))));
      for (const unit of units) await unit.begin();
      await eventually(isWritten);
      const outside = new OutsideEdits(program, office, officeUnit);
      let [over, copies] = [false, 0];
      const work = Promise.all(units.map((unit) => unit.work(() => over)));
      try {
        for (let edit = 1; edit <= edits; edit += 1) {
          await outside.edit();
          if (edit % oldCopyAfter !== 0) continue;
          await outside.saveOldCopy();
          copies += 1;
        }
      } finally {
        over = true;
        await work;
      }

      await eventually(isWritten);
      const workbook = readManagedWorkbook(readFileSync(file));
      const versions: string[] = [];
      let byOffice = 0;
      for (const { unit, acknowledged } of units) {
        const { version: newest, rows } = await newestOf(unit);
        for (let version = 1; version <= newest; version += 1) {
          versions.push(`statistics/${unit}/${String(version)}`);
          if ((await versionOf(unit, version)).by === officeUnit) byOffice += 1;
        }
        for (const { version, column, value } of acknowledged) {
          const pushed = await versionOf(unit, version);
          expect(pushed.by).toBe(unit);
          expect(pushed.rows.map((row) => row[column])).toContain(value);
        }
        expect(new Set(acknowledged.map(({ version }) => version)).size).toBe(acknowledged.length);
        expect(managedContents(workbook, 'statistics', unit)).toEqual(rows.map(({ content }) => content));
      }
      expect([...workbook.log].sort()).toEqual(versions.sort());
      expect(workbook.repeatedKeys).toEqual([]);
      // An old copy is no edit, and no edit is two.
      expect(byOffice).toBe(outside.versions);
      const pushes = units.flatMap(({ acknowledged }) => acknowledged).length;
      const refused = units.reduce((sum, unit) => sum + unit.conflicts, 0);
      tell(
        `${String(edits)} edits and ${String(copies)} old copies of a second program beside ${String(pushes)} pushes ` +
          `(${String(refused)} more met an edit of the same cell): every edit a version, every version once`,
      );
    },
    patience,
  );

  it('lists what both have changed, and lets the workbook have it', async () => {
    const client = await signIn(contested);
    const push = (base: number | null, remarks: string): ReturnType<Client['push']> =>
      client.push(`statistics/${contested}`, { base, rows: [statisticsRow({ remarks })] });
    expect((await push(null, '最初')).status).toBe(200);
    for (let conflict = 1; conflict <= conflicts; conflict += 1) {
      const [inWorkbook, reported] = [`办公室${String(conflict)}`, `单位${String(conflict)}`];
      const { opened, row, version } = await openedWith(contested);
      opened.editor.set(row.place, '备注', inWorkbook);
      expect((await push(version, reported)).status).toBe(200);
      await program.save(opened.editor.save());
      await eventually(async () => (await newestOf(contested)).version === version + 2);
      expect(await newestOf(contested)).toMatchObject({ by: officeUnit, rows: [{ remarks: inWorkbook }] });
      await isListed({
        ...{ kind: 'cell-conflict', form: 'statistics', unit: contested, version: version + 2 },
        message: expect.stringContaining(`工作簿写「${inWorkbook}」，单位报「${reported}」`),
      });
    }
    tell(`${String(conflicts)} cells changed in both: each as the workbook has it, each listed`);
  });

  it('keeps a row that was deleted there and changed by its unit, and lists it', async () => {
    const { opened, row, version } = await openedWith(contested);
    opened.editor.deleteRow(row.place);
    const client = await signIn(contested);
    const rows = [statisticsRow({ remarks: '还要办' })];
    expect((await client.push(`statistics/${contested}`, { base: version, rows })).status).toBe(200);
    await program.save(opened.editor.save());
    await isListed({ kind: 'row-conflict', form: 'statistics', unit: contested });
    expect(await newestOf(contested)).toMatchObject({ rows: [{ remarks: '还要办' }] });
    await eventually(() =>
      (program.open('statistics').content.rows['statistics'] ?? []).some(
        ({ unit, cells }) => unit === contested && cells['remarks'] === '还要办',
      ),
    );
  });

  /** The workbook with the newest version of a unit in it, and the unit's first row there. */
  async function openedWith(
    unit: string,
  ): Promise<{ opened: OpenedWorkbook; row: ManagedRow; version: number }> {
    const { version } = await newestOf(unit);
    const log = (): readonly string[] => program.open('statistics').content.log;
    await eventually(() => log().includes(`statistics/${unit}/${String(version)}`));
    const opened = program.open('statistics');
    const row = opened.content.rows['statistics']?.find((one) => one.unit === unit);
    if (!row) throw new Error(`${unit} has no row in the workbook`);
    return { opened, row, version };
  }

  async function isListed(note: Readonly<Record<string, unknown>>): Promise<void> {
    await eventually(async () => {
      const { notes } = boardSchema.parse((await office.get('/api/board')).body);
      return notes.some((one) => expect.objectContaining(note).asymmetricMatch(one));
    });
  }

  async function newestOf(unit: string): Promise<ReturnType<typeof submissionSchema.parse>> {
    return submissionSchema.parse((await office.get(`/api/submissions/statistics/${unit}`)).body);
  }

  async function versionOf(
    unit: string,
    version: number,
  ): Promise<ReturnType<typeof submissionSchema.parse>> {
    const answer = await office.get(`/api/submissions/statistics/${unit}?version=${String(version)}`);
    return submissionSchema.parse(answer.body);
  }
});

function tell(figures: string): void {
  if (long) process.stdout.write(`${figures}\n`);
}

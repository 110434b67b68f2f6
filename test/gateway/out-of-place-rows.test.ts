import { describe, expect, it } from '@jest/globals';
import { eventually } from './support/eventually';
import { readManagedWorkbook } from './support/managed-workbook';
import { OpenedOffice } from './support/opened-office';
import { PersonAtWorkbook } from './support/person-at-workbook';

const columns = ['_unit', 'seq', 'date', 'content', 'units', 'time', '_version', '_receivedAt', '_key'];

/** Cut and pasted, the hidden key too. */
function move(person: PersonAtWorkbook, from: number, to: number): void {
  for (const column of columns) person.type(to, column, person.read(from, column)).type(from, column, null);
}

/** Drags the corner of the table of 附件1 up by a row. */
function shrink(person: PersonAtWorkbook): void {
  person.change('xl/tables/table1.xml', (text) =>
    text.replace(
      /( ref="[A-Z]+\d+:[A-Z]+)(\d+)"/g,
      (_, start: string, row: string) => `${start}${Number(row) - 1}"`,
    ),
  );
}

describe('rows of the shared workbook that are not where they belong', () => {
  it('stay where somebody has typed them into a row that was 已删除, whoever’s they are', async () => {
    const office = await OpenedOffice.open();
    await office.push('tourism', 1, ['开幕式', '参观']);
    await office.settled();
    const free = 5;
    office.edit((person) => person.type(free, '_unit', '谁的').type(free, 'content', '借这一行写的'));
    await eventually(async () => (await office.told()).includes('stray-row'));
    await office.push('tourism', 2, ['开幕式', '参观', '闭幕式']);
    await office.settled();
    const written = (): unknown => office.rows().find(({ cells }) => cells['content'] === '借这一行写的');
    expect(written()).toMatchObject({ place: free - 1, key: null });
    office.edit((person) => person.type(free, '_unit', '旅游学院'));
    await eventually(async () => (await office.newest('tourism')).version === 4);
    await office.settled();
    expect(await office.contents('tourism')).toEqual(['开幕式', '参观', '闭幕式', '借这一行写的']);
    expect(written()).toMatchObject({ place: free - 1, unit: 'tourism' });
  });

  it('are the same rows where the table no longer reaches down to them', async () => {
    const office = await OpenedOffice.open();
    office.edit(shrink);
    await office.settled();
    await office.push('tourism', 1, ['开幕式', '技能大赛', '参观', '闭幕式']);
    await office.settled();
    expect((await office.newest('employment')).version).toBe(1);
    expect(office.workbook('tourism')).toEqual(['开幕式', '技能大赛', '参观', '闭幕式']);
    expect(office.workbook('employment')).toEqual(['招聘会', '讲座']);
    expect(readManagedWorkbook(office.read()).repeatedKeys).toEqual([]);
  });

  it('are the same rows further down, below blank ones', async () => {
    const office = await OpenedOffice.open();
    office.edit((person) => move(person, person.rowWith('content', '讲座'), 12));
    await office.settled();
    await office.push('employment', 1, ['招聘会', '讲座', '创业沙龙']);
    await office.settled();
    expect((await office.newest('employment')).version).toBe(2);
    expect(office.workbook('employment')).toEqual(['招聘会', '讲座', '创业沙龙']);
    expect(office.rows().find(({ cells }) => cells['content'] === '讲座')?.place).toBe(11);
  });

  it('go where they are below the table and their unit has taken them back meanwhile', async () => {
    const office = await OpenedOffice.open();
    const stale = new PersonAtWorkbook(office.read(), 'schedule');
    await office.push('employment', 1, ['招聘会']);
    await office.settled();
    shrink(stale);
    office.save(stale.save());
    await eventually(async () => (await office.told()).includes('old-copy'));
    await office.settled();
    expect(office.workbook('employment')).toEqual(['招聘会']);
  });

  it('leave no second row of their key where they were sorted among rows that are 已删除', async () => {
    const office = await OpenedOffice.open();
    await office.push('tourism', 1, ['开幕式', '参观']);
    await office.settled();
    office.edit((person) => person.reverse(false));
    await office.settled();
    expect(readManagedWorkbook(office.read()).repeatedKeys).toEqual([]);
    await office.push('tourism', 2, ['开幕典礼', '参观学校']);
    await office.push('employment', 1, ['双选会', '讲座']);
    await office.settled();
    const contents = office.rows().map(({ cells }) => cells['content']);
    expect([...contents].sort()).toEqual(['开幕典礼', '参观学校', '双选会', '讲座'].sort());
  });

  it('go without a key, too, where their unit has taken them back since', async () => {
    const office = await OpenedOffice.open();
    office.edit((person) =>
      person.addRow({
        _unit: '旅游学院',
        content: '手写的',
        date: '5月16日',
        units: '旅游学院',
        time: '15:00',
      }),
    );
    const typed = office.read();
    await eventually(async () => (await office.newest('tourism')).version === 2);
    await office.settled();
    await office.push('tourism', 2, ['开幕式', '技能大赛', '参观']);
    await office.settled();
    office.save(typed);
    await eventually(async () => (await office.told()).includes('old-copy'));
    await office.settled();
    expect(office.workbook('tourism')).toEqual(['开幕式', '技能大赛', '参观']);
    office.edit((person) => person.type(person.rowWith('content', '讲座'), 'content', '就业讲座'));
    await eventually(async () => (await office.newest('employment')).version === 2);
    expect((await office.newest('tourism')).version).toBe(3);
  });

  it('are told where blank rows part them from the table, and taken in once they stand under it', async () => {
    const office = await OpenedOffice.open();
    const apart = 12;
    office.edit((person) =>
      person
        .type(apart, '_unit', '招生就业处')
        .type(apart, 'content', '隔开写的')
        .type(apart, 'date', '5月16日'),
    );
    await eventually(async () => (await office.told()).includes('row-apart'));
    expect((await office.newest('employment')).version).toBe(1);
    office.edit((person) => move(person, apart, 9));
    await eventually(async () => (await office.newest('employment')).version === 2);
    await office.settled();
    expect(office.workbook('employment')).toEqual(['招聘会', '讲座', '隔开写的']);
    expect(await office.told()).not.toContain('row-apart');
  });
});

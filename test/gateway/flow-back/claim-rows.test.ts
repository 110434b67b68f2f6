import { describe, expect, it } from '@jest/globals';
import type { RawCell } from '../../../src/forms/cell';
import type { BaseVersion } from '../../../src/gateway/shared-workbook/flow-back/base-version';
import { claimRows } from '../../../src/gateway/shared-workbook/flow-back/claim-rows';
import type { SheetRow } from '../../../src/gateway/shared-workbook/flow-back/sheet-rows';
import { schedule } from '../../demo-campaign';
import { scheduleRow } from '../support/rows';

const cellsOf = (content: string, more: Record<string, RawCell> = {}): Record<string, RawCell> => {
  const { seq: _, ...cells } = scheduleRow({ content, ...more });
  return cells;
};

/** What a unit's version shows, by row id; null for a blank row. */
function base(unit: string, rows: Readonly<Record<string, string | null>>): BaseVersion {
  return {
    ...{ unit, submission: null },
    rows: Object.entries(rows).map(([id, content]) => {
      const shown = content === null ? null : { seq: null, ...cellsOf(content) };
      return { id, raw: shown ?? {}, shown };
    }),
  };
}

const row = (
  place: number,
  key: string | null,
  unit: string | null,
  cells: Record<string, RawCell>,
): SheetRow => ({ place, key, unit, cells });

const tourism = base('tourism', { t1: '开幕式', t2: '技能大赛' });
const employment = base('employment', { e1: '招聘会' });

/** Where the rows of each unit stand on the sheet now, where its new ones do, and the rows of nobody. */
function claimed(sheet: readonly SheetRow[], bases: readonly BaseVersion[] = [tourism, employment]) {
  const { kept, added, strays } = claimRows(schedule, sheet, bases);
  const placesOf = (rows: readonly (SheetRow | null)[]): (number | null)[] =>
    rows.map((one) => one?.place ?? null);
  const byUnit = (units: ReadonlyMap<string, readonly (SheetRow | null)[]>): Record<string, unknown> =>
    Object.fromEntries([...units].map(([unit, rows]) => [unit, placesOf(rows)]));
  return { kept: byUnit(kept), added: byUnit(added), strays: placesOf(strays) };
}

describe('a row of the sheet with a key', () => {
  it('is the row of that key, wherever it has been sorted to and whatever it says now', () => {
    expect(
      claimed([
        row(3, 'e1', 'employment', cellsOf('双选会', { date: '5月15日', units: '教务处', time: null })),
        row(4, 't2', 'tourism', cellsOf('技能大赛')),
        row(5, 't1', 'tourism', cellsOf('开幕式')),
      ]),
    ).toEqual({
      kept: { tourism: [5, 4], employment: [3] },
      added: { tourism: [], employment: [] },
      strays: [],
    });
  });

  it('is the row whose words it says where somebody has sorted without the column of the keys', () => {
    const sorted = [
      row(3, 't2', 'tourism', cellsOf('开幕式')),
      row(4, 't1', 'tourism', cellsOf('技能大赛')),
      row(5, 'e1', 'employment', cellsOf('招聘会')),
    ];
    expect(claimed(sorted)).toMatchObject({
      kept: { tourism: [3, 4], employment: [5] },
      added: { tourism: [], employment: [] },
    });
    const { time: _, ...withoutTime } = cellsOf('技能大赛');
    expect(claimed([row(3, 't1', 'tourism', withoutTime)])).toMatchObject({
      kept: { tourism: [null, 3] },
      added: { tourism: [] },
    });
  });

  it('is still that row where its 填报单位 was emptied', () => {
    expect(claimed([row(3, 't1', null, cellsOf('开幕式'))])).toMatchObject({
      kept: { tourism: [3, null] },
      strays: [],
    });
  });

  it('is another unit’s new row where it names another unit', () => {
    expect(
      claimed([
        row(3, 't2', 'employment', cellsOf('技能大赛')),
        row(4, 'e1', 'employment', cellsOf('招聘会')),
      ]),
    ).toMatchObject({
      kept: { tourism: [null, null], employment: [4] },
      added: { tourism: [], employment: [3] },
    });
  });

  it('is the row it was even with all its cells emptied', () => {
    expect(claimed([row(3, 't1', 'tourism', { content: null, date: ' ' })])).toMatchObject({
      kept: { tourism: [3, null] },
      added: { tourism: [] },
    });
  });

  it('that no version has is found by its content, or is new', () => {
    expect(
      claimed([
        row(3, 'gone', 'tourism', cellsOf('技能大赛')),
        row(4, 'gone too', 'tourism', { content: '茶会' }),
      ]),
    ).toMatchObject({ kept: { tourism: [null, 3] }, added: { tourism: [4] } });
  });

  it('that no version has is nobody’s where it names no unit and says something', () => {
    expect(
      claimed([row(3, 'gone', null, cellsOf('谁的')), row(4, 'gone', null, { content: '　 ' })]),
    ).toMatchObject({ strays: [3], added: { tourism: [], employment: [] } });
  });

  it('of a blank row, which the workbook never showed, is new', () => {
    const bases = [base('tourism', { t1: '开幕式', blank: null })];
    expect(claimed([row(3, 'blank', 'tourism', cellsOf('茶会', { date: '5月20日' }))], bases)).toEqual({
      ...{ kept: { tourism: [null, null] }, added: { tourism: [3] }, strays: [] },
    });
    expect(claimed([row(3, 'blank', null, cellsOf('茶会'))], bases).strays).toEqual([3]);
  });
});

describe('of rows with the same key', () => {
  it('the one that has stayed as it was keeps it, and the other is new', () => {
    expect(
      claimed([
        row(3, 't1', 'tourism', cellsOf('开幕式彩排', { time: '8:00' })),
        row(4, 't1', 'tourism', cellsOf('开幕式')),
        row(5, 't2', 'tourism', cellsOf('技能大赛')),
      ]),
    ).toMatchObject({ kept: { tourism: [4, 5] }, added: { tourism: [3] } });
  });

  it('the first keeps it where all were changed', () => {
    expect(
      claimed([
        row(3, 't1', 'tourism', cellsOf('开幕式彩排', { time: '8:00' })),
        row(4, 't1', 'tourism', cellsOf('闭幕式', { time: '17:00' })),
        row(5, 't2', 'tourism', cellsOf('技能大赛')),
      ]),
    ).toMatchObject({ kept: { tourism: [3, 5] }, added: { tourism: [4] } });
  });

  it('the other may be a row that lost its own', () => {
    expect(
      claimed([row(3, 't1', 'tourism', cellsOf('开幕式')), row(4, 't1', 'tourism', cellsOf('技能大赛'))]),
    ).toMatchObject({ kept: { tourism: [3, 4] }, added: { tourism: [] } });
  });

  it('one counts as unchanged where it lacks what the workbook shows in columns that were deleted', () => {
    const { time: _, ...withoutTime } = cellsOf('开幕式');
    expect(
      claimed([
        row(3, 't1', 'tourism', cellsOf('彩排')),
        row(4, 't1', 'tourism', withoutTime),
        row(5, 't2', 'tourism', cellsOf('技能大赛')),
      ]),
    ).toMatchObject({ kept: { tourism: [4, 5] }, added: { tourism: [3] } });
  });
});

describe('a row of the sheet without a key', () => {
  it('is the row of its unit that is gone and says the same, or nearly', () => {
    expect(
      claimed([
        row(3, null, 'tourism', cellsOf('技能大赛')),
        row(4, null, 'tourism', cellsOf('开幕式', { time: '10:00' })),
      ]),
    ).toMatchObject({ kept: { tourism: [4, 3] }, added: { tourism: [] } });
  });

  it('is new where the row that says the same is still there', () => {
    expect(
      claimed([
        row(3, 't1', 'tourism', cellsOf('开幕式')),
        row(4, null, 'tourism', cellsOf('开幕式')),
        row(5, 't2', 'tourism', cellsOf('技能大赛')),
      ]),
    ).toMatchObject({ kept: { tourism: [3, 5] }, added: { tourism: [4] } });
  });

  it('is never another unit’s row, however alike', () => {
    expect(
      claimed([row(3, null, 'employment', cellsOf('技能大赛'))], [tourism, base('employment', {})]),
    ).toEqual({
      ...{ kept: { tourism: [null, null], employment: [] }, added: { tourism: [], employment: [3] } },
      strays: [],
    });
  });

  it('is nobody’s where it names no unit', () => {
    expect(claimed([row(3, null, null, cellsOf('技能大赛'))])).toEqual({
      kept: { tourism: [null, null], employment: [null] },
      added: { tourism: [], employment: [] },
      strays: [3],
    });
  });

  it('is nothing where it says nothing but whose it is', () => {
    expect(
      claimed([row(3, null, 'tourism', { content: ' ', time: null }), row(4, null, null, { content: null })]),
    ).toMatchObject({ added: { tourism: [], employment: [] }, strays: [] });
  });
});

describe('new rows of a unit', () => {
  it('come from the top of the sheet, copies among typed ones', () => {
    const far = { date: '5月20日', units: '教务处', time: '20:00' };
    const { added } = claimed([
      row(3, 't1', 'tourism', cellsOf('开幕式')),
      row(4, 't1', 'tourism', cellsOf('游园会', far)),
      row(5, null, 'tourism', cellsOf('座谈会', { ...far, date: '5月19日', time: '21:00' })),
      row(6, 't2', 'tourism', cellsOf('技能大赛')),
    ]);
    expect(added).toEqual({ tourism: [4, 5], employment: [] });
  });

  it('are all that it has where it had reported nothing', () => {
    expect(claimed([row(3, null, 'veterans', cellsOf('参观'))], [base('veterans', {})])).toEqual({
      ...{ kept: { veterans: [] }, added: { veterans: [3] }, strays: [] },
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import type { RawCell, RawRow } from '../../../src/forms/cell';
import { mergeUnitEdits } from '../../../src/gateway/shared-workbook/flow-back/merge-unit-edits';
import type { EditedRow, UnitEdits } from '../../../src/gateway/shared-workbook/flow-back/unit-edits';
import type { SubmissionVersion } from '../../../src/gateway/ledger/submission-version';
import { schedule } from '../../demo-campaign';
import { scheduleRow } from '../support/rows';
import { versionOf } from '../support/version-of';

const row = (content: string, more: Record<string, RawCell> = {}): RawRow =>
  scheduleRow({ content, ...more });
const [opening, contest, visit] = [
  row('开幕式', { seq: 1 }),
  row('技能大赛', { seq: 2, date: '5月15日', units: '教务处' }),
  row('参观', { seq: 3, date: '5月16日', units: '团委', time: '14:00' }),
];
const base = versionOf({ r1: opening, r2: contest, r3: visit });
const fresh = expect.stringMatching(/^r[0-9a-f]{16}$/);

/** A row of the sheet, in the place below the header that it has in the list, under the key of its row. */
const kept = (before: number, more: Record<string, RawCell> = {}): Omit<EditedRow, 'shown'> => ({
  raw: { ...base.rows[before], ...more },
  before,
});
const typed = (raw: RawRow): Omit<EditedRow, 'shown'> => ({ raw, before: null });

function edits(
  rows: readonly Omit<EditedRow, 'shown'>[],
  submission: SubmissionVersion | null = base,
): UnitEdits {
  return {
    base: { unit: 'tourism', submission, rows: [] },
    rows: rows.map(({ raw, before }, at) => {
      const key = before === null ? null : (submission?.rowIds[before] ?? null);
      return { raw, before, shown: { place: 3 + at, key, unit: 'tourism', cells: {} } };
    }),
    ...{ changedCells: 0, deletedRows: 0 },
    addedRows: rows.filter(({ before }) => before === null).length,
  };
}
const merge = (
  rows: readonly Omit<EditedRow, 'shown'>[],
  newest: SubmissionVersion | null = base,
  submission: SubmissionVersion | null = base,
) => mergeUnitEdits(schedule, edits(rows, submission), newest);
const contents = (merged: { readonly rows: readonly RawRow[] }): unknown[] =>
  merged.rows.map(({ content }) => content);

describe('what people have made of a unit’s form in the workbook', () => {
  it('is nothing that the newest version does not say where nobody changed anything', () => {
    expect(merge([kept(0), kept(1), kept(2)])).toEqual({
      ...{ rows: [opening, contest, visit], rowIds: ['r1', 'r2', 'r3'], zeroReport: false, waivers: [] },
      ...{ differs: false, conflicts: [], gone: [] },
      places: [
        { place: 3, key: 'r1', was: 'r1' },
        { place: 4, key: 'r2', was: 'r2' },
        { place: 5, key: 'r3', was: 'r3' },
      ],
    });
  });

  it('says of rows under another key, or none, that the unit has taken them back since', () => {
    const { rows, ...made } = edits([kept(0), kept(1), kept(2)]);
    const [first, second, third] = rows;
    if (!first?.shown || !second?.shown || !third) throw new Error('there are three rows');
    const away = [
      { ...first, shown: { ...first.shown, key: 'r2' } },
      { ...second, shown: { ...second.shown, key: null } },
      third,
    ];
    const merged = mergeUnitEdits(schedule, { ...made, rows: away }, versionOf({ r1: opening }));
    expect(merged).toMatchObject({ gone: [{ place: 4, key: 'r2' }], places: [{ place: 3, key: 'r1' }] });
  });

  it('is one row where it was taken in half typed, and saved again without the key it got', () => {
    const half = versionOf({
      r1: opening,
      n1: { content: '茶会', date: '5月20日' },
      n2: { content: '游园会' },
    });
    const merged = merge(
      [kept(0), typed(row('茶会', { date: '5月20日', time: '20:00' })), typed(row('联欢会'))],
      half,
      versionOf({ r1: opening }),
    );
    expect(contents(merged)).toEqual(['开幕式', '茶会', '联欢会', '游园会']);
    expect(merged.rows[1]).toMatchObject({ date: '5月20日', time: '20:00' });
    expect(merged.rowIds[1]).toBe('n1');
    expect(merged).toMatchObject({ differs: true, conflicts: [] });
  });

  it('is a row of its own beside one that says less, which was there before or which nobody typed here', () => {
    const short = versionOf({ r1: { content: '茶会' } });
    const beside = merge([{ raw: { content: '茶会' }, before: 0 }, typed(row('茶会'))], short, short);
    expect(beside.rows.map(({ content, time }) => [content, time])).toEqual([
      ['茶会', null],
      ['茶会', '9:00'],
    ]);
    const reported = merge(
      [kept(0)],
      versionOf({ r1: opening, n1: { content: '开幕式' }, n2: { seq: 3 } }),
      versionOf({ r1: opening }),
    );
    expect(reported.rows.map(({ time }) => time)).toEqual(['9:00', null, null]);
    expect(reported).toMatchObject({ differs: false, conflicts: [] });
  });

  it('is its changed cell, in the row that it was', () => {
    const merged = merge([kept(0), kept(1, { content: '决赛' }), kept(2)]);
    expect([contents(merged), merged.rowIds, merged.differs]).toEqual([
      ['开幕式', '决赛', '参观'],
      ['r1', 'r2', 'r3'],
      true,
    ]);
  });

  it('is no difference by 序号, white space at the ends, or a number written as text', () => {
    const written = versionOf({ r1: row('开幕式', { time: 9 }) });
    const rows = [{ raw: row('开幕式 ', { seq: 8, time: '9' }), before: 0 }];
    expect(merge(rows, written, written).differs).toBe(false);
  });

  it('is a row less, its id with it, the others numbered anew', () => {
    const merged = merge([kept(1), kept(2)]);
    expect(merged.rowIds).toEqual(['r2', 'r3']);
    expect(merged.rows.map(({ content }) => content)).toEqual(['技能大赛', '参观']);
    expect(merged.differs).toBe(true);
    expect(merged.places).toEqual([
      { place: 3, key: 'r2', was: 'r2' },
      { place: 4, key: 'r3', was: 'r3' },
    ]);
  });

  it('is a row less where that was the last one', () => {
    const merged = merge([kept(0), kept(1)]);
    expect([contents(merged), merged.differs]).toEqual([['开幕式', '技能大赛'], true]);
  });

  it('is a new row behind the others, under an id that its place on the sheet is to carry', () => {
    const merged = merge([kept(0), kept(1), kept(2), typed(row('茶会', { date: '5月20日' }))]);
    expect(contents(merged)).toEqual(['开幕式', '技能大赛', '参观', '茶会']);
    expect(merged.rowIds).toEqual(['r1', 'r2', 'r3', fresh]);
    expect(merged.differs).toBe(true);
    expect(merged.places[3]).toEqual({ place: 6, key: merged.rowIds[3], was: null });
  });

  it('is a difference where a row was deleted and the same typed anew', () => {
    const merged = merge([kept(0), kept(1), typed(visit)]);
    expect(contents(merged)).toEqual(['开幕式', '技能大赛', '参观']);
    expect(merged.rowIds).toEqual(['r1', 'r2', fresh]);
    expect(merged.differs).toBe(true);
  });

  it('is all there is where the unit had reported nothing', () => {
    const merged = merge([typed(opening), typed(contest)], null, null);
    expect(contents(merged)).toEqual(['开幕式', '技能大赛']);
    expect([merged.rowIds, merged.differs, merged.zeroReport]).toEqual([[fresh, fresh], true, false]);
    expect(merged.places.map(({ place, was }) => [place, was])).toEqual([
      [3, null],
      [4, null],
    ]);
    expect(merge([], null, null)).toMatchObject({
      ...{ rows: [], zeroReport: false, differs: false, conflicts: [] },
    });
  });

  it('has no place on the sheet for a blank row, which is not shown', () => {
    const blank = versionOf({ r1: opening, r2: { seq: 2 } });
    const { places, rowIds } = mergeUnitEdits(
      schedule,
      {
        ...edits([kept(0)], blank),
        rows: [
          { raw: opening, before: 0, shown: { place: 3, key: 'r1', unit: 'tourism', cells: {} } },
          { raw: { seq: 2 }, before: 1, shown: null },
        ],
      },
      blank,
    );
    expect(rowIds).toEqual(['r1', 'r2']);
    expect(places).toEqual([{ place: 3, key: 'r1', was: 'r1' }]);
  });
});

describe('merged with what the unit has reported since', () => {
  it('goes together where they are different cells and rows, each under its id', () => {
    const since = versionOf({
      n1: row('闭幕式', { date: '5月20日' }),
      r1: opening,
      r3: { ...visit, time: '15:00' },
    });
    const merged = merge([kept(0, { time: '8:00' }), kept(1), kept(2)], since);
    expect(merged.rows.map(({ content, time }) => [content, time])).toEqual([
      ['闭幕式', '9:00'],
      ['开幕式', '8:00'],
      ['参观', '15:00'],
    ]);
    expect(merged.rowIds).toEqual(['n1', 'r1', 'r3']);
    expect([merged.conflicts, merged.differs]).toEqual([[], true]);
    expect(merged.places).toEqual([
      { place: 3, key: 'r1', was: 'r1' },
      { place: 5, key: 'r3', was: 'r3' },
    ]);
  });

  it('is nothing new where only the unit has changed anything', () => {
    const since = versionOf({
      r3: visit,
      r1: row('隆重开幕', { seq: 2 }),
      n1: row('茶会', { units: '团委' }),
    });
    const merged = merge([kept(0), kept(1), kept(2)], since);
    expect(contents(merged)).toEqual(['参观', '隆重开幕', '茶会']);
    expect([merged.rowIds, merged.differs, merged.conflicts]).toEqual([['r3', 'r1', 'n1'], false, []]);
  });

  it('knows a row by its id, however it has been rewritten', () => {
    const anew = { seq: 3, date: '5月18日', content: '研学', units: '艺术设计学院', time: '10:30' };
    const merged = merge(
      [kept(0), kept(1), kept(2, { time: '16:00' })],
      versionOf({ r1: opening, r2: contest, r3: anew }),
    );
    expect(contents(merged)).toEqual(['开幕式', '技能大赛', '研学']);
    expect(merged.conflicts).toMatchObject([
      { kind: 'cell', column: 'time', mine: '16:00', theirs: '10:30' },
    ]);
  });

  it('keeps the workbook’s cell where both changed the same, and tells of the other', () => {
    const since = versionOf({
      r1: opening,
      r2: row('技能大赛初赛', { ...contest, content: '技能大赛初赛' }),
      r3: visit,
    });
    const merged = merge([kept(0), kept(1, { content: '技能大赛决赛' }), kept(2)], since);
    expect(merged.rows[1]).toMatchObject({ content: '技能大赛决赛', date: '5月15日' });
    expect(merged.conflicts).toEqual([
      {
        ...{ kind: 'cell', row: 1, mergedRow: 1, column: 'content' },
        ...{ mine: '技能大赛决赛', theirs: '技能大赛初赛', before: '技能大赛' },
      },
    ]);
    expect(merged.differs).toBe(true);
  });

  it('keeps a row that one deleted and the other changed', () => {
    const deletedByUnit = merge(
      [kept(0), kept(1, { time: '10:00' }), kept(2)],
      versionOf({ r1: opening, r3: visit }),
    );
    expect(deletedByUnit.rows.map(({ content, time }) => [content, time])).toContainEqual([
      '技能大赛',
      '10:00',
    ]);
    expect(deletedByUnit.rowIds).toEqual(['r1', 'r2', 'r3']);
    expect(deletedByUnit.conflicts).toMatchObject([{ kind: 'row', mergedRow: 1, theirs: null }]);
    expect(deletedByUnit.differs).toBe(true);

    const changed = { ...contest, time: '10:00' };
    const deletedInWorkbook = merge([kept(0), kept(2)], versionOf({ r1: opening, r2: changed, r3: visit }));
    expect(deletedInWorkbook.rows).toEqual([opening, { ...contest, time: '10:00' }, visit]);
    expect(deletedInWorkbook.conflicts).toMatchObject([{ kind: 'row', mergedRow: 1, mine: null }]);
    expect(deletedInWorkbook.differs).toBe(false);
  });

  it('brings rows back that an emptied report has taken away where the workbook changed them', () => {
    const merged = merge([kept(0, { time: '8:00' }), kept(1), kept(2)], versionOf({}));
    expect(contents(merged)).toEqual(['开幕式']);
    expect([merged.rowIds, merged.differs]).toEqual([['r1'], true]);
  });
});

describe('零报告', () => {
  const nothing = versionOf({}, { zeroReport: true });

  it('is taken back by whoever types rows in the workbook', () => {
    const merged = merge([typed(opening)], nothing, nothing);
    expect([contents(merged), merged.zeroReport, merged.differs]).toEqual([['开幕式'], false, true]);
    expect(merged.conflicts).toEqual([]);
  });

  it('stands where nobody types any', () => {
    expect(merge([], nothing, nothing)).toMatchObject({
      rows: [],
      zeroReport: true,
      differs: false,
      rowIds: [],
    });
  });

  it('of the unit since then stands where the workbook’s rows were left as they were', () => {
    expect(merge([kept(0), kept(1), kept(2)], nothing)).toMatchObject({
      ...{ rows: [], rowIds: [], zeroReport: true, differs: false, places: [], conflicts: [] },
    });
  });

  it('of the unit since then gives way to a row that was changed in the workbook, and is told', () => {
    const merged = merge([kept(0, { time: '8:00' }), kept(1), kept(2)], nothing);
    expect([contents(merged), merged.zeroReport, merged.differs]).toEqual([['开幕式'], false, true]);
    expect(merged.conflicts.map(({ kind }) => kind)).toEqual(['zero-report', 'row']);
  });
});

describe('waivers', () => {
  const waiver = (row: number | null, reason: string) => ({
    ...{ code: row === null ? 'plan.not-reported' : 'date.unreadable', row },
    ...{ column: row === null ? null : 'date', reason },
  });

  it('go where their rows are now, and with a row that is deleted', () => {
    const waived = { ...base, waivers: [waiver(null, '全表'), waiver(1, '第二行'), waiver(2, '第三行')] };
    expect(merge([kept(0), kept(2)], waived, waived).waivers).toEqual([
      waiver(null, '全表'),
      { ...waiver(1, '第三行') },
    ]);
  });

  it('lapse where the workbook has changed the cell they speak of', () => {
    const waived = { ...base, waivers: [waiver(1, '第二行'), waiver(2, '第三行')] };
    const merged = merge(
      [kept(0), kept(1, { date: '5月17日' }), kept(2, { content: '参观校园' })],
      waived,
      waived,
    );
    expect(merged.waivers).toEqual([waiver(2, '第三行')]);
  });

  it('come back with a row that the unit has deleted and the workbook has changed', () => {
    const waived = { ...base, waivers: [waiver(1, '第二行')] };
    const merged = merge(
      [kept(0), kept(1, { time: '10:00' }), kept(2)],
      versionOf({ r1: opening, r3: visit }),
      waived,
    );
    expect(merged.waivers).toEqual([waiver(1, '第二行')]);
    expect(merged.rows[1]).toMatchObject({ content: '技能大赛' });
  });
});

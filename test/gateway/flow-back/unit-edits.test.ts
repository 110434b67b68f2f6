import { describe, expect, it } from '@jest/globals';
import type { RawCell } from '../../../src/forms/cell';
import type { BaseVersion } from '../../../src/gateway/shared-workbook/flow-back/base-version';
import type { SheetRow } from '../../../src/gateway/shared-workbook/flow-back/sheet-rows';
import {
  isEdited,
  unitEdits,
  type UnitEdits,
} from '../../../src/gateway/shared-workbook/flow-back/unit-edits';

type Cells = Readonly<Record<string, RawCell>>;

/** As reported, and as the workbook shows it; the second row is blank, and not shown. */
const version: BaseVersion = {
  unit: 'tourism',
  submission: null,
  rows: [
    {
      id: 'r1',
      raw: { seq: 1, content: '技能大赛', students: '一百二十', remarks: '第一行\r\n第二行' },
      shown: { seq: null, content: '技能大赛', students: 120, remarks: '第一行\n第二行' },
    },
    { id: 'r2', raw: { seq: 2, content: ' ' }, shown: null },
    { id: 'r3', raw: { seq: 3, content: '讲座', students: 80 }, shown: { content: '讲座', students: 80 } },
  ],
};
const unchanged: Cells = { content: '技能大赛', students: 120, remarks: '第一行\n第二行' };
const lecture: Cells = { content: '讲座', students: 80 };

const onSheet = (cells: Cells | null, place = 3): SheetRow | null =>
  cells && { place, key: 'k', unit: 'tourism', cells };

function edits(first: Cells | null, third: Cells | null, fresh: readonly Cells[] = []): UnitEdits {
  return unitEdits(version, {
    kept: new Map([['tourism', [onSheet(first), null, onSheet(third, 4)]]]),
    added: new Map([['tourism', fresh.flatMap((cells, at) => onSheet(cells, 5 + at) ?? [])]]),
    strays: [],
  });
}
const counts = ({ changedCells, addedRows, deletedRows }: UnitEdits): readonly number[] => [
  changedCells,
  addedRows,
  deletedRows,
];

describe('what people have made of a unit’s rows in the workbook', () => {
  it('is nothing where every cell shows what it was given', () => {
    const made = edits(unchanged, lecture);
    expect(counts(made)).toEqual([0, 0, 0]);
    expect(isEdited(made)).toBe(false);
    expect(made.base).toBe(version);
    expect(made.rows).toEqual([
      { raw: version.rows[0]?.raw, before: 0, shown: onSheet(unchanged) },
      { raw: version.rows[1]?.raw, before: 1, shown: null },
      { raw: version.rows[2]?.raw, before: 2, shown: onSheet(lecture, 4) },
    ]);
  });

  it('is each changed cell as it stands there, and all others as they were reported', () => {
    const made = edits({ ...unchanged, content: '技能大赛决赛', remarks: null }, lecture);
    expect(counts(made)).toEqual([2, 0, 0]);
    expect(isEdited(made)).toBe(true);
    expect(made.rows[0]?.raw).toEqual({
      seq: 1,
      content: '技能大赛决赛',
      students: '一百二十',
      remarks: null,
    });
  });

  it('is also a cell filled that was shown empty', () => {
    const made = edits(unchanged, { ...lecture, remarks: '已办' });
    expect(counts(made)).toEqual([1, 0, 0]);
    expect(made.rows[2]?.raw).toEqual({ seq: 3, content: '讲座', students: 80, remarks: '已办' });
  });

  it('is no change in a column that somebody has deleted', () => {
    const made = edits({ content: '技能大赛' }, lecture);
    expect(counts(made)).toEqual([0, 0, 0]);
    expect(made.rows[0]?.raw).toEqual(version.rows[0]?.raw);
  });

  it.each([
    ['that is gone', null],
    ['that was emptied', { content: null, students: '', remarks: ' ' }],
  ])('is a deleted row for one %s', (_, now) => {
    const made = edits(now, lecture);
    expect(counts(made)).toEqual([0, 0, 1]);
    expect(isEdited(made)).toBe(true);
    expect(made.rows.map(({ before }) => before)).toEqual([1, 2]);
  });

  it('is no deletion where a row says nothing but in a column that somebody has deleted', () => {
    const made = edits({ remarks: '第一行\n第二行' }, { remarks: null });
    expect(counts(made)).toEqual([0, 0, 0]);
    expect(made.rows[2]?.raw).toEqual(version.rows[2]?.raw);
  });

  it('is new rows, behind the others, with all that stands in them', () => {
    const [quiz, tour] = [{ content: '知识问答', students: '五十' }, { content: '参观' }];
    const made = edits(unchanged, lecture, [quiz, tour]);
    expect(counts(made)).toEqual([0, 2, 0]);
    expect(isEdited(made)).toBe(true);
    expect(made.rows.slice(3)).toEqual([
      { raw: quiz, before: null, shown: onSheet(quiz, 5) },
      { raw: tour, before: null, shown: onSheet(tour, 6) },
    ]);
  });

  it('is every shown row deleted where the sheet has none of the unit', () => {
    const made = unitEdits(version, { kept: new Map(), added: new Map(), strays: [] });
    expect(counts(made)).toEqual([0, 0, 2]);
    expect(made.rows).toEqual([{ raw: version.rows[1]?.raw, before: 1, shown: null }]);
  });
});

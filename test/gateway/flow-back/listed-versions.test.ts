import { describe, expect, it } from '@jest/globals';
import type { RawCell } from '../../../src/forms/cell';
import type {
  ManagedRowState,
  ManagedSheetsState,
  ManagedSheetState,
} from '../../../src/files/in-place/managed-sheet-state';
import { knownVersions } from '../../../src/gateway/shared-workbook/flow-back/known-versions';
import {
  listedVersions,
  versionsOfRows,
} from '../../../src/gateway/shared-workbook/flow-back/listed-versions';
import { rowStates } from '../support/row-states';

function sheet(id: string, rows: readonly Partial<ManagedRowState>[]): ManagedSheetState {
  return {
    ...{ id, sheet: id, place: 0, state: 'visible', renamed: false, headerRow: 0 },
    ...{ columns: [], columnsMoved: false, repeatedKeys: [] },
    rows: rowStates(1, rows),
  };
}
const workbook = (...sheets: readonly ManagedSheetState[]): ManagedSheetsState => ({
  ...{ campaign: 'week', sheets, lost: [], date1904: false },
});
const log = (...keys: readonly (string | null)[]): ManagedSheetsState =>
  workbook(
    sheet('schedule', []),
    sheet(
      '_log',
      keys.map((key) => ({ key })),
    ),
  );

const all = (): boolean => true;

describe('the versions that 日志 lists', () => {
  it('are the newest of each unit’s form, in whatever order its lines stand', () => {
    expect(
      listedVersions(
        log(
          'schedule/tourism/2',
          'schedule/tourism/10',
          'schedule/tourism/9',
          'schedule/veterans/1',
          'statistics/tourism/3',
        ),
        all,
      ),
    ).toEqual([
      { form: 'schedule', unit: 'tourism', version: 10 },
      { form: 'schedule', unit: 'veterans', version: 1 },
      { form: 'statistics', unit: 'tourism', version: 3 },
    ]);
  });

  it('are unknown where there is no 日志, and none where it is empty', () => {
    expect(listedVersions(workbook(sheet('schedule', [])), all)).toBeNull();
    expect(listedVersions(log(), all)).toEqual([]);
  });

  it.each([
    [null],
    [''],
    ['schedule/tourism'],
    ['schedule/tourism/0'],
    ['schedule/tourism/01'],
    ['schedule/tourism/1.5'],
    ['schedule/tourism/1234567890'],
    ['schedule/tourism/2/1'],
    ['/tourism/2'],
    ['schedule//2'],
    ['schedule/tourism/2 '],
  ])('are none of a line whose key is %j', (key) => {
    expect(listedVersions(log(key), all)).toEqual([]);
  });

  it('are those alone that came in when the ledger says so, where it says a time', () => {
    const isKnown = knownVersions(
      [1, 2, 3].map((version) => ({
        ...{ form: 'schedule', unit: 'tourism', version },
        receivedAt: new Date(`2023-05-0${String(version)}T02:21:40Z`),
      })),
    );
    const listed = (...times: readonly RawCell[]): number | undefined =>
      listedVersions(
        workbook(
          sheet(
            '_log',
            times.map((receivedAt, at) => ({
              key: `schedule/tourism/${String(at + 1)}`,
              cells: { receivedAt },
            })),
          ),
        ),
        isKnown,
      )?.[0]?.version;
    const minutes = ['2023-05-01 10:21', '2023-05-02 10:21', '2023-05-03 10:21'];
    expect(listed(...minutes)).toBe(3);
    expect(listed(...minutes, '2023-05-04 10:21')).toBe(3);
    expect(listed('2023-05-01 10:21', '2023-05-02 10:22')).toBe(1);
    expect(listed('2023-05-01 10:21', '前天')).toBe(2);
    expect(listed('2023-05-01 10:21', null)).toBe(2);
    expect(listed('2023-05-02 10:21')).toBeUndefined();
  });

  it('are none of a line marked 已删除', () => {
    expect(
      listedVersions(workbook(sheet('_log', [{ key: 'schedule/tourism/2', removed: true }])), all),
    ).toEqual([]);
  });
});

describe('the versions that rows of the sheets say', () => {
  const unitOf = (name: string): string | undefined =>
    ({ 旅游学院: 'tourism', 教务处: 'academic-affairs' })[name];
  const listed = [{ form: 'schedule', unit: 'tourism', version: 1 }];
  const inWorkbook = new Map([
    ['schedule tourism', 3],
    ['schedule academic-affairs', 2],
  ]);
  const everyRow = (): Promise<boolean> => Promise.resolve(true);
  const saying = (...rows: readonly Partial<ManagedRowState>[]) =>
    versionsOfRows(workbook(sheet('schedule', rows)), unitOf, listed, inWorkbook, everyRow);
  const row = (unit: string | null, version: string | number | null): Partial<ManagedRowState> => ({
    cells: { _unit: unit, _version: version },
  });

  it('stand before what 日志 lists where they are newer, the newest of them', async () => {
    expect(
      await saying(row('旅游学院', 2), row('旅游学院', 3), row('旅游学院', 2), row('教务处', 1)),
    ).toEqual([
      { form: 'schedule', unit: 'tourism', version: 3 },
      { form: 'schedule', unit: 'academic-affairs', version: 1 },
    ]);
  });

  it.each<[string, Partial<ManagedRowState>]>([
    ['is one that 日志 lists', row('旅游学院', 1)],
    ['was never in the workbook', row('旅游学院', 4)],
    ['is of a unit that nobody knows', row('某学院', 2)],
    ['names no unit', row(null, 2)],
    ['is no number', row('旅游学院', '2')],
    ['is no whole number', row('旅游学院', 2.5)],
    ['is blank', row('旅游学院', null)],
    ['stands in a row that somebody typed', { ...row('旅游学院', 2), key: null }],
  ])('do not count where the version %s', async (_, one) => {
    expect(await saying(one)).toEqual(listed);
  });

  it('do not count where the version has no such row: it was another unit’s', async () => {
    const rows = [
      { ...row('旅游学院', 3), key: 'theirs' },
      { ...row('旅游学院', 2), key: 'ours' },
    ];
    const isOf = ({ key }: ManagedRowState): Promise<boolean> => Promise.resolve(key === 'ours');
    const state = workbook(sheet('schedule', rows));
    expect(await versionsOfRows(state, unitOf, listed, inWorkbook, isOf)).toEqual([
      { form: 'schedule', unit: 'tourism', version: 2 },
    ]);
  });

  it('do not count for another form', async () => {
    const state = workbook(sheet('statistics', [row('旅游学院', 2)]));
    expect(await versionsOfRows(state, unitOf, listed, inWorkbook, everyRow)).toEqual(listed);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RawCell } from '../../src/forms/cell';
import {
  newestRecord,
  noBindings,
  parseRecord,
  withBinding,
  type BindingRecord,
} from '../../src/sheets/binding-record';
import { listColumn, metadataRows, readMetadata } from '../../src/sheets/metadata-sheet';
import { sampleBinding } from '../contract/sample-layout';
import { runs } from '../property-runs';

const record: BindingRecord = { revision: 3, bindings: { one: sampleBinding } };

/** The rows as a program gives them back: a reference shows the value it leads to, its formula is its own. */
function kept(rows: ReturnType<typeof metadataRows>, lists: readonly (readonly string[])[] = []) {
  const height = Math.max(rows.length, ...lists.map((list) => list.length));
  const block = (formula: boolean): RawCell[][] =>
    Array.from({ length: height }, (_, row) => [
      ...Array.from({ length: listColumn }, (__, column): RawCell => {
        const cell = rows[row]?.[column] ?? null;
        if (cell === null) return null;
        return 'text' in cell ? cell.text : formula ? cell.formula : '附件1';
      }),
      ...lists.map((list) => list[row] ?? null),
    ]);
  return readMetadata({ row: 0, column: 0, values: block(false) }, block(true));
}

describe('the metadata sheet', () => {
  it('gives back the record and the sheets that the keys stand for', () => {
    const names = fc.uniqueArray(
      fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom('附', '1', ' ', "'", 'a') }),
      {
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(names, (sheets) => {
        const keyed = sheets.map((sheet, at) => ({ key: `k${String(at)}`, sheet }));
        const read = kept(metadataRows(record, keyed));
        expect(read.record).toEqual(record);
        expect(read.sheets).toEqual(keyed);
      }),
      runs(100),
    );
  });

  it('keeps a record that is longer than a cell holds', () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [
        `k${String(at)}`,
        { ...sampleBinding, fingerprint: 'f'.repeat(60) },
      ]),
    );
    expect(JSON.stringify(many).length).toBeGreaterThan(60_000);
    const long = { revision: 1, bindings: many };
    expect(kept(metadataRows(long, [])).record).toEqual(long);
  });

  it('wipes the rows that were there before', () => {
    const rows = metadataRows(record, [], 5);
    expect(rows).toHaveLength(5);
    expect(rows[4]).toEqual(Array.from({ length: listColumn }, () => null));
  });

  it('gives back the values of the dropdowns', () => {
    const lists = [['旅游学院', '教务处'], Array.from({ length: 40 }, (_, at) => `单位${String(at)}`)];
    expect(kept(metadataRows(record, []), lists).lists).toEqual(lists);
  });

  it('knows nothing of a sheet that is gone, nor of what somebody typed over', () => {
    const cells: RawCell[][] = [['附件通'], ['bindings', '{不是'], ['k1', '#REF!'], ['k2', '附件1']];
    const formulas: RawCell[][] = [['附件通'], ['bindings', '{不是'], ['k1', '=#REF!$A$1'], ['k2', '附件1']];
    expect(readMetadata({ row: 0, column: 0, values: cells }, formulas)).toMatchObject({
      record: null,
      sheets: [],
    });
  });
});

describe('a record of bindings', () => {
  it('is replaced by one with a higher revision, wherever that was found', () => {
    expect(newestRecord([null, record, { revision: 2, bindings: {} }])).toBe(record);
    expect(newestRecord([null])).toBe(noBindings);
  });

  it('lets go of sheets that are gone when another is bound', () => {
    const next = withBinding(record, 'two', sampleBinding, ['two']);
    expect(next).toEqual({ revision: 4, bindings: { two: sampleBinding } });
    expect(withBinding(next, 'two', null, []).bindings).toEqual({});
  });

  it('is nothing where its text is none', () => {
    expect(
      ['', '{}', '[]', '{"revision":"x"}', '{"revision":1,"bindings":{"a":{}}}'].map(parseRecord),
    ).toEqual([null, null, null, null, null]);
  });
});

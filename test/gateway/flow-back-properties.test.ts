import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RawCell, RawRow } from '../../src/forms/cell';
import { baseVersion, type BaseVersion } from '../../src/gateway/shared-workbook/flow-back/base-version';
import { claimRows } from '../../src/gateway/shared-workbook/flow-back/claim-rows';
import {
  mergeUnitEdits,
  type MergedEdits,
} from '../../src/gateway/shared-workbook/flow-back/merge-unit-edits';
import type { SheetRow } from '../../src/gateway/shared-workbook/flow-back/sheet-rows';
import { isEdited, unitEdits } from '../../src/gateway/shared-workbook/flow-back/unit-edits';
import type { SubmissionVersion } from '../../src/gateway/ledger/submission-version';
import { demoCampaign, schedule as form } from '../demo-campaign';
import { runs } from '../property-runs';
import { scheduleRow } from './support/rows';

const units = ['tourism', 'employment'] as const;
type Unit = (typeof units)[number];

/** What a person does on the sheet, or a unit in its own form; `at` is taken modulo the rows there are. */
type Step =
  | { readonly kind: 'change'; readonly at: number; readonly column: 'content' | 'time' }
  | { readonly kind: 'delete'; readonly at: number }
  | { readonly kind: 'add'; readonly unit: Unit };
type SheetStep =
  | Step
  | { readonly kind: 'copy'; readonly at: number }
  | { readonly kind: 'swap'; readonly at: number; readonly keys: boolean };

const at = fc.nat({ max: 11 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('change' as const), at, column: fc.constantFrom('content', 'time') }),
  fc.record({ kind: fc.constant('delete' as const), at }),
  fc.record({ kind: fc.constant('add' as const), unit: fc.constantFrom(...units) }),
);
const sheetStep: fc.Arbitrary<SheetStep> = fc.oneof(
  step,
  fc.record({ kind: fc.constant('copy' as const), at }),
  fc.record({ kind: fc.constant('swap' as const), at, keys: fc.boolean() }),
);

function version(
  unit: string,
  number: number,
  rows: readonly { id: string; raw: RawRow }[],
): SubmissionVersion {
  return {
    ...{ form: 'schedule', unit, version: number, base: number === 1 ? null : number - 1 },
    rows: rows.map(({ raw }) => ({ ...raw })),
    rowIds: rows.map(({ id }) => id),
    ...{ filledRows: rows.length, zeroReport: false, waivers: [], person: null, by: unit },
    ...{ receivedAt: new Date(0), merged: false, restoredFrom: null },
  };
}

/** The first version of a unit with so many rows. */
function firstVersion(unit: Unit, count: number): SubmissionVersion {
  const rows = Array.from({ length: count }, (_, row) => ({
    id: `${unit}-${String(row)}`,
    raw: scheduleRow({ seq: row + 1, content: `${unit}的活动${String(row)}`, time: `${String(8 + row)}:00` }),
  }));
  return version(unit, 1, rows);
}

/** The sheet as it was written: both units' rows, one below the other. */
function sheetOf(bases: readonly BaseVersion[]): SheetRow[] {
  return bases
    .flatMap(({ unit, rows }) => rows.map(({ id, shown }) => ({ unit, key: id, shown })))
    .map(({ unit, key, shown }, index) => {
      const { seq: _, ...cells } = shown ?? {};
      return { place: index + 3, key, unit, cells };
    });
}

/** What people typed, so that it can be looked for: in which unit's rows, and whether it still stands on the sheet. */
function workOnSheet(written: readonly SheetRow[], steps: readonly SheetStep[]): SheetRow[] {
  let rows = [...written];
  steps.forEach((one, number) => {
    const index = 'at' in one && rows.length > 0 ? one.at % rows.length : -1;
    const row = rows[index];
    const typed = `在表上写的${String(number)}`;
    switch (one.kind) {
      case 'add':
        rows.push({ place: 0, key: null, unit: one.unit, cells: { ...scheduleRow({ content: typed }) } });
        break;
      case 'change':
        if (row) rows[index] = { ...row, cells: { ...row.cells, [one.column]: typed } };
        break;
      case 'delete':
        rows = rows.filter((_, other) => other !== index);
        break;
      case 'copy':
        if (row) rows.push({ ...row, cells: { ...row.cells, content: typed } });
        break;
      case 'swap': {
        const other = rows[index + 1];
        if (!row || !other) break;
        rows[index] = one.keys ? other : { ...other, key: row.key };
        rows[index + 1] = one.keys ? row : { ...row, key: other.key };
        break;
      }
    }
  });
  return rows.map((row, index) => ({ ...row, place: index + 3 }));
}

/** The unit's second version, with what it says anew. */
function report(first: SubmissionVersion, steps: readonly Step[]): SubmissionVersion {
  let rows = first.rows.map((raw, row) => ({ id: first.rowIds[row] ?? '', raw }));
  steps.forEach((one, number) => {
    const index = 'at' in one && rows.length > 0 ? one.at % rows.length : -1;
    const typed = `单位报的${String(number)}`;
    if (one.kind === 'add') rows.push({ id: `new-${String(number)}`, raw: scheduleRow({ content: typed }) });
    if (one.kind === 'delete') rows = rows.filter((_, other) => other !== index);
    if (one.kind === 'change')
      rows = rows.map(({ id, raw }, other) => ({
        id,
        raw: other === index ? { ...raw, [one.column]: typed } : raw,
      }));
  });
  return version(first.unit, 2, rows);
}

function takeIn(
  sheet: readonly SheetRow[],
  bases: readonly BaseVersion[],
  newest: ReadonlyMap<string, SubmissionVersion>,
) {
  const claimed = claimRows(form, sheet, bases);
  return new Map(
    bases.map((base) => {
      const edits = unitEdits(base, claimed);
      const merged = mergeUnitEdits(form, edits, newest.get(base.unit) ?? null);
      return [base.unit, { edited: isEdited(edits), merged }] as const;
    }),
  );
}

const textsOf = (rows: readonly RawRow[]): Set<RawCell | undefined> =>
  new Set(rows.flatMap(({ content, time }) => [content, time]));

const situation = fc.record({
  counts: fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })),
  sheet: fc.array(sheetStep, { maxLength: 8 }),
  reports: fc.tuple(fc.array(step, { maxLength: 5 }), fc.array(step, { maxLength: 5 })),
});

describe('taking in what people have done on a sheet of the shared workbook', () => {
  it('loses nothing that was typed there, and nothing that was reported since', () => {
    fc.assert(
      fc.property(situation, ({ counts, sheet: sheetSteps, reports }) => {
        const first = units.map((unit, index) => firstVersion(unit, counts[index] ?? 0));
        const bases = first.map((submission) => baseVersion(demoCampaign, form, submission.unit, submission));
        const sheet = workOnSheet(sheetOf(bases), sheetSteps);
        const newest = new Map(
          first.map((submission, index) => [submission.unit, report(submission, reports[index] ?? [])]),
        );
        const taken = takeIn(sheet, bases, newest);
        const all = [...taken.values()].flatMap(({ merged }) => [...merged.rows]);
        const kept = textsOf(all);
        for (const { cells } of sheet) {
          for (const text of [cells['content'], cells['time']])
            if (String(text).startsWith('在表上写的')) expect(kept).toContain(text);
        }
        const conflicts = JSON.stringify([...taken.values()].map(({ merged }) => merged.conflicts));
        for (const { rows } of newest.values())
          for (const text of textsOf(rows))
            if (String(text).startsWith('单位报的') && !kept.has(text))
              expect(conflicts).toContain(String(text));
      }),
      runs(300),
    );
  });

  it('does so once: the same sheet against what came of it changes nothing, and every row has one key', () => {
    fc.assert(
      fc.property(situation, ({ counts, sheet: sheetSteps, reports }) => {
        const first = units.map((unit, index) => firstVersion(unit, counts[index] ?? 0));
        const bases = first.map((submission) => baseVersion(demoCampaign, form, submission.unit, submission));
        const sheet = workOnSheet(sheetOf(bases), sheetSteps);
        const newest = new Map(
          first.map((submission, index) => [submission.unit, report(submission, reports[index] ?? [])]),
        );
        const taken = takeIn(sheet, bases, newest);
        const after = new Map(
          [...taken].map(([unit, { merged }]) => [unit, asVersion(unit, merged)] as const),
        );
        for (const [unit, { merged }] of takeIn(sheet, bases, after)) {
          const { rows } = after.get(unit) ?? { rows: [] };
          expect(merged.rows.map(({ content }) => content).sort()).toEqual(
            rows.map(({ content }) => content).sort(),
          );
        }
        const keys = [...taken.values()].flatMap(({ merged }) => merged.places.map(({ key }) => key));
        expect(new Set(keys).size).toBe(keys.length);
        const places = [...taken.values()].flatMap(({ merged }) => merged.places.map(({ place }) => place));
        expect(new Set(places).size).toBe(places.length);
      }),
      runs(300),
    );
  });

  it('is nothing where rows were only put in another order, with or without their keys', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })),
        fc.array(fc.record({ at, keys: fc.boolean() }), { maxLength: 8 }),
        (counts, swaps) => {
          const bases = units.map((unit, index) =>
            baseVersion(demoCampaign, form, unit, firstVersion(unit, counts[index] ?? 0)),
          );
          const sheet = workOnSheet(
            sheetOf(bases),
            swaps.map((one) => ({ kind: 'swap', ...one })),
          );
          const newest = new Map(
            bases.flatMap(({ unit, submission }) => (submission ? [[unit, submission] as const] : [])),
          );
          for (const { edited, merged } of takeIn(sheet, bases, newest).values())
            expect({ edited, differs: merged.differs }).toEqual({ edited: false, differs: false });
        },
      ),
      runs(100),
    );
  });
});

function asVersion(unit: string, { rows, rowIds }: MergedEdits): SubmissionVersion {
  return version(
    unit,
    3,
    rows.map((raw, row) => ({ id: rowIds[row] ?? '', raw })),
  );
}

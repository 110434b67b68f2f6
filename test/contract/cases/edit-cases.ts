import type { SheetEdit } from '../../../src/hosts/host';
import type { Area } from '../../../src/sheets/layout';
import type { ContractCase } from '../harness';
import { expectEqual, expectTrue } from '../expecting';
import { sampleLayout } from '../sample-layout';
import { firstSheet, recordedEdits } from '../recorded';

const cell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

/** Fails unless the edits told, taken together, cover an area of a sheet; "all of it" covers everything. */
function expectCovered(edits: readonly SheetEdit[], sheet: string, area: Area): void {
  expectTrue(edits.length > 0, 'nothing was told');
  expectEqual([...new Set(edits.map((edit) => edit.sheet))], [sheet], 'sheets edited');
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1)
      expectTrue(
        edits.some((edit) => edit.area === null || contains(edit.area, row, column)),
        `row ${String(row)}, column ${String(column)} is not among ${JSON.stringify(edits)}`,
      );
}

function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

export const editCases: readonly ContractCase[] = [
  {
    name: 'typing in a cell is told with just that cell',
    async run({ host, user, settle }) {
      const { id } = await host.insertSheet(sampleLayout(), null);
      await settle();
      const edits = recordedEdits(host);
      await user.type(id, { row: 4, column: 1 }, '教务处');
      await settle();
      expectEqual(edits, [{ sheet: id, area: cell(4, 1) }], 'edits');
    },
  },
  {
    name: 'what was typed can be read when the edit is told',
    async run({ host, user, settle }) {
      const sheet = await firstSheet(host);
      const read: Promise<unknown>[] = [];
      host.onEdit((edit) => read.push(host.readGrid(edit.sheet).then((grid) => grid.values)));
      await user.type(sheet, { row: 0, column: 0 }, '甲');
      await settle();
      expectEqual(await read[0], [['甲']], 'values');
    },
  },
  {
    name: 'a paste is told with the block pasted',
    async run({ host, user, settle }) {
      const sheet = await firstSheet(host);
      const edits = recordedEdits(host);
      await user.paste(sheet, { row: 2, column: 1 }, [
        ['甲', '乙'],
        ['丙', '丁'],
      ]);
      await settle();
      expectCovered(edits, sheet, { row: 2, column: 1, rows: 2, columns: 2 });
    },
  },
  {
    name: 'cells emptied are told',
    async run({ host, user, settle }) {
      const { id } = await host.insertSheet(sampleLayout(), null);
      await settle();
      const edits = recordedEdits(host);
      await user.clear(id, { row: 2, column: 0, rows: 2, columns: 2 });
      await settle();
      expectCovered(edits, id, { row: 2, column: 0, rows: 2, columns: 2 });
      expectEqual((await host.readGrid(id)).values[2], [null, null, 120], 'row');
    },
  },
  {
    name: 'rows inserted and deleted are told as "read anew"',
    async run({ host, user, settle }) {
      const { id } = await host.insertSheet(sampleLayout(), null);
      await settle();
      const edits = recordedEdits(host);
      const anew = (): boolean => edits.some((edit) => edit.sheet === id && edit.area === null);
      await user.insertRows(id, 3, 2);
      await settle();
      expectTrue(anew(), 'rows inserted were not told');
      (edits as SheetEdit[]).length = 0;
      await user.deleteRows(id, 3, 2);
      await settle();
      expectTrue(anew(), 'rows deleted were not told');
      expectEqual((await host.readGrid(id)).values[3]?.[0], '5月15日', 'row after both');
    },
  },
  {
    name: 'undo and redo of typing are told',
    async run({ host, user, settle }) {
      const sheet = await firstSheet(host);
      await user.type(sheet, { row: 3, column: 2 }, '甲');
      await settle();
      const undone = recordedEdits(host);
      await user.undo();
      await settle();
      expectCovered(undone, sheet, cell(3, 2));
      const redone = recordedEdits(host);
      await user.redo();
      await settle();
      expectCovered(redone, sheet, cell(3, 2));
    },
  },
  {
    name: 'undo and redo of what apply did are told: then they are edits of the person',
    async run({ host, user, settle }) {
      if (!host.capabilities.undoGroups) return;
      const { id } = await host.insertSheet(sampleLayout(), null);
      await host.apply(id, [{ kind: 'write', at: { row: 2, column: 0 }, values: [['改'], ['改']] }]);
      await settle();
      const undone = recordedEdits(host);
      await user.undo();
      await settle();
      expectCovered(undone, id, { row: 2, column: 0, rows: 2, columns: 1 });
      const redone = recordedEdits(host);
      await user.redo();
      await settle();
      expectCovered(redone, id, { row: 2, column: 0, rows: 2, columns: 1 });
    },
  },
  {
    name: 'an edit names its sheet, also where another is active',
    async run({ host, user, settle }) {
      const first = await firstSheet(host);
      const { id } = await host.insertSheet(sampleLayout(), null);
      await settle();
      const edits = recordedEdits(host);
      await user.type(first, { row: 0, column: 0 }, '甲');
      await user.type(id, { row: 4, column: 0 }, '乙');
      await settle();
      expectEqual(
        edits.map((edit) => edit.sheet),
        [first, id],
        'sheets',
      );
    },
  },
  {
    name: 'nobody is told after unsubscribing, and the others still are',
    async run({ host, user, settle }) {
      const sheet = await firstSheet(host);
      let told = 0;
      const unsubscribe = host.onEdit(() => {
        told += 1;
      });
      const others = recordedEdits(host);
      unsubscribe();
      unsubscribe();
      await user.type(sheet, { row: 0, column: 0 }, '甲');
      await settle();
      expectEqual(told, 0, 'times told');
      expectEqual(others.length, 1, 'times the others were told');
    },
  },
  {
    name: 'typing right after apply is told, though apply is not',
    async run({ host, user, settle }) {
      const sheet = await firstSheet(host);
      const edits = recordedEdits(host);
      await host.apply(sheet, [{ kind: 'write', at: { row: 0, column: 0 }, values: [['甲']] }]);
      await user.type(sheet, { row: 1, column: 0 }, '乙');
      await settle();
      expectEqual(edits, [{ sheet, area: cell(1, 0) }], 'edits');
    },
  },
];

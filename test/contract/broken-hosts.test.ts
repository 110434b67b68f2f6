import { describe, expect, it } from '@jest/globals';
import type { Host, SheetEdit } from '../../src/hosts/host';
import { MemoryHost } from '../simulators/memory-host';
import { hostContract } from './host-contract';
import { memoryHarness } from './memory-harness';

/** The host in memory with a part of it done wrongly. */
type Breakage = (host: MemoryHost) => Partial<Host>;

/** Those of the cases that a broken host fails. */
async function failuresOf(breakage: Breakage, cases = hostContract): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const promise of cases) {
    const host = new MemoryHost();
    const wrong = breakage(host);
    const broken = new Proxy<Host>(host, {
      get: (whole, key: keyof Host) => {
        const part: unknown = Reflect.get(wrong, key) ?? Reflect.get(whole, key);
        return typeof part === 'function' ? (part.bind(host) as unknown) : part;
      },
    });
    await promise.run({ ...memoryHarness(host), host: broken }).catch(() => failures.push(promise.name));
  }
  return failures;
}

const breakages: Readonly<Record<string, { readonly breakage: Breakage; readonly found: string }>> = {
  'tells of its own writes': {
    breakage: (host) => {
      const heard = new Set<(edit: SheetEdit) => void>();
      return {
        onEdit: (listener) => {
          heard.add(listener);
          return MemoryHost.prototype.onEdit.call(host, listener);
        },
        apply: async (sheet, changes) => {
          await MemoryHost.prototype.apply.call(host, sheet, changes);
          for (const listener of heard) listener({ sheet, area: null });
        },
      };
    },
    found: 'apply is not told as an edit',
  },
  'leaves marks behind': {
    breakage: () => ({ clearMarks: () => Promise.resolve() }),
    found: 'clearMarks leaves no trace in the document',
  },
  'marks by formatting the cells': {
    breakage: (host) => ({
      showMarks: async (sheet, marks) => {
        for (const cell of marks.rows.flatMap((row) => row.cells))
          await host.user.format(sheet, { ...cell, rows: 1, columns: 1 }, '#fde7e9');
      },
    }),
    found: 'marks are not an undo step where the program can spare the undo',
  },
  'forgets bindings': {
    breakage: () => ({ bind: () => Promise.resolve() }),
    found: 'bind keeps a binding with the sheet, another replaces it, null takes it away',
  },
  'carries out half of a batch': {
    breakage: (host) => ({
      apply: async (sheet, changes) => {
        for (const change of changes) await MemoryHost.prototype.apply.call(host, sheet, [change]);
      },
    }),
    found: 'apply carries out nothing where one change makes no sense',
  },
  'lets the program take texts for formulas': {
    breakage: (host) => ({
      apply: async (sheet, changes) => {
        for (const change of changes)
          if (change.kind === 'write')
            await host.user.paste(
              sheet,
              change.at,
              change.values.map((row) => row.map((value) => String(value ?? ''))),
            );
      },
    }),
    found: 'apply never makes a formula or a number of a text',
  },
  'gives a used range from A1 on': {
    breakage: (host) => ({
      readGrid: async (sheet, area) => {
        const used = await MemoryHost.prototype.readGrid.call(host, sheet, area);
        return area || used.values.length === 0
          ? used
          : MemoryHost.prototype.readGrid.call(host, sheet, {
              row: 0,
              column: 0,
              rows: used.row + used.values.length,
              columns: used.column + (used.values[0]?.length ?? 0),
            });
      },
    }),
    found: 'readGrid begins at the first used cell, whatever is blank before it',
  },
  'says nothing of undo': {
    breakage: (host) => ({
      onEdit: (listener) => {
        let undoing = false;
        const undo = host.user.undo.bind(host.user);
        host.user.undo = async () => {
          undoing = true;
          await undo();
        };
        return MemoryHost.prototype.onEdit.call(host, (edit) => {
          if (!undoing) listener(edit);
        });
      },
    }),
    found: 'undo and redo of typing are told',
  },
};

describe('the host contract finds out a host that', () => {
  it.each(Object.entries(breakages))('%s', async (_, { breakage, found }) => {
    const cases = hostContract.filter(({ name }) => name === found);
    expect(await failuresOf(breakage, cases)).toEqual([found]);
  });

  it('keeps every promise only when none is broken', async () => {
    expect(await failuresOf(() => ({}))).toEqual([]);
  });
});

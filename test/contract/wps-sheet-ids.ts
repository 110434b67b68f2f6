import type { Host, SheetReference } from '../../src/hosts/host';
import type { CellWorkbook } from '../simulators/cells/cell-workbook';
import type { CellLook } from './cell-look';
import type { CellUser } from './cell-user';
import type { ContractLook, ContractUser } from './harness';

/** The simulator's id of a sheet by the host's, which WPS knows nothing of, and the other way round. */
export interface SheetIdsByName {
  /** A sheet that the host speaks of is the one that bears its name now. */
  readonly note: (sheet: Pick<SheetReference, 'id' | 'name'>) => void;
  /** Of a sheet that is not known: its id as it is, which nothing bears. */
  readonly inner: (id: string) => string;
  readonly outer: (id: string) => string;
}

export function sheetIdsByName(book: CellWorkbook): SheetIdsByName {
  const inner = new Map<string, string>();
  return {
    note: ({ id, name }) => {
      const sheet = book.sheetNamed(name);
      if (sheet) inner.set(id, sheet.id);
    },
    inner: (id) => inner.get(id) ?? id,
    outer: (id) => [...inner].find(([, own]) => own === id)?.[0] ?? id,
  };
}

/** The person and the eyes, who speak of sheets by the host's ids. */
export function withHostIds(
  ids: SheetIdsByName,
  host: Host,
  user: CellUser,
  look: CellLook,
): { readonly user: ContractUser; readonly look: ContractLook } {
  const { inner } = ids;
  /** The host's id of a sheet that has just come: what it would see the next time it looks. */
  const seen = async (added: string): Promise<string> => {
    for (const sheet of await host.listSheets()) ids.note(sheet);
    return ids.outer(added);
  };
  return {
    user: {
      type: (sheet, at, text) => user.type(inner(sheet), at, text),
      paste: (sheet, at, texts) => user.paste(inner(sheet), at, texts),
      clear: (sheet, area) => user.clear(inner(sheet), area),
      format: (sheet, area, fill) => user.format(inner(sheet), area, fill),
      insertRows: (sheet, row, count) => user.insertRows(inner(sheet), row, count),
      deleteRows: (sheet, row, count) => user.deleteRows(inner(sheet), row, count),
      undo: () => user.undo(),
      redo: () => user.redo(),
      select: (sheet, at) => user.select(inner(sheet), at),
      activate: (sheet) => user.activate(inner(sheet)),
      addSheet: async (name) => seen(await user.addSheet(name)),
      renameSheet: (sheet, name) => user.renameSheet(inner(sheet), name),
      copySheet: async (sheet) => seen(await user.copySheet(inner(sheet))),
      hideSheet: (sheet) => user.hideSheet(inner(sheet)),
      removeSheet: (sheet) => user.removeSheet(inner(sheet)),
    },
    look: {
      mark: (sheet, at) => look.mark(inner(sheet), at),
      text: (sheet, at) => look.text(inner(sheet), at),
      style: (sheet, at) => look.style(inner(sheet), at),
      merges: (sheet) => look.merges(inner(sheet)),
      columnWidth: (sheet, column) => look.columnWidth(inner(sheet), column),
      frozenRows: (sheet) => look.frozenRows(inner(sheet)),
      choices: (sheet, at) => look.choices(inner(sheet), at),
      prompt: (sheet, at) => look.prompt(inner(sheet), at),
      print: (sheet) => look.print(inner(sheet)),
      activeCell: () => {
        const { sheet, address } = look.activeCell();
        return { sheet: ids.outer(sheet), address };
      },
      document: () => look.document(),
    },
  };
}

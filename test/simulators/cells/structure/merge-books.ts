import type { CellBook } from '../cell-book';
import type { CellContent } from '../cell-content';
import type { SheetLineChange } from '../cell-draft';
import type { Cell, CellRow, CellSheet, ConditionalFormat } from '../cell-sheet';
import { copyName, isSameName } from '../sheet-names';
import { mergeLists, mergeMaps } from './merge-parts';
import { withLines } from './move-lines';
import { byPriority } from './rules';

/**
 * Takes a step from `base` to `target` on a book that has moved on from `base` meanwhile, by changes that undo
 * leaves standing. `lines` are the rows and columns that move from `base` to `target`, in their order.
 */
export function mergeBooks(
  base: CellBook,
  target: CellBook,
  now: CellBook,
  lines: readonly SheetLineChange[],
): CellBook {
  if (now === base) return target;
  const moved = (book: CellBook, id: string): CellSheet | undefined => {
    const own = lines.filter(({ sheet }) => sheet === id);
    return own.reduce((result, change) => withLines(result, id, change), book).sheets.find(hasId(id));
  };
  const sheets = mergeLists(base.sheets, target.sheets, now.sheets, (sheet) => sheet.id);
  return {
    sheets: possibleTabs(
      (sheets.length > 0 ? sheets : now.sheets).map((sheet) => {
        const [before, after] = [base.sheets.find(hasId(sheet.id)), target.sheets.find(hasId(sheet.id))];
        const ours = now.sheets.find(hasId(sheet.id));
        if (!before || !after || !ours) return sheet;
        if (ours === before) return after;
        const hasMoved = lines.length > 0;
        return mergeSheets(
          hasMoved ? (moved(base, sheet.id) ?? before) : before,
          after,
          hasMoved ? (moved(now, sheet.id) ?? ours) : ours,
        );
      }),
    ),
    names: mergeLists(base.names, target.names, now.names, ({ name, scope }) =>
      JSON.stringify([name.toLowerCase(), scope]),
    ),
    customXml: mergeLists(base.customXml, target.customXml, now.customXml, ({ id }) => id),
    settings: mergeMaps(base.settings, target.settings, now.settings),
    structureProtected:
      now.structureProtected === base.structureProtected ? target.structureProtected : now.structureProtected,
  };
}

/** Names that differ, and one sheet to be seen: what was changed meanwhile may have taken the name of one that comes back. */
function possibleTabs(sheets: readonly CellSheet[]): readonly CellSheet[] {
  const named = sheets.reduce<readonly CellSheet[]>((before, sheet) => {
    const isTaken = before.some(({ name }) => isSameName(name, sheet.name));
    return [...before, isTaken ? { ...sheet, name: copyName(sheet.name, sheets) } : sheet];
  }, []);
  if (named.some(({ visibility }) => visibility === 'visible')) return named;
  return named.map((sheet, at) => (at === 0 ? { ...sheet, visibility: 'visible' } : sheet));
}

const hasId =
  (id: string) =>
  (sheet: CellSheet): boolean =>
    sheet.id === id;

function mergeSheets(base: CellSheet, target: CellSheet, now: CellSheet): CellSheet {
  const one = <Key extends keyof CellSheet>(key: Key): CellSheet[Key] =>
    isLike(now[key], base[key]) ? target[key] : now[key];
  const own = (value: unknown): string => JSON.stringify(value);
  return {
    id: target.id,
    name: one('name'),
    visibility: one('visibility'),
    cells: mergeCells(base.cells, target.cells, now.cells),
    merges: mergeLists(base.merges, target.merges, now.merges, own),
    columnWidths: mergeMaps(base.columnWidths, target.columnWidths, now.columnWidths),
    rowHeights: mergeMaps(base.rowHeights, target.rowHeights, now.rowHeights),
    frozenRows: one('frozenRows'),
    frozenColumns: one('frozenColumns'),
    validations: mergeLists(base.validations, target.validations, now.validations, own),
    conditionalFormats: byPriority(
      mergeLists(
        base.conditionalFormats,
        target.conditionalFormats,
        now.conditionalFormats,
        ({ id }) => id,
        likeRule,
      ),
    ),
    print: one('print'),
    protection: one('protection'),
    columnFormats: mergeMaps(base.columnFormats, target.columnFormats, now.columnFormats),
    defaults: one('defaults'),
  };
}

/** Their order among others is no change of the rule. */
function likeRule(one: ConditionalFormat, other: ConditionalFormat): boolean {
  return isLike({ ...one, priority: 0 }, { ...other, priority: 0 });
}

function isLike(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

type Cells = ReadonlyMap<number, CellRow>;

function mergeCells(base: Cells, target: Cells, now: Cells): Cells {
  if (now === base) return target;
  const merged = new Map<number, CellRow>();
  for (const row of new Set([...target.keys(), ...now.keys()])) {
    const cells = mergeRow(base.get(row) ?? [], target.get(row) ?? [], now.get(row) ?? []);
    if (cells.length > 0) merged.set(row, cells);
  }
  return merged;
}

function mergeRow(base: CellRow, target: CellRow, now: CellRow): CellRow {
  if (now === base) return target;
  const row: (Cell | undefined)[] = [];
  for (let column = 0; column < Math.max(target.length, now.length); column += 1)
    row.push(isSameCell(now[column], base[column]) ? target[column] : now[column]);
  while (row.length > 0 && row[row.length - 1] === undefined) row.pop();
  return row;
}

function isSameCell(one: Cell | undefined, other: Cell | undefined): boolean {
  if (one === other) return true;
  return !!one && !!other && one.format === other.format && isSameContent(one.content, other.content);
}

function isSameContent(one: CellContent, other: CellContent): boolean {
  if ('formula' in one || 'formula' in other)
    return 'formula' in one && 'formula' in other && one.formula === other.formula;
  return one.value === other.value && Boolean(one.quotePrefix) === Boolean(other.quotePrefix);
}

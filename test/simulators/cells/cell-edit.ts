import type { Area } from '../../../src/sheets/layout';
import { intersection, pureArea, sheetColumns, sheetRows } from './areas';
import type { DefinedName } from './cell-book';
import { blankContent, type CellContent } from './cell-content';
import { requireOnSheet, type CellDraft } from './cell-draft';
import type { FormatChange } from './cell-format';
import { CellRefusal } from './cell-refusal';
import type {
  ConditionalFormat,
  SheetPrint,
  SheetProtection,
  SheetValidation,
  SheetVisibility,
} from './cell-sheet';
import { formatColumns, insertLinesAlike, moveLines, withLinesSet } from './edit/edit-lines';
import { addedName, changedName } from './edit/edit-names';
import { requireShort } from './edit/require-short';
import { addSheet, copySheet, moveSheet, removeSheet, renameSheet, showSheet } from './edit/edit-sheets';
import { rootNamespace } from './edit/root-namespace';
import { formatChanger } from './intern-format';
import { keptContent } from './kept-content';
import { coveredBy } from './structure/covered-by';
import { byPriority, conditionalFormatWithout, ruleWithout } from './structure/rules';

/** A conditional format to be; it wins over the others unless `last`. */
export type NewConditionalFormat = Omit<ConditionalFormat, 'id' | 'priority'> & { readonly last?: boolean };

export type { FormatChange } from './cell-format';

const nothingAllowed: SheetProtection = {
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertRows: false,
  allowInsertColumns: false,
  allowDeleteRows: false,
  allowDeleteColumns: false,
};

/**
 * The changes of one step, visible at once through the workbook's reading methods. Sheets go by id. What makes no
 * sense throws a `CellRefusal`; let it pass through the step, which then leaves nothing behind. Protection of
 * sheets is the caller's to ask for (`CellWorkbook.mayWrite`); that of the structure is seen to here.
 */
export class CellEdit {
  constructor(private readonly draft: CellDraft) {}

  /** Contents as many as the area has cells, row by row. What is written below a merge is dropped. */
  setContents(sheet: string, area: Area, contents: readonly (readonly CellContent[])[]): void {
    if (contents.length !== area.rows || contents.some((row) => row.length !== area.columns))
      throw new CellRefusal('size');
    const isCovered = coveredBy(this.draft.sheet(sheet).merges, area);
    this.draft.changeCells(
      sheet,
      area,
      (cell, row, column) => {
        const content = contents[row - area.row]?.[column - area.column] ?? blankContent;
        return isCovered(row, column) ? cell : { content: keptContent(content), format: cell.format };
      },
      true,
    );
    this.draft.tellEdited(sheet, 'cells', area);
  }

  /** Formats cleared are those of the sheet's defaults; conditional formats stay. */
  clear(sheet: string, area: Area, what: 'contents' | 'formats' | 'all'): void {
    const { defaults } = this.draft.sheet(sheet);
    if (what !== 'contents') formatColumns(this.draft, sheet, area, () => null);
    this.draft.changeCells(
      sheet,
      area,
      ({ content, format }) => ({
        content: what === 'formats' ? content : blankContent,
        format: what === 'contents' ? format : defaults.format,
      }),
      // Where a whole column has a format, also blank cells have something to clear.
      what !== 'contents' && area.rows < sheetRows && this.draft.sheet(sheet).columnFormats.size > 0,
    );
    if (what !== 'formats') this.draft.tellEdited(sheet, 'cells', area);
    if (what !== 'contents') this.draft.tellEdited(sheet, 'formats', area);
  }

  /** Whole columns keep it for what comes into them later, the whole sheet too. */
  setFormat(sheet: string, area: Area, change: FormatChange): void {
    requireOnSheet(area);
    const changed = formatChanger(change);
    const isWholeColumns = area.rows === sheetRows;
    if (isWholeColumns && area.columns === sheetColumns) {
      const { defaults, columnFormats } = this.draft.sheet(sheet);
      const format = changed(defaults.format);
      const own = [...columnFormats].map(([column, before]) => [column, changed(before)] as const);
      this.draft.changeSheet(sheet, {
        defaults: { ...defaults, format },
        columnFormats: new Map(own.filter(([, after]) => after !== format)),
      });
    } else formatColumns(this.draft, sheet, area, changed);
    this.draft.changeCells(
      sheet,
      area,
      (cell) => ({ content: cell.content, format: changed(cell.format) }),
      !isWholeColumns,
    );
    this.draft.tellEdited(sheet, 'formats', area);
  }

  /** Empties all but the first cell. */
  merge(sheet: string, area: Area): void {
    requireOnSheet(area);
    const { merges } = this.draft.sheet(sheet);
    const others = merges.filter((other) => intersection(other, area));
    if (others.some((other) => JSON.stringify(intersection(other, area)) !== JSON.stringify(other)))
      throw new CellRefusal('merge');
    if (area.rows === 1 && area.columns === 1) return;
    const left = merges.filter((other) => !others.includes(other));
    this.draft.changeSheet(sheet, { merges: [...left, pureArea(area)] });
    const isCovered = coveredBy([area], area);
    this.draft.changeCells(
      sheet,
      area,
      (cell, row, column) => (isCovered(row, column) ? { ...cell, content: blankContent } : cell),
      false,
    );
    this.draft.tellEdited(sheet, 'formats', area);
  }

  /** Takes every merge away that touches the area. */
  unmerge(sheet: string, area: Area): void {
    requireOnSheet(area);
    const merges = this.draft.sheet(sheet).merges.filter((merge) => !intersection(merge, area));
    this.draft.changeSheet(sheet, { merges });
    this.draft.tellEdited(sheet, 'formats', area);
  }

  /** With formats come the dropdowns and conditional formats of the row above. */
  insertRows(sheet: string, row: number, count: number, copyFormatFromAbove: boolean): void {
    const insert = copyFormatFromAbove ? insertLinesAlike : moveLines;
    insert(this.draft, sheet, { axis: 'rows', kind: 'inserted', at: row, count });
  }

  deleteRows(sheet: string, row: number, count: number): void {
    moveLines(this.draft, sheet, { axis: 'rows', kind: 'deleted', at: row, count });
  }

  insertColumns(sheet: string, column: number, count: number, copyFormatFromLeft: boolean): void {
    const insert = copyFormatFromLeft ? insertLinesAlike : moveLines;
    insert(this.draft, sheet, { axis: 'columns', kind: 'inserted', at: column, count });
  }

  deleteColumns(sheet: string, column: number, count: number): void {
    moveLines(this.draft, sheet, { axis: 'columns', kind: 'deleted', at: column, count });
  }

  /** In characters; null is the default. */
  setColumnWidth(sheet: string, column: number, count: number, characters: number | null): void {
    requireOnSheet({ row: 0, column, rows: 1, columns: count });
    const columnWidths = withLinesSet(this.draft.sheet(sheet).columnWidths, column, count, characters);
    this.draft.changeSheet(sheet, { columnWidths });
  }

  /** In points; null fits the text; 0 hides. */
  setRowHeight(sheet: string, row: number, count: number, points: number | null): void {
    requireOnSheet({ row, column: 0, rows: count, columns: 1 });
    const rowHeights = withLinesSet(this.draft.sheet(sheet).rowHeights, row, count, points);
    this.draft.changeSheet(sheet, { rowHeights });
  }

  freeze(sheet: string, rows: number, columns: number): void {
    requireOnSheet({ row: 0, column: 0, rows: rows + 1, columns: columns + 1 });
    this.draft.changeSheet(sheet, { frozenRows: rows, frozenColumns: columns });
  }

  setPrint(sheet: string, change: Partial<SheetPrint>): void {
    this.draft.changeSheet(sheet, { print: { ...this.draft.sheet(sheet).print, ...change } });
  }

  /** Takes the place of what validated its areas before. */
  addValidation(sheet: string, validation: SheetValidation): void {
    requireShort(validation);
    const areas = validation.areas.map(pureArea);
    for (const area of areas) this.clearValidations(sheet, area);
    const { validations } = this.draft.sheet(sheet);
    this.draft.changeSheet(sheet, { validations: [...validations, { ...validation, areas }] });
  }

  clearValidations(sheet: string, area: Area): void {
    requireOnSheet(area);
    const { validations } = this.draft.sheet(sheet);
    if (!validations.some(({ areas }) => areas.some((own) => intersection(own, area)))) return;
    this.draft.changeSheet(sheet, {
      validations: validations.flatMap((validation) => ruleWithout(validation, area) ?? []),
    });
  }

  /** Gives its id. */
  addConditionalFormat(sheet: string, { last = false, ...format }: NewConditionalFormat): string {
    for (const area of format.areas) requireOnSheet(area);
    const id = this.draft.newId('rule');
    const before = this.draft.sheet(sheet).conditionalFormats;
    const added = { ...format, areas: format.areas.map(pureArea), id, priority: 0 };
    const conditionalFormats = byPriority(last ? [...before, added] : [added, ...before]);
    this.draft.changeSheet(sheet, { conditionalFormats });
    return id;
  }

  changeConditionalFormat(sheet: string, id: string, change: Partial<NewConditionalFormat>): void {
    const { last, ...parts } = change;
    const before = this.draft.sheet(sheet).conditionalFormats;
    const format = before.find((candidate) => candidate.id === id);
    if (!format) throw new CellRefusal('rule-missing', id);
    for (const area of parts.areas ?? []) requireOnSheet(area);
    const after = { ...format, ...parts };
    const others = before.filter((candidate) => candidate !== format);
    const formats =
      last === undefined
        ? before.map((candidate) => (candidate === format ? after : candidate))
        : last
          ? [...others, after]
          : [after, ...others];
    this.draft.changeSheet(sheet, { conditionalFormats: byPriority(formats) });
  }

  removeConditionalFormat(sheet: string, id: string): void {
    const before = this.draft.sheet(sheet).conditionalFormats;
    const conditionalFormats = before.filter((format) => format.id !== id);
    if (conditionalFormats.length === before.length) throw new CellRefusal('rule-missing', id);
    this.draft.changeSheet(sheet, { conditionalFormats: byPriority(conditionalFormats) });
  }

  /** Takes the conditional formats off an area; what they cover beside it stays. */
  clearConditionalFormats(sheet: string, area: Area): void {
    requireOnSheet(area);
    const left = this.draft
      .sheet(sheet)
      .conditionalFormats.flatMap((format) =>
        format.areas.some((own) => intersection(own, area))
          ? (conditionalFormatWithout(format, area) ?? [])
          : format,
      );
    this.draft.changeSheet(sheet, { conditionalFormats: byPriority(left) });
  }

  protect(sheet: string, allow: Partial<SheetProtection>): void {
    this.draft.changeSheet(sheet, { protection: { ...nothingAllowed, ...allow } });
  }

  unprotect(sheet: string): void {
    this.draft.changeSheet(sheet, { protection: null });
  }

  protectStructure(isProtected: boolean): void {
    this.draft.changeBook({ structureProtected: isProtected });
  }

  /** Gives the id of an empty sheet at a place among the tabs, from 0. Doesn't activate it. */
  addSheet(name: string, position: number): string {
    return addSheet(this.draft, name, position);
  }

  /** Formulas and names that mention it say `#REF!` from then on. */
  removeSheet(sheet: string): void {
    removeSheet(this.draft, sheet);
  }

  /** In formulas and names that mention it too. */
  renameSheet(sheet: string, name: string): void {
    renameSheet(this.draft, sheet, name);
  }

  moveSheet(sheet: string, position: number): void {
    moveSheet(this.draft, sheet, position);
  }

  /**
   * Gives the id of the copy, named `X (2)`. Doesn't activate it. As in Excel, it gets names of its own also for
   * those of the workbook that mention the sheet.
   */
  copySheet(sheet: string, position: number): string {
    return copySheet(this.draft, sheet, position);
  }

  setVisibility(sheet: string, visibility: SheetVisibility): void {
    showSheet(this.draft, sheet, visibility);
  }

  addName(name: DefinedName): void {
    this.draft.changeBook({ names: addedName(this.draft.book, name) });
  }

  changeName(
    name: string,
    scope: string | null,
    change: Partial<Pick<DefinedName, 'formula' | 'visible' | 'comment'>>,
  ): void {
    this.draft.changeBook({ names: changedName(this.draft.book, name, scope, change) });
  }

  removeName(name: string, scope: string | null): void {
    this.draft.changeBook({ names: changedName(this.draft.book, name, scope, null) });
  }

  /** Puts a part in place of the one with its id, or a new one. Gives its id. */
  setCustomXml(xml: string, id?: string): string {
    const { customXml } = this.draft.book;
    if (id !== undefined && !customXml.some((part) => part.id === id))
      throw new CellRefusal('part-missing', id);
    const part = { id: id ?? this.draft.newId('part'), namespace: rootNamespace(xml), xml };
    this.draft.changeBook({
      customXml:
        id === undefined ? [...customXml, part] : customXml.map((other) => (other.id === id ? part : other)),
    });
    return part.id;
  }

  removeCustomXml(id: string): void {
    const customXml = this.draft.book.customXml.filter((part) => part.id !== id);
    if (customXml.length === this.draft.book.customXml.length) throw new CellRefusal('part-missing', id);
    this.draft.changeBook({ customXml });
  }

  /** Anything JSON can say; `undefined` takes it away. */
  setSetting(key: string, value: unknown): void {
    const settings = new Map(this.draft.book.settings);
    if (value === undefined) settings.delete(key);
    else settings.set(key, JSON.parse(JSON.stringify(value)));
    this.draft.changeBook({ settings });
  }
}

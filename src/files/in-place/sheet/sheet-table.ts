import { relationshipsOf } from '../package/relationships';
import type { WorkbookPackage } from '../package/workbook-package';
import { attributeOf } from '../xml/attributes';
import { contentOf, findElements } from '../xml/find-elements';
import { decodeEscapes } from '../xml/xml-characters';
import { parseCellArea, type CellArea } from './cell-area';

export interface TableColumn {
  /** Kept by Excel when the column is renamed or moved; one of its own for each column that is added. */
  readonly id: string;
  readonly header: string;
  /** The formula that fills the column; null where nothing does. */
  readonly formula: string | null;
  readonly arrayFormula: boolean;
}

/** A table part, read. Rows and columns count from 0. */
export interface SheetTable {
  readonly path: string;
  readonly id: string;
  readonly name: string;
  readonly area: CellArea;
  /** The first and last row of data, the header and a totals row left out. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly totalsRow: boolean;
  readonly columns: readonly TableColumn[];
}

/** The tables on a sheet. */
export function tablesOf(parts: WorkbookPackage, sheetPath: string): SheetTable[] {
  return relationshipsOf(parts, sheetPath)
    .filter(({ kind, target }) => kind === 'table' && parts.has(target))
    .flatMap(({ target }) => readTable(parts, target) ?? []);
}

/** Null where the part says no area. */
function readTable(parts: WorkbookPackage, path: string): SheetTable | null {
  const text = parts.text(path);
  const elements = findElements(text, path, 'table', 'tableColumn', 'calculatedColumnFormula');
  const table = elements.find(({ name }) => name === 'table')?.tag ?? '';
  const area = parseCellArea(attributeOf(table, 'ref') ?? '');
  if (area === null) return null;
  const header = attributeOf(table, 'headerRowCount') === '0' ? 0 : 1;
  const totals = Number(attributeOf(table, 'totalsRowCount') ?? 0);
  return {
    path,
    id: attributeOf(table, 'id') ?? '',
    name: attributeOf(table, 'displayName') ?? attributeOf(table, 'name') ?? '',
    area,
    firstRow: area.top + header,
    lastRow: area.bottom - totals,
    totalsRow: totals > 0,
    columns: elements
      .filter(({ name }) => name === 'tableColumn')
      .map((column) => {
        const formula = elements.find(
          ({ name, start }) =>
            name === 'calculatedColumnFormula' && start >= column.tagEnd && start < column.contentEnd,
        );
        return {
          id: attributeOf(column.tag, 'id') ?? '',
          header: decodeEscapes(attributeOf(column.tag, 'name') ?? ''),
          formula: formula ? contentOf(text, formula) : null,
          arrayFormula: formula !== undefined && attributeOf(formula.tag, 'array') === '1',
        };
      }),
  };
}

import { writeXlsx, type WriteOptions, type WriteSheet } from 'hucre/xlsx';
import { fixedAreaName, quotedSheetName } from '../sheets/a1';
import type { SheetLayout } from '../sheets/layout';
import { sheetName } from '../sheets/sheet-name';
import { finishParts } from './finish-parts';
import { ListSources } from './list-sources';
import { toHucreSheet } from './to-hucre-sheet';
import { dropIllegal } from './xml-text';

export interface WorkbookProperties {
  readonly title: string;
  readonly creator: string;
  readonly created: Date;
}

/**
 * Writes layouts as a new .xlsx file, one sheet each, in their order; names are made legal and unique. The same
 * input gives the same bytes. Text is text, whatever it begins with; blank is what is null or ''.
 *
 * @throws CellTextTooLongError where a text has more characters than a cell can hold.
 */
export async function writeWorkbook(
  layouts: readonly SheetLayout[],
  properties: WorkbookProperties,
): Promise<Uint8Array> {
  if (layouts.length === 0) throw new RangeError('A workbook needs at least one sheet.');
  const names: string[] = [];
  for (const layout of layouts) names.push(sheetName(layout.name, names));
  const lists = new ListSources(sheetName('选项', names));
  const sheets = layouts.map((layout, index) => toHucreSheet(layout, names[index] ?? '', lists));
  const title = dropIllegal(properties.title);
  const creator = dropIllegal(properties.creator);
  const { created } = properties;
  const bytes = await writeXlsx({
    sheets: lists.columns.length > 0 ? [...sheets, listSheet(lists)] : sheets,
    namedRanges: layouts.flatMap((layout, index) => printNames(layout, names[index] ?? '')),
    properties: { title, creator, lastModifiedBy: creator, created, modified: created },
  });
  return finishParts(bytes, layouts);
}

/** Print area and repeated rows. Named here because hucre leaves a sheet's name unquoted. */
function printNames({ print }: SheetLayout, name: string): NonNullable<WriteOptions['namedRanges']> {
  const sheet = quotedSheetName(name);
  const { from, to } = print.repeatRows;
  return [
    { name: '_xlnm.Print_Area', range: `${sheet}!${fixedAreaName(print.area)}`, scope: name },
    { name: '_xlnm.Print_Titles', range: `${sheet}!$${String(from + 1)}:$${String(to + 1)}`, scope: name },
  ];
}

function listSheet({ sheet, columns }: ListSources): WriteSheet {
  const longest = Math.max(...columns.map((column) => column.length));
  return {
    name: sheet,
    hidden: true,
    rows: Array.from({ length: longest }, (_, row) => columns.map((column) => column[row] ?? null)),
  };
}

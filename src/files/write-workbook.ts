import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import type { SheetLayout } from '../sheets/layout';
import { sheetName } from '../sheets/sheet-name';
import { finishParts } from './finish-parts';
import { manageSheets } from './in-place/manage-sheets';
import { ListSources } from './list-sources';
import { printNames } from './print-names';
import { toHucreSheet } from './to-hucre-sheet';
import { dropIllegal } from './xml-text';

export interface WorkbookProperties {
  readonly title: string;
  readonly creator: string;
  readonly created: Date;
  /** The id of the campaign whose managed sheets these are. */
  readonly campaign?: string;
  /** For a file that is called .xlsm: programs don’t open one that says it is an .xlsx. */
  readonly macroEnabled?: boolean;
}

/**
 * Writes layouts as a new .xlsx file, one sheet each, in their order; names are made legal and unique. The same
 * input gives the same bytes. Managed sheets can be updated in place later. Text is text, whatever it begins with; blank is what is null or ''.
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
    // Named here because hucre leaves a sheet's name unquoted.
    namedRanges: layouts.flatMap((layout, index) => {
      const scope = names[index] ?? '';
      return printNames(layout, scope).map(({ name, formula }) => ({ name, range: formula, scope }));
    }),
    properties: { title, creator, lastModifiedBy: creator, created, modified: created },
  });
  return manageSheets(
    finishParts(bytes, layouts, properties.macroEnabled ?? false),
    layouts,
    properties.campaign ?? null,
  );
}

function listSheet({ sheet, columns }: ListSources): WriteSheet {
  const longest = Math.max(...columns.map((column) => column.length));
  return {
    name: sheet,
    hidden: true,
    rows: Array.from({ length: longest }, (_, row) => columns.map((column) => column[row] ?? null)),
  };
}

import type { RawCell } from '../../forms/cell';
import { fixedAreaName } from '../../sheets/a1';
import { entryRules, type EntryRule } from '../../sheets/entry-rules';
import type { PrintSetup, SheetLayout } from '../../sheets/layout';
import { styleBlocks } from '../../sheets/style-blocks';
import { styleBlock } from './styles';
import type { WpsPageSetup, WpsWindow, WpsWorksheet } from './wps-application';
import { xl } from './wps-constants';
import { rangeOf } from './wps-session';
import { writeValues } from './write-values';

/** Where a dropdown's values stand: in the rule itself, or in a column of the metadata sheet. */
type ListSource = (values: readonly string[]) => string;

/** What is shown of a prompt at most. */
const longestTitle = 32;
const longestPrompt = 255;

/** Draws a layout on an empty sheet that is active: formats before values, so that text cells keep texts. */
export function drawLayout(
  sheet: WpsWorksheet,
  window: WpsWindow | null,
  layout: SheetLayout,
  sourceOf: ListSource,
): void {
  for (const { area, style } of styleBlocks(layout.rows)) styleBlock(sheet, area, style);
  for (const area of layout.merges) rangeOf(sheet, area).Merge();
  layout.columnWidths.forEach((width, column) => {
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).ColumnWidth = width;
  });
  drawHeights(sheet, layout);
  drawValues(sheet, layout);
  for (const rule of entryRules(layout)) drawRule(sheet, rule, sourceOf);
  drawPrint(sheet.PageSetup, layout.print);
  if (window && layout.frozenRows > 0) {
    window.FreezePanes = false;
    window.SplitColumn = 0;
    window.SplitRow = layout.frozenRows;
    window.FreezePanes = true;
  }
}

function drawHeights(sheet: WpsWorksheet, { rows }: SheetLayout): void {
  let from = 0;
  while (from < rows.length) {
    const height = rows[from]?.height;
    let to = from + 1;
    while (to < rows.length && rows[to]?.height === height) to += 1;
    if (height !== undefined)
      rangeOf(sheet, { row: from, column: 0, rows: to - from, columns: 1 }).RowHeight = height;
    from = to;
  }
}

function drawValues(sheet: WpsWorksheet, { rows }: SheetLayout): void {
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (columns === 0) return;
  const values = rows.map(({ cells }) =>
    Array.from({ length: columns }, (_, column): RawCell => cells[column]?.value ?? null),
  );
  writeValues(sheet, { row: 0, column: 0, rows: rows.length, columns }, values);
}

function drawRule(sheet: WpsWorksheet, { areas, list, prompt }: EntryRule, sourceOf: ListSource): void {
  for (const area of areas) {
    const { Validation: validation } = rangeOf(sheet, area);
    // A second rule on a cell is refused, so that one that is there goes first.
    validation.Delete();
    if (list) validation.Add(xl.validateList, xl.alertInformation, xl.between, sourceOf(list.values));
    else validation.Add(xl.validateInputOnly, xl.alertInformation, xl.between);
    validation.IgnoreBlank = true;
    if (list) validation.InCellDropdown = true;
    // The list helps, the check judges: other values pass without a word.
    validation.ShowError = false;
    validation.ShowInput = prompt !== null;
    if (prompt) {
      validation.InputTitle = prompt.title.slice(0, longestTitle);
      validation.InputMessage = prompt.text.slice(0, longestPrompt);
    }
  }
}

/** Page set-up is not proven in every version; a sheet that prints less well is better than none. */
function drawPrint(page: WpsPageSetup | undefined, { orientation, area, repeatRows }: PrintSetup): void {
  if (!page) return;
  const settings: readonly (() => void)[] = [
    () => (page.PaperSize = xl.paperA4),
    // The form itself has no colours; so the marks over it stay off the paper.
    () => (page.BlackAndWhite = true),
    () => (page.Orientation = orientation === 'landscape' ? xl.landscape : xl.portrait),
    () => (page.Zoom = false),
    () => (page.FitToPagesWide = 1),
    () => (page.FitToPagesTall = false),
    () => (page.PrintArea = fixedAreaName(area)),
    () => (page.PrintTitleRows = `$${String(repeatRows.from + 1)}:$${String(repeatRows.to + 1)}`),
  ];
  for (const set of settings) {
    try {
      set();
    } catch {
      // A machine without a printer refuses some of these.
    }
  }
}

import { fixedAreaName } from '../../sheets/a1';
import { enteredValue } from '../../sheets/entered-value';
import { entryRules } from '../../sheets/entry-rules';
import type { Area, PrintSetup, SheetLayout } from '../../sheets/layout';
import { styleBlocks } from '../../sheets/style-blocks';
import { rangeOf } from './range-of';
import { styleRange } from './style-range';
import type { WriteBatch } from './write-batch';
import { writeBlock } from './write-block';

/** Where a dropdown's values stand: in the rule itself, or in a column of the metadata sheet. */
export type ListSource = (values: readonly string[]) => string;

/** Bytes that any one instruction takes, at most. */
const instruction = 2_000;

/** What Excel shows of a prompt at most. */
const longestTitle = 32;
const longestPrompt = 255;

/** Lines up all that draws a layout on an empty sheet: formats before values, so that text cells keep texts. */
export async function drawLayout(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  layout: SheetLayout,
  sourceOf: ListSource,
): Promise<void> {
  for (const { area, style } of styleBlocks(layout.rows)) {
    await batch.add(instruction, () => {
      styleRange(rangeOf(sheet, area), style, area);
    });
    if (style.numberFormat !== undefined) await formatNumbers(batch, sheet, area, style.numberFormat);
  }
  await batch.add(instruction, () => {
    layout.merges.forEach((area) => {
      rangeOf(sheet, area).merge(false);
    });
    layout.columnWidths.forEach((width, column) => {
      sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(width);
    });
  });
  await drawValues(batch, sheet, layout);
  await drawHeights(batch, sheet, layout);
  await batch.add(instruction, () => {
    drawRules(sheet, layout, sourceOf);
    drawPrint(sheet.pageLayout, layout.print);
    if (layout.frozenRows > 0) sheet.freezePanes.freezeRows(layout.frozenRows);
  });
}

/** Writes a number format into every cell of a block. */
export function formatNumbers(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  area: Area,
  format: string,
): Promise<void> {
  const row = Array.from({ length: area.columns }, () => format);
  const rows = Array.from({ length: area.rows }, () => row);
  return writeBlock(batch, area, rows, (piece, values) => {
    rangeOf(sheet, piece).numberFormat = values;
  });
}

/** Column widths count characters of the default font, 7 pixels wide, and 5 pixels of margin; Excel counts points. */
function pointsOf(characters: number): number {
  return (Math.round(characters * 7) + 5) * 0.75;
}

/** Heights as the layout has them; rows without one are fitted to their texts, which stand there already. */
async function drawHeights(batch: WriteBatch, sheet: Excel.Worksheet, { rows }: SheetLayout): Promise<void> {
  let from = 0;
  while (from < rows.length) {
    const height = rows[from]?.height;
    let to = from + 1;
    while (to < rows.length && rows[to]?.height === height) to += 1;
    const area = { row: from, column: 0, rows: to - from, columns: 1 };
    await batch.add(instruction, () => {
      const { format } = rangeOf(sheet, area);
      if (height === undefined) format.autofitRows();
      else format.rowHeight = height;
    });
    from = to;
  }
}

function drawValues(batch: WriteBatch, sheet: Excel.Worksheet, { rows }: SheetLayout): Promise<void> {
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (columns === 0) return Promise.resolve();
  const values = rows.map(({ cells }) =>
    Array.from({ length: columns }, (_, column) => {
      const value = cells[column]?.value ?? null;
      return value === null ? null : enteredValue(value);
    }),
  );
  return writeBlock(batch, { row: 0, column: 0, rows: rows.length, columns }, values, (piece, block) => {
    rangeOf(sheet, piece).values = block;
  });
}

function drawRules(sheet: Excel.Worksheet, layout: SheetLayout, sourceOf: ListSource): void {
  for (const { areas, list, prompt } of entryRules(layout))
    for (const area of areas) {
      const { dataValidation } = rangeOf(sheet, area);
      if (list) {
        dataValidation.rule = { list: { inCellDropDown: true, source: sourceOf(list.values) } };
        // The list helps, the check judges: other values pass without a word.
        dataValidation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
      }
      if (prompt)
        dataValidation.prompt = {
          showPrompt: true,
          title: prompt.title.slice(0, longestTitle),
          message: prompt.text.slice(0, longestPrompt),
        };
    }
}

function drawPrint(page: Excel.PageLayout, { paper, orientation, repeatRows, area }: PrintSetup): void {
  page.paperSize = paper;
  // The form itself has no colours; so the marks over it stay off the paper.
  page.blackAndWhite = true;
  page.orientation = orientation === 'landscape' ? 'Landscape' : 'Portrait';
  // As many pages high as it takes.
  page.zoom = { horizontalFitToPages: 1 };
  page.setPrintArea(fixedAreaName(area));
  page.setPrintTitleRows(`$${String(repeatRows.from + 1)}:$${String(repeatRows.to + 1)}`);
}

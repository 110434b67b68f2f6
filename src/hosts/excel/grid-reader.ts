import type { Grid } from '../../sheets/grid';
import type { Area } from '../../sheets/layout';
import { emptyGrid, trimGrid } from '../../sheets/trim-grid';
import { inDateSystem1900 } from '../../sheets/date-system';
import type { ExcelCalls } from './excel-calls';
import { codeOf } from './excel-error';
import { rangeOf } from './range-of';
import { blockProperties, gridOf, stacked } from './read-block';

/** Cells read in one piece where all at once are more than Excel on the web answers with (5 MB). */
const pieceCells = 25_000;

/** Excel's code for an answer that is larger than it gives. */
const tooMuch = 'ResponsePayloadSizeLimitExceeded';

/** Something else to ask of a sheet in the same round trip, and what to do with the answer. */
export type AskBeside = (sheet: Excel.Worksheet) => (grid: Grid) => void;

/** Reads blocks of sheets in one round trip, or in as many as Excel on the web needs. */
export class GridReader {
  /** Sheets that were too large for one answer. */
  private readonly large = new Set<string>();
  /** Whether the workbook counts days from 1904. */
  private readonly from1904: boolean;

  constructor(
    private readonly calls: ExcelCalls,
    options: { readonly from1904: boolean },
  ) {
    this.from1904 = options.from1904;
  }

  /** The used part of a sheet, or the block named. */
  read(id: string, area?: Area, beside?: AskBeside): Promise<Grid> {
    return this.calls.ask('read a sheet', async (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      if (area === undefined && this.large.has(id)) return this.readInPieces(context, sheet, area, beside);
      try {
        return await this.readAtOnce(context, sheet, area, beside);
      } catch (error) {
        if (codeOf(error) !== tooMuch) throw error;
        this.large.add(id);
        return this.readInPieces(context, sheet, area, beside);
      }
    });
  }

  private async readAtOnce(
    context: Excel.RequestContext,
    sheet: Excel.Worksheet,
    area: Area | undefined,
    beside: AskBeside | undefined,
  ): Promise<Grid> {
    const take = beside?.(sheet);
    const block = area ? rangeOf(sheet, area) : sheet.getUsedRangeOrNullObject(true);
    block.load(this.properties);
    await context.sync();
    const grid = block.isNullObject ? emptyGrid : this.gridOf(block);
    const read = area ? grid : trimGrid(grid);
    take?.(read);
    return read;
  }

  private async readInPieces(
    context: Excel.RequestContext,
    sheet: Excel.Worksheet,
    area: Area | undefined,
    beside: AskBeside | undefined,
  ): Promise<Grid> {
    const take = beside?.(sheet);
    const whole = area ?? (await usedArea(context, sheet));
    const grid = whole ? await this.readBlock(context, sheet, whole) : emptyGrid;
    const read = area ? grid : trimGrid(grid);
    take?.(read);
    return read;
  }

  private async readBlock(context: Excel.RequestContext, sheet: Excel.Worksheet, whole: Area): Promise<Grid> {
    let rows = Math.max(1, Math.floor(pieceCells / whole.columns));
    const grids: Grid[] = [];
    for (let from = 0; from < whole.rows;) {
      const piece = { ...whole, row: whole.row + from, rows: Math.min(rows, whole.rows - from) };
      const grid = await this.readPiece(context, rangeOf(sheet, piece), rows === 1);
      if (grid) grids.push(grid);
      if (grid) from += piece.rows;
      // Long texts: half as many rows from here on.
      else rows = Math.ceil(rows / 2);
    }
    return stacked(grids);
  }

  /** Null where even this is more than one answer holds. */
  private async readPiece(
    context: Excel.RequestContext,
    block: Excel.Range,
    isSmallest: boolean,
  ): Promise<Grid | null> {
    block.load(this.properties);
    try {
      await context.sync();
    } catch (error) {
      if (isSmallest || codeOf(error) !== tooMuch) throw error;
      return null;
    }
    return this.gridOf(block);
  }

  private get properties(): string {
    return this.from1904 ? `${blockProperties},numberFormat` : blockProperties;
  }

  private gridOf(block: Excel.Range): Grid {
    return this.from1904 ? inDateSystem1900(gridOf(block), block.numberFormat as unknown[][]) : gridOf(block);
  }
}

async function usedArea(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Area | null> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (used.isNullObject) return null;
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = used;
  return { row, column, rows, columns };
}

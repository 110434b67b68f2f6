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
      const take = beside?.(sheet);
      const block = area ? rangeOf(sheet, area) : sheet.getUsedRangeOrNullObject(true);
      const grid = await this.readAtOnce(id, context, block, area).catch((error: unknown) => {
        if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
        this.large.add(id);
        return null;
      });
      const read = grid ?? (await this.readInPieces(context, sheet, area));
      take?.(read);
      return read;
    });
  }

  private async readAtOnce(
    id: string,
    context: Excel.RequestContext,
    block: Excel.Range,
    area: Area | undefined,
  ): Promise<Grid | null> {
    if (this.large.has(id) && !area) {
      await context.sync();
      return null;
    }
    block.load(this.properties);
    await context.sync();
    if (block.isNullObject) return emptyGrid;
    return area ? this.gridOf(block) : trimGrid(this.gridOf(block));
  }

  private async readInPieces(
    context: Excel.RequestContext,
    sheet: Excel.Worksheet,
    area: Area | undefined,
  ): Promise<Grid> {
    const whole = area ?? (await usedArea(context, sheet));
    if (!whole) return emptyGrid;
    const rows = Math.max(1, Math.floor(pieceCells / whole.columns));
    const grids: Grid[] = [];
    for (let from = 0; from < whole.rows; from += rows) {
      const piece = { ...whole, row: whole.row + from, rows: Math.min(rows, whole.rows - from) };
      const block = rangeOf(sheet, piece);
      block.load(this.properties);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- all at once are more than Excel answers
      await context.sync();
      grids.push(this.gridOf(block));
    }
    return area ? stacked(grids) : trimGrid(stacked(grids));
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

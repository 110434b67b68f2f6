import { firstCellOf, parseArea } from '../../sheets/parse-area';
import type { Area } from '../../sheets/layout';
import type { SheetEdit, SheetSelection } from '../host';
import { Listeners } from '../listeners';
import type { ExcelCalls } from './excel-calls';
import type { ExcelRuntime } from './excel-runtime';

/** How often sheets are asked for where Excel does not tell of renamed, hidden and moved ones (before ExcelApi 1.17). */
const askEvery = 2_000;

/** What an edit means to the adapter itself, before anybody is told. */
export interface EditFilter {
  /** Rows or columns moved, so that what is known of places is out of date. */
  rowsMoved(sheet: string): void;
  /** Whether a block holds nothing but what the adapter writes; then it is no edit of the table. */
  isOurs(sheet: string, area: Area): boolean;
}

/** What Excel tells, in the words of the port. */
export class ExcelEvents {
  readonly edits = new Listeners<SheetEdit>();
  readonly selections = new Listeners<SheetSelection>();
  readonly sheets = new Listeners<void>();
  private known: string | null = null;
  private asking = false;

  constructor(
    private readonly calls: ExcelCalls,
    private readonly runtime: ExcelRuntime,
    private readonly filter: EditFilter,
  ) {}

  /** Registers for all events in one round trip. */
  async start(): Promise<void> {
    await this.calls.ask('listen to the workbook', async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add((event) => this.noteEdit(event));
      worksheets.onSelectionChanged.add(({ worksheetId, address }) => {
        const cell = firstCellOf(address);
        if (cell) this.selections.tell({ sheet: worksheetId, address: cell });
        return Promise.resolve();
      });
      const note = (): Promise<void> => {
        this.sheets.tell();
        return Promise.resolve();
      };
      worksheets.onActivated.add(note);
      worksheets.onAdded.add(note);
      worksheets.onDeleted.add(note);
      if (this.runtime.isSupported('1.17')) {
        worksheets.onNameChanged.add(note);
        worksheets.onVisibilityChanged.add(note);
        worksheets.onMoved.add(note);
      }
      await context.sync();
    });
    if (this.runtime.isSupported('1.17')) return;
    await this.askForSheets();
    this.runtime.every(askEvery, () => void this.askForSheets().catch(() => undefined));
  }

  private noteEdit({
    worksheetId: sheet,
    address,
    changeType,
    triggerSource,
  }: Excel.WorksheetChangedEventArgs): Promise<void> {
    // Our own writes switch the events off; where Excel tells of them all the same it says whose they are.
    if (triggerSource === 'ThisLocalAddin') return Promise.resolve();
    const area = changeType === 'RangeEdited' ? parseArea(address) : null;
    if (area === null) this.filter.rowsMoved(sheet);
    if (area === null || !this.filter.isOurs(sheet, area)) this.edits.tell({ sheet, area });
    return Promise.resolve();
  }

  private async askForSheets(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    try {
      const now = await this.calls.ask('list the sheets', async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load('items/id,items/name,items/visibility');
        await context.sync();
        return JSON.stringify(worksheets.items.map(({ id, name, visibility }) => [id, name, visibility]));
      });
      if (this.known !== null && this.known !== now) this.sheets.tell();
      this.known = now;
    } finally {
      this.asking = false;
    }
  }
}

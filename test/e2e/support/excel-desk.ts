import type { CellWorkbook } from '../../simulators/cells/cell-workbook';
import type { SimulatedExcel } from '../../simulators/excel/simulated-excel';
import type { SimulatedOffice } from '../../simulators/excel/simulated-office';
import { BookDesk } from './book-desk';

/** The Excel around the pane, in the page: what a person does in the grid and at the ribbon, and sees there. */
export class ExcelDesk extends BookDesk {
  constructor(
    private readonly excel: SimulatedExcel,
    private readonly office: SimulatedOffice,
  ) {
    super();
  }

  /** Presses a button of the ribbon; resolves when Excel is told that it is done. */
  press(command: string): Promise<void> {
    return this.office.pressRibbon(command);
  }

  /** 打开窗格, which is Excel's own doing. */
  openPane(): Promise<void> {
    return this.office.addin.showAsTaskpane();
  }

  closePane(): Promise<void> {
    return this.office.addin.hide();
  }

  isPaneOpen(): boolean {
    return this.office.paneShown;
  }

  mistakes(): readonly string[] {
    return this.excel.messages.notSimulated;
  }

  protected get book(): CellWorkbook {
    return this.excel.book;
  }
}

declare global {
  interface Window {
    excelDesk?: ExcelDesk;
    /** Called once Microsoft's client library is there. */
    connectExcel?: () => void;
  }
}

/// <reference types="office-js" />
import type { ExcelRuntime } from '../../../src/hosts/excel/excel-runtime';
import { CellWorkbook } from '../cells/cell-workbook';
import { HandTimers } from './hand-timers';
import { loadOfficeRuntime } from './load-office-runtime';
import { SimulatedExcel, type SimulatedExcelOptions } from './simulated-excel';
import { SimulatedOffice } from './simulated-office';
import { withUndoGroups } from './with-undo-groups';

/** A simulated Excel with an add-in's side of it, in Node. */
export interface OpenExcel {
  readonly excel: SimulatedExcel;
  readonly office: SimulatedOffice;
  readonly timers: HandTimers;
  readonly run: typeof Excel.run;
  /** What the adapter is given. */
  readonly runtime: ExcelRuntime;
}

export function openExcel(options: Partial<SimulatedExcelOptions> = {}): OpenExcel {
  const excel = new SimulatedExcel({ book: CellWorkbook.blank(), version: '1.20', ...options });
  const office = new SimulatedOffice(excel);
  const timers = new HandTimers();
  const run = withUndoGroups(loadOfficeRuntime(excel.messages.bridge, office).Excel.run);
  const runtime: ExcelRuntime = {
    run,
    isSupported: (version) => office.context.requirements.isSetSupported('ExcelApi', version),
    displayLanguage: excel.language,
    every: timers.every,
  };
  return { excel, office, timers, run, runtime };
}

import { createExcelHost } from '../../src/hosts/excel/create-excel-host';
import type { ExcelRuntime } from '../../src/hosts/excel/excel-runtime';
import type { Host } from '../../src/hosts/host';
import { CellWorkbook } from '../simulators/cells/cell-workbook';
import { openExcel, type OpenExcel } from '../simulators/excel/open-excel';
import type { SimulatedExcelOptions } from '../simulators/excel/simulated-excel';
import { CellLook } from './cell-look';
import { CellUser } from './cell-user';
import { markSeverity } from './mark-severity';
import type { ContractHarness } from './harness';
import { withinBudget } from './round-trip-budget';

export interface ExcelHarness extends ContractHarness, Pick<OpenExcel, 'excel' | 'office' | 'timers'> {
  /** The adapter without a budget: where it has to look again, it may. */
  readonly adapter: Host;
  readonly reopen: () => Promise<ExcelHarness>;
}

/** Makes the adapter on trial; a broken one takes its place to be found out. */
export type HostMaker = (runtime: ExcelRuntime, opened: OpenExcel) => Promise<Host>;

const rightHost: HostMaker = (runtime) => createExcelHost(runtime);

/** The Excel adapter on trial: Microsoft's client library before a simulated Excel. */
export async function openExcelHarness(
  options: Partial<SimulatedExcelOptions> = {},
  make: HostMaker = rightHost,
): Promise<ExcelHarness> {
  const opened = openExcel(options);
  const { excel, office, timers, runtime } = opened;
  const adapter = await make(runtime, opened);
  const host = withinBudget(adapter, excel.messages.traffic);
  const settle = async (): Promise<void> => {
    await excel.messages.settled();
    timers.tick();
    await excel.messages.settled();
    const [missing] = excel.messages.notSimulated;
    if (missing !== undefined) throw new Error(missing);
  };
  return {
    excel,
    office,
    timers,
    adapter,
    host,
    user: new CellUser(excel.book),
    look: new CellLook(excel.book, markSeverity),
    settle,
    reopen: async () => {
      await settle();
      return openExcelHarness({ ...options, book: CellWorkbook.open(excel.book.save()) }, make);
    },
  };
}

import type { Host } from '../src/hosts/host';
import { createExcelHost } from '../src/hosts/excel/create-excel-host';
import { CellUser } from '../test/contract/cell-user';
import type { ContractUser } from '../test/contract/harness';
import { openWpsHarness } from '../test/contract/wps-harness';
import { CellWorkbook } from '../test/simulators/cells/cell-workbook';
import { openExcel } from '../test/simulators/excel/open-excel';

/** Figures of one phase, as the table shows them. */
export type PhaseTraffic = readonly string[];

/** A simulated program that counts what goes over its bridge. */
export interface MeasuredProgram {
  readonly host: Host;
  readonly user: ContractUser;
  settle(): Promise<void>;
  /** Counts from here. */
  begin(): void;
  traffic(): PhaseTraffic;
}

interface Measured {
  readonly name: string;
  readonly columns: readonly string[];
  readonly open: () => Promise<MeasuredProgram>;
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

const excel = (platform: 'desktop' | 'web', version: string) => async (): Promise<MeasuredProgram> => {
  const { excel: program, timers, runtime } = openExcel({ version, platform });
  const { messages, book } = program;
  return {
    host: await createExcelHost(runtime),
    user: new CellUser(book),
    settle: async () => {
      await messages.settled();
      timers.tick();
      await messages.settled();
    },
    begin: () => {
      messages.traffic.reset();
    },
    traffic: () => {
      const { roundTrips, bytesOut, bytesIn } = messages.traffic.total;
      return [String(roundTrips), kilobytes(bytesOut), kilobytes(bytesIn)];
    },
  };
};

const excelColumns = ['round trips', 'kB out', 'kB in'];

/** WPS has no batches: what counts is how often its bridge is crossed, some 0.2 ms each. */
const wps = (): Promise<MeasuredProgram> => {
  const { host, user, settle, wps: program } = openWpsHarness({ book: CellWorkbook.blank() });
  return Promise.resolve({
    host,
    user,
    settle,
    begin: () => {
      program.calls.reset();
    },
    traffic: () => {
      const { reads, writes, calls, total } = program.calls.total;
      return [reads, writes, calls, total].map(String);
    },
  });
};

export const measuredPrograms: readonly Measured[] = [
  { name: 'Excel on the desktop (1.20)', columns: excelColumns, open: excel('desktop', '1.20') },
  { name: 'Excel on the web, 5 MB a message', columns: excelColumns, open: excel('web', '1.20') },
  { name: 'WPS 表格', columns: ['reads', 'writes', 'calls', 'bridge calls'], open: wps },
];

import type { Host } from '../src/hosts/host';
import type { Address } from '../src/sheets/layout';
import { createExcelHost } from '../src/hosts/excel/create-excel-host';
import type { WpsApplication } from '../src/hosts/wps/wps-application';
import { createWpsHost } from '../src/hosts/wps/create-wps-host';
import { CellUser } from '../test/contract/cell-user';
import type { ContractUser } from '../test/contract/harness';
import { CellWorkbook } from '../test/simulators/cells/cell-workbook';
import { SimulatedWps } from '../test/simulators/wps/simulated-wps';
import { openExcel } from '../test/simulators/excel/open-excel';

/** Figures of one phase, as the table shows them. */
export type PhaseTraffic = readonly string[];

/** A simulated program that counts what goes over its bridge. */
export interface MeasuredProgram {
  readonly host: Host;
  readonly user: Pick<ContractUser, 'type'>;
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
  const book = CellWorkbook.blank();
  const program = new SimulatedWps({ book });
  const polls: (() => void)[] = [];
  const host = createWpsHost({
    application: program.openPage().application as WpsApplication,
    displayLanguage: 'zh-CN',
    every: (_, work) => {
      polls.push(work);
      return () => polls.splice(polls.indexOf(work), 1);
    },
    now: () => 0,
  });
  const user = new CellUser(book);
  // The adapter has ids of its own for sheets.
  const type = async (sheet: string, at: Address, text: string): Promise<void> => {
    program.calls.begin('bench');
    const name = (await host.listSheets()).find(({ id }) => id === sheet)?.name ?? '';
    program.calls.begin('pane');
    await user.type(book.sheetNamed(name)?.id ?? '', at, text);
  };
  return Promise.resolve({
    host,
    user: { type },
    settle: async () => {
      await Promise.resolve();
      program.tick();
      for (const poll of polls) poll();
      program.tick();
    },
    begin: () => {
      program.calls.reset();
      program.calls.begin('pane');
    },
    traffic: () => {
      const { reads, writes, calls, total } = program.calls.of('pane');
      return [reads, writes, calls, total].map(String);
    },
  });
};

export const measuredPrograms: readonly Measured[] = [
  { name: 'Excel on the desktop (1.20)', columns: excelColumns, open: excel('desktop', '1.20') },
  { name: 'Excel on the web, 5 MB a message', columns: excelColumns, open: excel('web', '1.20') },
  { name: 'WPS 表格', columns: ['reads', 'writes', 'calls', 'bridge calls'], open: wps },
];

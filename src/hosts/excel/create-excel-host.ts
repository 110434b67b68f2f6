import type { Host } from '../host';
import { ExcelCalls } from './excel-calls';
import { ExcelEvents } from './excel-events';
import { ExcelHost } from './excel-host';
import type { ExcelRuntime } from './excel-runtime';
import { GridReader } from './grid-reader';
import { MarksOverlay } from './marks-overlay';

/**
 * The port on the Excel that runs the page. Needs ExcelApi 1.9; what is above it is asked for and replaced.
 * @throws {HostError} where Excel can't be listened to.
 */
export async function createExcelHost(runtime: ExcelRuntime): Promise<Host> {
  const calls = new ExcelCalls(runtime);
  const marks = new MarksOverlay(calls);
  const events = new ExcelEvents(calls, runtime, {
    rowsMoved: (sheet) => {
      marks.doubt(sheet);
    },
    isOurs: (sheet, area) => {
      const ours = marks.of(sheet).isOurs(area);
      if (ours) marks.doubt(sheet);
      return ours;
    },
  });
  await events.start();
  const reader = new GridReader(calls, { from1904: await countsFrom1904(calls) });
  const groups = runtime.isSupported('1.20');
  return new ExcelHost({
    capabilities: {
      program: 'excel',
      undoGroups: groups,
      // Excel forgets what could be undone when an add-in adds a sheet or keeps something in the document; before
      // ExcelApi 1.20 when it writes at all.
      undoableInsert: false,
      sparesUndo: false,
      inputPrompts: true,
      printSetup: true,
      displayLanguage: runtime.displayLanguage,
    },
    calls,
    reader,
    marks,
    events,
  });
}

/** The first of January 1904 is day 0 in the one date system and day 1,462 in the other. */
async function countsFrom1904(calls: ExcelCalls): Promise<boolean> {
  return calls.ask('find the date system', async (context) => {
    const first = context.workbook.functions.date(1904, 1, 1);
    first.load('value');
    await context.sync();
    return first.value === 0;
  });
}

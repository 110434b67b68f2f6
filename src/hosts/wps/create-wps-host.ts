import type { Area } from '../../sheets/layout';
import type { Host } from '../host';
import { readFormulas } from './kept-contents';
import { OwnWrites } from './own-writes';
import { SheetBindings } from './sheet-bindings';
import { WpsEvents } from './wps-events';
import { WpsHost } from './wps-host';
import { WpsMarks } from './wps-marks';
import { WpsMetadata } from './wps-metadata';
import type { WpsRuntime } from './wps-runtime';
import { WpsSession } from './wps-session';
import { piecesOf } from './write-values';

/** The port on the WPS 表格 that runs the page. */
export function createWpsHost(runtime: WpsRuntime): Host {
  const { application } = runtime;
  const session = new WpsSession(application);
  const contentOf = (sheet: string, area: Area): readonly (readonly unknown[])[] => {
    const worksheet = session.sheet(sheet);
    return piecesOf(area).flatMap((piece) => readFormulas(worksheet, piece));
  };
  const writes = new OwnWrites(application, contentOf, () => runtime.now());
  const metadata = new WpsMetadata(session, writes);
  const marks = new WpsMarks(writes);
  const events = new WpsEvents(session, runtime, writes, {
    rowsMoved: (sheet) => {
      marks.doubt(sheet);
    },
    isOurs: (sheet, area) => {
      const ours = marks.of(sheet).isOurs(area);
      if (ours) marks.doubt(sheet);
      return ours;
    },
  });
  events.start();
  return new WpsHost({
    capabilities: {
      program: 'wps',
      // Whether what an add-in does can be undone is not known of any version.
      undoGroups: false,
      undoableInsert: false,
      sparesUndo: false,
      inputPrompts: true,
      printSetup: application.ActiveWorkbook?.ActiveSheet?.PageSetup !== undefined,
      displayLanguage: runtime.displayLanguage,
    },
    session,
    writes,
    metadata,
    bindings: new SheetBindings(session, metadata),
    marks,
    events,
  });
}

/// <reference types="office-js" />
import type { HostBridge } from '../../simulators/excel/host-bridge';
import { CellWorkbook } from '../../simulators/cells/cell-workbook';
import { SimulatedExcel } from '../../simulators/excel/simulated-excel';
import { SimulatedOffice } from '../../simulators/excel/simulated-office';
import { withUndoGroups } from '../../simulators/excel/with-undo-groups';
import { ExcelDesk } from './excel-desk';

interface ClientLibrary {
  Excel: { run: typeof Excel.run };
  OfficeExtension: { HostBridge: { init(bridge: HostBridge): void } };
}

/** `?excel=1.9&language=en-US&background=%23262626` */
const asked = new URL(window.location.href).searchParams;
const version = asked.get('excel') ?? '1.20';
const language = asked.get('language') ?? 'zh-CN';
const excel = new SimulatedExcel({ book: CellWorkbook.blank(), version, language });
const office = new SimulatedOffice(excel);
const background = asked.get('background');
if (background !== null) {
  const context = { ...office.context, officeTheme: { bodyBackgroundColor: background } };
  Object.defineProperty(office, 'context', { value: context });
}

/** A pane that is closed goes on running, but nobody sees it or can press anything in it. */
function showPage(isShown: boolean): void {
  document.documentElement.style.display = isShown ? '' : 'none';
  Object.defineProperty(document, 'visibilityState', {
    value: isShown ? 'visible' : 'hidden',
    configurable: true,
  });
  document.dispatchEvent(new Event('visibilitychange'));
}

showPage(office.paneShown);
void office.addin.onVisibilityModeChanged(({ visibilityMode }) => showPage(visibilityMode === 'Taskpane'));
Object.assign(window, { Office: office });
window.excelDesk = new ExcelDesk(excel, office);
window.bookDesk = window.excelDesk;
window.connectExcel = () => {
  const library = window as unknown as ClientLibrary;
  // The library brings an `Office` that only its loader, left out here, would fill.
  Object.assign(window, { Office: office });
  library.OfficeExtension.HostBridge.init(excel.messages.bridge);
  library.Excel.run = withUndoGroups(library.Excel.run);
};

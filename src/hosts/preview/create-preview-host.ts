import { LifecycleService, LifecycleStages } from '@univerjs/core';
import { createUniver } from './create-univer';
import { GridSession } from './grid-session';
import { hostCall } from './host-call';
import { loadLocale } from './locales';
import { loadOfficialFonts } from './official-fonts';
import { openWorkbook } from './open-workbook';
import { GridHost } from './grid-host';
import { WorkbookKeeper } from './keep-workbook';
import type { PreviewHost, PreviewOptions } from './preview-options';
import { PreviewProbe } from './preview-probe';
import { letSuggestionsPass } from './suggestion-lists';
import { validateOpenSheetsOnly } from './validate-open-sheets';
import { WorkbookStore } from './workbook-store';
import './preview-grid.css';

/** Opens the grid in an element, which it fills, with the workbook that was last open under `storageKey`. */
export function createPreviewHost(container: HTMLElement, options: PreviewOptions): Promise<PreviewHost> {
  return hostCall('open the preview', async () => {
    const [locale, store] = await Promise.all([
      loadLocale(options.language),
      options.storageKey === undefined ? null : WorkbookStore.open(),
      loadOfficialFonts(),
    ]);
    const kept = options.storageKey === undefined ? undefined : await store?.read(options.storageKey);
    const { univer, api } = createUniver(container, options.language, locale);
    const session = new GridSession(univer, api);
    openWorkbook(session, kept);
    // The sheet plugins start with the first workbook, the rest of them with the first picture of it.
    await session.get(LifecycleService).onStage(LifecycleStages.Rendered);
    letSuggestionsPass(session);
    validateOpenSheetsOnly(session);
    window.fujiantongPreview = new PreviewProbe(session);
    const keeper =
      store && options.storageKey !== undefined
        ? new WorkbookKeeper(session, store, options.storageKey)
        : null;
    return new GridHost(session, container, options.language, keeper);
  });
}

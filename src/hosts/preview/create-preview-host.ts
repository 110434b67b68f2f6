import { createUniver } from './create-univer';
import { GridSession } from './grid-session';
import { hostCall } from './host-call';
import { loadLocale } from './locales';
import { openWorkbook } from './open-workbook';
import { GridHost } from './grid-host';
import { WorkbookKeeper } from './keep-workbook';
import type { PreviewHost, PreviewOptions } from './preview-options';
import { PreviewProbe } from './preview-probe';
import { letSuggestionsPass } from './suggestion-lists';
import { WorkbookStore } from './workbook-store';
import './preview-grid.css';

/** Opens the grid in an element, which it fills, with the workbook that was last open under `storageKey`. */
export function createPreviewHost(container: HTMLElement, options: PreviewOptions): Promise<PreviewHost> {
  return hostCall('open the preview', async () => {
    const [locale, store] = await Promise.all([
      loadLocale(options.language),
      options.storageKey === undefined ? null : WorkbookStore.open(),
    ]);
    const kept = options.storageKey === undefined ? undefined : await store?.read(options.storageKey);
    const { univer, api } = createUniver(container, options.language, locale);
    const session = new GridSession(univer, api);
    letSuggestionsPass(session);
    openWorkbook(session, kept);
    window.fujiantongPreview = new PreviewProbe(session);
    const keeper =
      store && options.storageKey !== undefined
        ? new WorkbookKeeper(session, store, options.storageKey)
        : null;
    return new GridHost(session, container, options.language, keeper);
  });
}

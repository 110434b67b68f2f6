import { createPreviewHost } from '../../src/hosts/preview/create-preview-host';
import type { PreviewHost } from '../../src/hosts/preview/preview-options';
import type { ContractHarness } from './harness';
import { PreviewLook } from './preview-look';
import { PreviewUser } from './preview-user';

export interface PreviewHarness extends ContractHarness {
  readonly host: PreviewHost;
  readonly reopen: () => Promise<PreviewHarness>;
}

/** The preview adapter on trial, in an element of the page; one is open at a time. */
export async function openPreviewHarness(container: HTMLElement): Promise<PreviewHarness> {
  const host = await createPreviewHost(container, { language: 'zh-CN', storageKey: 'contract' });
  const probe = window.fujiantongPreview;
  if (!probe) throw new Error('the preview let nobody look in');
  return {
    host,
    user: new PreviewUser(probe.api),
    look: new PreviewLook(probe),
    // The grid begins to calculate 100 ms after a write and tells of selections in its own time.
    settle: () => new Promise((resolve) => setTimeout(resolve, 200)),
    reopen: async () => {
      await host.dispose();
      return openPreviewHarness(container);
    },
  };
}

import type { PreviewHost } from '../../src/hosts/preview/preview-options';
import { hostContract } from './host-contract';
import { openPreviewHarness, type PreviewHarness } from './preview-harness';

/** Opening a grid takes a second, a new workbook in an open one no time at all. */
let open: PreviewHarness | null = null;

/** The host contract in a page: the e2e test runs its cases here by their names, each on a new workbook. */
const contract = {
  /** Opens the grid with the workbook that was kept, for cases that press real keys. */
  async open(): Promise<PreviewHost> {
    const container = document.getElementById('root');
    if (!container) throw new Error('the page has no root');
    open = await openPreviewHarness(container);
    return open.host;
  },
  async run(name: string): Promise<void> {
    const promise = hostContract.find((candidate) => candidate.name === name);
    const container = document.getElementById('root');
    if (!promise || !container) throw new Error(`there is nothing to run as "${name}"`);
    const harness = open ?? (await openPreviewHarness(container));
    open = harness;
    await harness.host.reset();
    await promise.run({ ...harness, reopen: async () => (open = await harness.reopen()) });
  },
};

document.body.style.margin = '0';
const root = document.getElementById('root');
if (root) root.style.cssText = 'height: calc(100vh - 60px)';
/** Something beside the grid to click on. */
document.body.appendChild(document.createElement('button')).textContent = 'beside the grid';

declare global {
  interface Window {
    contract?: typeof contract;
  }
}
window.contract = contract;

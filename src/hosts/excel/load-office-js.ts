/** Where Office.js comes from: Microsoft's address, or for closed networks a copy that the gateway serves. */
export type OfficeJsSource = 'cdn' | 'gateway';

const cdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** Beside the page, wherever the gateway's pages are. */
const copy = 'office-js/office.js';

const addresses: Readonly<Record<OfficeJsSource, readonly string[]>> = {
  cdn: [cdn, copy],
  gateway: [copy],
};

/**
 * Loads Office.js from the first address that has it.
 * @param load - loads one script; rejects where it does not come
 * @param isThere - whether the script has left what it should: a network's login page comes with success too
 * @returns false where no address has it
 */
export async function loadOfficeJs(
  source: OfficeJsSource,
  load: (address: string) => Promise<void>,
  isThere: () => boolean,
): Promise<boolean> {
  for (const address of addresses[source]) {
    try {
      await load(address);
    } catch {
      continue;
    }
    if (isThere()) return true;
  }
  return false;
}

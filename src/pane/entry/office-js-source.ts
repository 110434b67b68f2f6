import type { OfficeJsSource } from '../../hosts/excel/load-office-js';

/** What the gateway has written into the page; Microsoft's address unless it says otherwise. */
export function officeJsSource(page: Document): OfficeJsSource {
  const meta = page.querySelector<HTMLMetaElement>('meta[name="office-js"]');
  return meta?.content === 'gateway' ? 'gateway' : 'cdn';
}

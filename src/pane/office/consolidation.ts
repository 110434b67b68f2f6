import type { Campaign } from '../../forms/campaign';
import type { Language } from '../../forms/language';
import { consolidatedLayout } from '../../sheets/consolidated-layout';
import type { DocumentWatcher } from '../document/document-watcher';
import type { Gateway } from '../gateway-client/gateway';
import { Store } from '../store/store';

export type ConsolidationState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly form: string; readonly step: number; readonly of: number }
  | { readonly kind: 'done'; readonly sheets: readonly { readonly name: string; readonly rows: number }[] }
  | { readonly kind: 'failed'; readonly error: unknown };

/** 汇总到表格: draws each form's consolidation on a new sheet of the open document; replaces nothing. */
export class Consolidation {
  readonly state = new Store<ConsolidationState>({ kind: 'idle' });

  constructor(
    private readonly gateway: Gateway,
    private readonly watcher: DocumentWatcher,
    private readonly language: () => Language,
  ) {}

  async run(campaign: Campaign): Promise<void> {
    if (this.state.get().kind === 'working') return;
    const sheets: { name: string; rows: number }[] = [];
    try {
      // Everything is fetched before anything is drawn: no half of a consolidation in the document.
      const tables = [];
      for (const form of campaign.forms) {
        this.state.set({
          kind: 'working',
          form: form.label,
          step: tables.length + 1,
          of: campaign.forms.length,
        });
        tables.push({ form, table: await this.gateway.consolidated(form.id) });
      }
      for (const { form, table } of tables) {
        this.state.set({ kind: 'working', form: form.label, step: sheets.length + 1, of: tables.length });
        const layout = consolidatedLayout({
          campaign,
          form,
          language: this.language(),
          rows: table.rows,
          totals: table.totals,
        });
        const sheet = await this.watcher.insert(layout, null);
        sheets.push({ name: sheet.name, rows: table.rows.length });
      }
      this.state.set({ kind: 'done', sheets });
    } catch (error) {
      this.state.set({ kind: 'failed', error });
    }
  }

  dismiss(): void {
    if (this.state.get().kind !== 'working') this.state.set({ kind: 'idle' });
  }
}

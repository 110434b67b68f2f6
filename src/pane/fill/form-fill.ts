import type { Campaign } from '../../forms/campaign';
import type { Form } from '../../forms/form';
import type { Issue } from '../../forms/issue';
import type { Language } from '../../forms/language';
import type { Host } from '../../hosts/host';
import type { Binding } from '../../sheets/binding';
import { findTable } from '../../sheets/find-table';
import { formLayout } from '../../sheets/form-layout';
import { activeSheetOf } from '../document/document-state';
import type { DocumentWatcher } from '../document/document-watcher';
import { Action } from '../store/action';
import { Store } from '../store/store';

export interface FormFillSurroundings {
  readonly campaign: Campaign;
  readonly form: Form;
  readonly unit: string;
  readonly host: Host;
  readonly watcher: DocumentWatcher;
  readonly language: () => Language;
}

/** Gets a form onto a sheet: a new one, or the one that is open. */
export class FormFill {
  readonly action = new Action();
  /** Which header cells the open sheet lacks, after it was tried as this form. */
  readonly missing = new Store<readonly Issue[]>([]);

  constructor(private readonly surroundings: FormFillSurroundings) {}

  /** 插入表格 */
  insert(): Promise<void> {
    const { campaign, form, unit, watcher, language } = this.surroundings;
    this.missing.set([]);
    return this.action.run(() =>
      watcher.insert(formLayout({ campaign, form, unit, language: language() }), this.binding()),
    );
  }

  /** 使用当前表: takes the open sheet as this form, where it holds the form's table. */
  adopt(): Promise<void> {
    const { form, host, watcher } = this.surroundings;
    this.missing.set([]);
    return this.action.run(async () => {
      const sheet = activeSheetOf(watcher.state.get());
      if (sheet === null) return;
      const table = findTable(await host.readGrid(sheet.id), form);
      if ('missing' in table) this.missing.set(table.missing);
      else await watcher.bind(sheet.id, this.binding());
    });
  }

  /** 转到表格 */
  goTo(sheet: string): Promise<void> {
    return this.action.run(() => this.surroundings.host.activateSheet(sheet));
  }

  dismiss(): void {
    this.missing.set([]);
    this.action.dismiss();
  }

  private binding(): Binding {
    const { campaign, form, unit } = this.surroundings;
    return { campaign: campaign.id, form: form.id, unit, version: null, fingerprint: null };
  }
}

import type { CellPatch } from '../../forms/issue';
import type { Host } from '../../hosts/host';
import type { Address } from '../../sheets/layout';
import type { DocumentWatcher } from '../document/document-watcher';
import { Action } from '../store/action';
import { applyPatches } from './fixes';

/** What the list of issues does in the sheet: applies fixes, each press one undo, and jumps to cells. */
export class FormFixing {
  readonly action = new Action();

  constructor(
    private readonly host: Host,
    private readonly watcher: DocumentWatcher,
  ) {}

  apply(sheet: string, patches: readonly CellPatch[]): Promise<void> {
    return this.action.run(() => applyPatches(this.watcher, sheet, patches));
  }

  goTo(sheet: string, address: Address): Promise<void> {
    return this.action.run(async () => {
      await this.host.select(sheet, address);
      this.watcher.noteSelection({ sheet, address });
    });
  }
}

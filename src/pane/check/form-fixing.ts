import type { CellPatch } from '../../forms/issue';
import type { Host } from '../../hosts/host';
import type { Address } from '../../sheets/layout';
import type { DocumentWatcher } from '../document/document-watcher';
import { Action } from '../store/action';
import { Store } from '../store/store';
import { applyPatches } from './fixes';

/** Fixes that were carried out and can be taken back. */
export interface CarriedOut {
  readonly sheet: string;
  readonly patches: readonly CellPatch[];
}

/** What the list of issues does in the sheet: applies fixes, each press one undo, and jumps to cells. */
export class FormFixing {
  readonly action = new Action();
  /** What was fixed last, where the program itself can't undo it; null once it is taken back or done with. */
  readonly carriedOut = new Store<CarriedOut | null>(null);

  constructor(
    private readonly host: Host,
    private readonly watcher: DocumentWatcher,
  ) {}

  apply(sheet: string, patches: readonly CellPatch[]): Promise<void> {
    return this.action.run(async () => {
      const written = await applyPatches(this.watcher, sheet, patches);
      if (!this.host.capabilities.undoGroups && written.length > 0)
        this.carriedOut.set({ sheet, patches: written });
    });
  }

  /** Takes back what was fixed last; a cell that has been written in since stays as it is. */
  takeBack(): Promise<void> {
    return this.action.run(async () => {
      const done = this.carriedOut.get();
      if (done === null) return;
      const back = done.patches.map(({ before, after, ...place }) => ({
        ...place,
        before: after,
        after: before,
      }));
      await applyPatches(this.watcher, done.sheet, back);
      this.carriedOut.set(null);
    });
  }

  /** The person goes on: what was fixed is settled. */
  settle(): void {
    this.carriedOut.set(null);
  }

  goTo(sheet: string, address: Address): Promise<void> {
    return this.action.run(async () => {
      await this.host.select(sheet, address);
      this.watcher.noteSelection({ sheet, address });
    });
  }
}

import type { SheetProtection } from '../../cells/cell-sheet';
import { WpsObject, type WpsPageSession } from '../wps-object';

/** What a protected sheet allows nevertheless. */
export class ProtectionObject extends WpsObject {
  readonly className = 'Protection';
  constructor(
    page: WpsPageSession,
    private readonly sheet: string,
  ) {
    super(page);
  }

  get AllowFormattingCells(): boolean {
    return this.allows('allowFormatCells');
  }
  get AllowFormattingColumns(): boolean {
    return this.allows('allowFormatColumns');
  }
  get AllowFormattingRows(): boolean {
    return this.allows('allowFormatRows');
  }
  get AllowInsertingRows(): boolean {
    return this.allows('allowInsertRows');
  }
  get AllowInsertingColumns(): boolean {
    return this.allows('allowInsertColumns');
  }
  get AllowDeletingRows(): boolean {
    return this.allows('allowDeleteRows');
  }
  get AllowDeletingColumns(): boolean {
    return this.allows('allowDeleteColumns');
  }

  private allows(what: keyof SheetProtection): boolean {
    return this.wps.sheet(this.sheet).protection?.[what] ?? true;
  }
}

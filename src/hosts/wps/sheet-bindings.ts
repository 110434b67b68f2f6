import type { Binding } from '../../sheets/binding';
import { xl } from './wps-constants';
import type { WpsMetadata } from './wps-metadata';
import type { WpsSession } from './wps-session';

interface BoundSheet {
  readonly id: string;
  readonly name: string;
  readonly isVisible: boolean;
  readonly binding: Binding | null;
}

/**
 * The sheets with their bindings. WPS keeps nothing with a sheet that goes along into a copy, so one that turns up
 * beside the sheet it is named after, `附件1 (2)`, is taken for its copy and given its binding.
 */
export class SheetBindings {
  /** Sheets seen so far; those of a workbook that has just been opened are no copies. */
  private seen: { readonly workbook: string; readonly ids: ReadonlySet<string> } | null = null;

  constructor(
    private readonly session: WpsSession,
    private readonly metadata: WpsMetadata,
  ) {}

  references(): readonly BoundSheet[] {
    const sheets = this.session.sheets();
    const bindings = new Map(this.metadata.bindings());
    const names = sheets.map(({ sheet }) => sheet.Name);
    const { seen } = this;
    const workbook = this.session.workbook.Name;
    if (seen?.workbook === workbook)
      sheets.forEach(({ id }, at) => {
        const name = names[at] ?? '';
        const original = /^(.+?) ?\(\d+\)$/.exec(name)?.[1];
        const binding = original === undefined ? null : (bindings.get(original) ?? null);
        if (seen.ids.has(id) || bindings.has(name) || binding === null) return;
        this.metadata.keep(name, binding);
        bindings.set(name, binding);
      });
    this.seen = { workbook, ids: new Set(sheets.map(({ id }) => id)) };
    return sheets.map(({ id, sheet }, at) => ({
      id,
      name: names[at] ?? '',
      isVisible: sheet.Visible === xl.sheetVisible || sheet.Visible === true,
      binding: bindings.get(names[at] ?? '') ?? null,
    }));
  }

  /** A sheet that we have inserted is no copy, whatever its name. */
  noteOwnSheet(id: string): void {
    const ids = new Set([...(this.seen?.ids ?? this.session.sheets().map((sheet) => sheet.id)), id]);
    this.seen = { workbook: this.session.workbook.Name, ids };
  }
}

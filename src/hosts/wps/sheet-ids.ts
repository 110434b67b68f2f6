interface SeenSheet {
  readonly name: string;
  readonly codeName: string | undefined;
}

/**
 * Ids for sheets, since WPS has none that every version keeps. The code name is one where there is one. Else sheets
 * are followed by name, and one that is renamed by its place: it is taken for the same where no other came or went.
 */
export class SheetIds {
  private known: readonly { readonly id: string; readonly name: string }[] = [];
  private count = 0;

  /** The id of each sheet, in the order given, which is that of the tabs. */
  of(sheets: readonly SeenSheet[]): readonly string[] {
    const codes = sheets.map(({ codeName }) => codeName ?? '');
    const ids =
      codes.every((code) => code !== '') && new Set(codes).size === codes.length
        ? codes
        : this.follow(sheets.map(({ name }) => name));
    this.known = sheets.map(({ name }, at) => ({ id: ids[at] ?? '', name }));
    return ids;
  }

  private follow(names: readonly string[]): readonly string[] {
    const { known } = this;
    const unclaimed = known.filter(({ name }) => !names.includes(name));
    const strangers = names.filter((name) => !known.some((sheet) => sheet.name === name));
    return names.map((name, at) => {
      const same = known.find((sheet) => sheet.name === name);
      if (same) return same.id;
      const here = known[at];
      const renamed =
        names.length === known.length &&
        unclaimed.length === 1 &&
        strangers.length === 1 &&
        here === unclaimed[0];
      return renamed && here ? here.id : `sheet-${String((this.count += 1))}`;
    });
  }
}

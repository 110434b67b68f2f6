import { fixedAreaName, quotedSheetName } from '../sheets/a1';

/** Excel takes at most this many characters of values written into the rule itself. */
const longestInline = 255;

/**
 * Where dropdowns take their values from: written into the rule where that is possible, else a column of a hidden
 * sheet, because a long list, or one with a comma or quote in a value, can't stand in the rule.
 */
export class ListSources {
  readonly #columns: (readonly string[])[] = [];

  constructor(readonly sheet: string) {}

  /** The formula of a rule for these values. */
  formulaFor(values: readonly string[]): string {
    const inline = values.join(',');
    if (
      inline.length <= longestInline &&
      values.every((value) => !/[",\r\n]/.test(value) && value.trim() === value)
    )
      return `"${inline}"`;
    const known = this.#columns.findIndex((column) => column.join('\n') === values.join('\n'));
    const column = known >= 0 ? known : this.#columns.push(values) - 1;
    return `${quotedSheetName(this.sheet)}!${fixedAreaName({ row: 0, column, rows: values.length, columns: 1 })}`;
  }

  /** The lists kept on the hidden sheet, one a column; empty where no sheet is needed. */
  get columns(): readonly (readonly string[])[] {
    return this.#columns;
  }
}

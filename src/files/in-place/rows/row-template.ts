import type { CellArea } from '../sheet/cell-area';
import { cellAt, type SheetRow } from '../sheet/sheet-row';
import { attributeOf, withAttribute } from '../xml/attributes';
import { decodeXml } from '../xml/xml-characters';

/** What a new row takes from the row above it. */
export class RowTemplate {
  #tag = '';
  #number = 0;
  #attributes: string | null = null;
  readonly #styles: string[] = [];
  readonly #formulas: (string | null)[] = [];

  constructor(
    private readonly area: CellArea,
    private readonly calculated: readonly number[],
  ) {}

  /** From 0; of the row last followed. */
  get number(): number {
    return this.#number;
  }

  follow(text: string, row: SheetRow): void {
    this.#tag = text.slice(row.start, row.tagEnd);
    this.#number = row.number;
    this.#attributes = null;
    const { left, right } = this.area;
    for (let column = left; column <= right; column += 1)
      this.#styles[column - left] = cellAt(row, column)?.style ?? '';
    this.calculated.forEach((column, index) => {
      const cell = cellAt(row, column);
      const formula =
        cell && cell.formulaStart >= 0
          ? decodeXml(text.slice(cell.formulaTagEnd, cell.formulaContentEnd))
          : '';
      this.#formulas[index] = formula === '' ? null : formula;
    });
  }

  styleOf(column: number): string {
    return this.#styles[column - this.area.left] ?? '';
  }

  /** The formula in a calculated column, where the row has one of its own. */
  formulaOf(column: number): string | null {
    return this.#formulas[this.calculated.indexOf(column)] ?? null;
  }

  /** The opening tag of a new row; `height` in points is for one whose height nobody has chosen. */
  tag(row: number, height: number, prefix: string): string {
    this.#attributes ??= attributesOf(this.#tag);
    const chosen = this.#attributes.includes(' customHeight=');
    const fitted = chosen ? '' : ` ht="${height}"`;
    return `<${prefix}row r="${row + 1}"${fitted}${this.#attributes}>`;
  }
}

/** All but the number, a height the program chose, and what says that the row is hidden. */
function attributesOf(tag: string): string {
  const chosen = /^(1|true)$/.test(attributeOf(tag, 'customHeight') ?? '');
  let rest = tag.replace(/\s*\/>$/, '>');
  for (const name of ['r', 'hidden', 'collapsed', 'spans', ...(chosen ? [] : ['ht', 'customHeight'])])
    rest = withAttribute(rest, name, null);
  return rest.replace(/^<[^\s>]+/, '').replace(/\s*>$/, '');
}

import type { CellArea } from '../sheet/cell-area';
import { scanRow } from '../sheet/scan-sheet';
import { cellAt, type SheetRow } from '../sheet/sheet-row';
import { attributeOf, withAttribute } from '../xml/attributes';
import { decodeXml } from '../xml/xml-characters';

interface TemplateRow {
  readonly attributes: string;
  readonly styles: readonly string[];
  readonly formulas: readonly (string | null)[];
}

const nothing: TemplateRow = { attributes: '', styles: [], formulas: [] };

/** What a new row takes from the row above it. */
export class RowTemplate {
  #start = -1;
  #number = 0;
  /** What the row says; read when the first new row is made, since most rows are followed by another. */
  #read: TemplateRow | null = null;

  constructor(
    private readonly text: string,
    private readonly part: string,
    private readonly area: CellArea,
    private readonly calculated: readonly number[],
  ) {}

  /** From 0; of the row last followed. */
  get number(): number {
    return this.#number;
  }

  follow({ start, number }: SheetRow): void {
    this.#start = start;
    this.#number = number;
    this.#read = null;
  }

  styleOf(column: number): string {
    return this.#row.styles[column - this.area.left] ?? '';
  }

  /** The formula in a calculated column, where the row has one of its own. */
  formulaOf(column: number): string | null {
    return this.#row.formulas[this.calculated.indexOf(column)] ?? null;
  }

  /** The opening tag of a new row; `height` in points is for one whose height nobody has chosen. */
  tag(row: number, height: number, prefix: string): string {
    const { attributes } = this.#row;
    const chosen = attributes.includes(' customHeight=');
    const fitted = chosen ? '' : ` ht="${height}"`;
    return `<${prefix}row r="${row + 1}"${fitted}${attributes}>`;
  }

  get #row(): TemplateRow {
    return (this.#read ??= this.#start < 0 ? nothing : this.#readRow());
  }

  #readRow(): TemplateRow {
    const { text, area, calculated } = this;
    const row = scanRow(text, this.part, this.#start, this.#number);
    const columns = Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);
    return {
      attributes: attributesOf(text.slice(row.start, row.tagEnd)),
      styles: columns.map((column) => cellAt(row, column)?.style ?? ''),
      formulas: calculated.map((column) => {
        const cell = cellAt(row, column);
        if (!cell || cell.formulaStart < 0) return null;
        const formula = decodeXml(text.slice(cell.formulaTagEnd, cell.formulaContentEnd));
        return formula === '' ? null : formula;
      }),
    };
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

import { changeReferences } from '../formula/references';
import { scanSheet } from '../sheet/scan-sheet';
import type { SheetCell, SheetRow } from '../sheet/sheet-row';
import { attributeOf, withAttribute } from '../xml/attributes';
import { rootPrefix } from '../xml/root-prefix';
import type { TextEdits } from '../xml/text-edits';
import { decodeXml, encodeXml } from '../xml/xml-characters';
import type { RowVisitor } from './row-visitor';
import { SharedFormulas } from './shared-formulas';
import { visitHeld } from './visit-areas';
import { visitFormula } from './visit-formula';
import { WholeSpans } from './whole-spans';

/** The rows of a sheet: those taken out go, those below move up, and the formulas in them are visited. */
export class RowsVisit {
  readonly #shared = new SharedFormulas();
  readonly #prefix: string;

  constructor(
    private readonly text: string,
    private readonly part: string,
    private readonly sheet: string,
    private readonly visitor: RowVisitor,
    private readonly edits: TextEdits,
  ) {
    this.#prefix = rootPrefix(text, part);
  }

  /** Gives where the rows begin and end in the text; -1 where there are none. */
  run(): { readonly start: number; readonly end: number } {
    let start = -1;
    const { rowsEnd } = scanSheet(this.text, this.part, (row) => {
      if (start < 0) ({ start } = row);
      this.#visit(row);
    });
    return { start: start < 0 ? rowsEnd : start, end: rowsEnd };
  }

  #visit(row: SheetRow): void {
    const taken = this.visitor.isTaken(this.sheet, row.number);
    const place = this.visitor.place(this.sheet, row.number);
    if (taken) {
      // Others may share what is written here.
      for (const cell of row.cells) this.#read(row, cell);
      this.edits.replace(row.start, row.end, '');
      return;
    }
    const moves = place !== row.number;
    if (moves) {
      const tag = this.text.slice(row.start, row.tagEnd);
      this.edits.replace(row.start, row.tagEnd, withAttribute(tag, 'r', String(place + 1)));
    }
    for (const cell of row.cells) {
      if (moves) this.#move(cell, place);
      if (cell.formulaStart >= 0) this.#visitFormula(row, cell);
    }
  }

  #move(cell: SheetCell, place: number): void {
    const tag = this.text.slice(cell.start, cell.tagEnd);
    const name = attributeOf(tag, 'r');
    if (name === null) return;
    this.edits.replace(
      cell.start,
      cell.tagEnd,
      withAttribute(tag, 'r', name.replace(/\d+$/, String(place + 1))),
    );
  }

  #visitFormula(row: SheetRow, cell: SheetCell): void {
    const { visitor, sheet, text } = this;
    const tag = text.slice(cell.formulaStart, cell.formulaTagEnd);
    const kind = attributeOf(tag, 't');
    const formula = this.#read(row, cell);
    if (kind === 'dataTable' || formula === null) {
      visitor.refuse(sheet);
      return;
    }
    const area = attributeOf(tag, 'ref');
    const spread = kind !== 'shared' && area?.includes(':') === true;
    const changed = visitFormula(formula, sheet, spread ? new WholeSpans(visitor) : visitor);
    if (kind === 'shared') {
      if (!this.#isConcerned(attributeOf(tag, 'si') ?? '')) return;
      const plain = ['t', 'ref', 'si'].reduce((one, name) => withAttribute(one, name, null), tag);
      this.#write(cell, plain.replace(/\s*\/>$/, '>'), changed);
      return;
    }
    const moved = area === null ? null : visitHeld(area, sheet, visitor);
    if (changed !== formula || moved !== area)
      this.#write(cell, moved === null ? tag : withAttribute(tag, 'ref', moved), changed);
  }

  /** The formula of a cell, its part of a shared one too; null where what it shares is unknown. */
  #read(row: SheetRow, cell: SheetCell): string | null {
    if (cell.formulaStart < 0) return '';
    const tag = this.text.slice(cell.formulaStart, cell.formulaTagEnd);
    const own = decodeXml(this.text.slice(cell.formulaTagEnd, cell.formulaContentEnd));
    return attributeOf(tag, 't') === 'shared'
      ? this.#shared.formulaOf(attributeOf(tag, 'si') ?? '', own, row.number, cell.column)
      : own;
  }

  /** Cells that share a formula part with it where it moves, or they do: each would need another. */
  #isConcerned(number: string): boolean {
    if (this.visitor.concerns(this.sheet)) return true;
    let concerned = false;
    changeReferences(this.#shared.textOf(number), (reference) => {
      concerned ||= reference.sheet !== null && this.visitor.concerns(reference.sheet);
      return reference;
    });
    return concerned;
  }

  #write(cell: SheetCell, tag: string, formula: string): void {
    this.edits.replace(cell.formulaStart, cell.formulaEnd, `${tag}${encodeXml(formula)}</${this.#prefix}f>`);
  }
}

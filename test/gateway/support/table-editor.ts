import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { columnName } from '../../../src/sheets/a1';

type Row = Map<string, string>;

/**
 * A program that edits the table of a form in the shared workbook and knows nothing of ours but the table's name: it
 * moves cells of the sheet's XML about, as they are, and packs all parts anew.
 */
export class TableEditor {
  readonly #parts: Record<string, Uint8Array>;
  readonly #sheetPath: string;
  readonly #tablePath: string;
  /** Numbers of the sheet's rows, from 1. */
  readonly #first: number;
  #last: number;
  readonly #columns: readonly string[];
  /** From the first row of the table down to the last of the sheet: column → cell. */
  readonly #rows: Row[];
  readonly #head: string;
  readonly #tail: string;

  constructor(bytes: Uint8Array, form: string) {
    this.#parts = unzipSync(bytes);
    this.#tablePath = this.#partWith(/^xl\/tables\//, `displayName="fujiantong_${form}"`);
    const name = this.#tablePath.split('/').pop() ?? '';
    const relationships = this.#partWith(/^xl\/worksheets\/_rels\//, `/${name}"`);
    this.#sheetPath = relationships.replace('_rels/', '').replace(/\.rels$/, '');
    const table = this.#text(this.#tablePath);
    const [, header = '', last = ''] = / ref="[A-Z]+(\d+):[A-Z]+(\d+)"/.exec(table) ?? [];
    this.#first = Number(header) + 1;
    this.#last = Number(last);
    this.#columns = [...table.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, text = '']) => text);
    const sheet = this.#text(this.#sheetPath);
    const rows = [...sheet.matchAll(/<row [^>]*?r="(\d+)"[^>]*?(?:\/>|>.*?<\/row>)/gs)];
    const body = rows.filter(([, number]) => Number(number) >= this.#first);
    const start = body[0]?.index ?? 0;
    const end = body.reduce((_, match) => match.index + match[0].length, start);
    this.#head = sheet.slice(0, start);
    this.#tail = sheet.slice(end);
    this.#rows = [];
    for (const [row, number] of body)
      this.#rows[Number(number) - this.#first] = new Map(
        [...row.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>.*?<\/c>)/gs)].map(([cell, column = '']) => [
          column,
          cell,
        ]),
      );
    for (let at = 0; at < this.#rows.length; at += 1) this.#rows[at] ??= new Map();
  }

  /** Rows of the sheet count from 0, columns are known by what stands over them. */
  set(place: number, header: string, value: string | number): void {
    const row = this.#rows[place - this.#first + 1];
    if (!row) throw new Error(`there is no row ${String(place)}`);
    const column = this.#column(header);
    const style = / s="\d+"/.exec(row.get(column) ?? '')?.[0] ?? '';
    row.set(
      column,
      typeof value === 'number'
        ? `<c r="${column}1"${style}><v>${String(value)}</v></c>`
        : `<c r="${column}1"${style} t="inlineStr"><is><t>${value}</t></is></c>`,
    );
  }

  /** Types a row under the table, which grows over it where the program does that by itself. */
  addRow(cells: Readonly<Record<string, string | number>>, grows: boolean): void {
    const place = this.#last;
    this.#rows.splice(place - this.#first + 1, 0, new Map());
    for (const [header, value] of Object.entries(cells)) this.set(place, header, value);
    if (grows) this.#last += 1;
  }

  deleteRow(place: number): void {
    this.#rows.splice(place - this.#first + 1, 1);
    this.#last -= 1;
  }

  /** A copy of a row, its hidden key too, inserted below it. */
  copyRow(place: number): void {
    const at = place - this.#first + 1;
    this.#rows.splice(at + 1, 0, new Map(this.#rows[at]));
    this.#last += 1;
  }

  /** Puts the table's rows the other way round, all columns of them. */
  sortBackwards(): void {
    const rows = this.#rows.splice(0, this.#last - this.#first + 1);
    this.#rows.unshift(...rows.reverse());
  }

  save(): Uint8Array {
    const rows = this.#rows.map((row, at) => {
      const number = String(at + this.#first);
      const cells = [...row].sort(([one], [other]) => one.length - other.length || (one < other ? -1 : 1));
      const renumbered = cells.map(([column, cell]) =>
        cell.replace(/^<c r="[A-Z]+\d+"/, `<c r="${column}${number}"`),
      );
      return `<row r="${number}">${renumbered.join('')}</row>`;
    });
    const table = this.#text(this.#tablePath).replace(
      / ref="([A-Z]+\d+:[A-Z]+)\d+"/g,
      (_, start: string) => ` ref="${start}${String(this.#last)}"`,
    );
    return zipSync({
      ...this.#parts,
      [this.#sheetPath]: strToU8(this.#head + rows.join('') + this.#tail),
      [this.#tablePath]: strToU8(table),
    });
  }

  #column(header: string): string {
    const at = this.#columns.indexOf(header);
    if (at < 0) throw new Error(`there is no column ${header}`);
    return columnName(at);
  }

  #partWith(path: RegExp, text: string): string {
    const found = Object.keys(this.#parts).find((part) => path.test(part) && this.#text(part).includes(text));
    if (found === undefined) throw new Error(`no part with ${text}`);
    return found;
  }

  #text(part: string): string {
    return strFromU8(this.#parts[part] ?? new Uint8Array());
  }
}

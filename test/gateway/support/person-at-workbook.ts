import type { RawCell } from '../../../src/forms/cell';
import { WorkbookPackage } from '../../../src/files/in-place/package/workbook-package';
import { workbookParts } from '../../../src/files/in-place/package/workbook-parts';
import { readManagedSheets } from '../../../src/files/in-place/read-managed-sheets';
import { SharedStrings } from '../../../src/files/in-place/sheet/shared-strings';
import { tablesOf } from '../../../src/files/in-place/sheet/sheet-table';
import { encodeXml } from '../../../src/files/in-place/xml/xml-characters';
import { writeZip } from '../../../src/files/in-place/zip/write-zip';
import { zlibCodec } from '../../../src/gateway/shared-workbook/zlib-codec';
import { columnName } from '../../../src/sheets/a1';
import { managedLayouts } from './managed-workbook';

/** A cell's attributes but its name and type, and what is in it. */
interface XmlCell {
  readonly style: string;
  readonly type: string;
  readonly content: string;
}

interface XmlRow {
  readonly attributes: string;
  readonly cells: Map<string, XmlCell>;
}

/**
 * Somebody who works on a managed sheet of our own writing as in a spreadsheet program, and saves. Rows count from 1,
 * as the program shows them; columns are known by their ids, `_unit` and `_key` among them.
 */
export class PersonAtWorkbook {
  readonly #parts: WorkbookPackage;
  readonly #strings: SharedStrings;
  readonly #path: string;
  readonly #columns: ReadonlyMap<string, string>;
  readonly #head: string;
  readonly #tail: string;
  #rows: Map<number, XmlRow>;

  constructor(bytes: Uint8Array, form: string) {
    this.#parts = new WorkbookPackage(bytes, zlibCodec);
    this.#strings = new SharedStrings(this.#parts, workbookParts(this.#parts));
    const state = readManagedSheets(bytes, managedLayouts, zlibCodec).sheets.find(({ id }) => id === form);
    const sheet = workbookParts(this.#parts).sheets.find(({ name }) => name === state?.sheet);
    if (!state || sheet?.path == null) throw new Error(`there is no sheet for ${form}`);
    this.#path = sheet.path;
    this.#columns = new Map(
      state.columns.flatMap(({ id, place }) => (place === null ? [] : [[id, columnName(place)] as const])),
    );
    const text = this.#parts.text(this.#path);
    const [start, end] = [text.indexOf('<sheetData>') + 11, text.indexOf('</sheetData>')];
    this.#head = text.slice(0, start);
    this.#tail = text.slice(end);
    this.#rows = new Map(
      [...text.slice(start, end).matchAll(/<row r="(\d+)"([^>]*?)(?:\/>|>(.*?)<\/row>)/gs)].map(
        ([, number, attributes = '', cells = '']) => [
          Number(number),
          { attributes, cells: parseCells(cells) },
        ],
      ),
    );
  }

  /** The rows of the table that hold anything, from the top. */
  get dataRows(): readonly number[] {
    const table = this.#table();
    return [...this.#rows.keys()].filter(
      (row) => row > table.firstRow && row <= table.lastRow + 1 && this.#saysSomething(row),
    );
  }

  /** The text of a cell; '' for none. */
  read(row: number, column: string): string {
    const { type = '', content = '' } = this.#rows.get(row)?.cells.get(this.#letter(column)) ?? {};
    const said = /<(?:t|v)(?: [^>]*)?>(.*?)<\/(?:t|v)>/s.exec(content)?.[1] ?? '';
    // A workbook that was just begun has its texts in a part of their own.
    return type === ' t="s"' ? (this.#strings.at(Number(said)) ?? '') : said;
  }

  /** The row of the table with this text in a column. @throws where there is none */
  rowWith(column: string, text: string): number {
    const row = this.dataRows.find((one) => this.read(one, column) === text);
    if (row === undefined) throw new Error(`no row says ${text}`);
    return row;
  }

  type(row: number, column: string, value: RawCell): this {
    const cells = this.#rowAt(row).cells;
    const letter = this.#letter(column);
    const style = cells.get(letter)?.style ?? '';
    cells.set(letter, { style, ...contentOf(value) });
    return this;
  }

  /** Types a row directly under the table; spreadsheet programs make it part of the table, here as asked. */
  addRow(values: Readonly<Record<string, RawCell>>, grows = true): this {
    const row = this.#table().lastRow + 2;
    for (const [column, value] of Object.entries(values)) this.type(row, column, value);
    if (grows) this.#resize(1);
    return this;
  }

  /** Deletes whole rows; what is below moves up. */
  deleteRow(row: number): this {
    this.#rows.delete(row);
    this.#rows = new Map(
      [...this.#rows].map(([number, content]) => [number > row ? number - 1 : number, content] as const),
    );
    this.#resize(-1);
    return this;
  }

  /** Copies a row, hidden columns and all, under the table. */
  copyRow(row: number): this {
    const source = this.#rowAt(row);
    this.#rows.set(this.#table().lastRow + 2, { ...source, cells: new Map(source.cells) });
    this.#resize(1);
    return this;
  }

  /** Turns the order of the rows round; `keys`: whether the hidden column goes along. */
  reverse(keys = true): this {
    const numbers = this.dataRows;
    const key = this.#letter('_key');
    const contents = numbers.map((row) => this.#rowAt(row));
    numbers.forEach((row, index) => {
      const from = contents[numbers.length - 1 - index];
      if (!from) return;
      const cells = new Map(from.cells);
      const own = contents[index]?.cells.get(key);
      if (!keys && own) cells.set(key, own);
      this.#rows.set(row, { ...from, cells });
    });
    return this;
  }

  /** Changes a part as whoever knows how to; it must be changed. */
  change(path: string, change: (text: string) => string): this {
    const before = this.#parts.text(path);
    const after = change(before);
    if (after === before) throw new Error(`nothing was changed in ${path}`);
    this.#parts.setText(path, after);
    return this;
  }

  save(): Uint8Array {
    const rows = [...this.#rows]
      .sort(([one], [other]) => one - other)
      .map(([row, content]) => xmlOf(row, content));
    this.#parts.setText(this.#path, `${this.#head}${rows.join('')}${this.#tail}`);
    return writeZip(this.#parts.pack());
  }

  #saysSomething(row: number): boolean {
    return [...(this.#rows.get(row)?.cells.values() ?? [])].some(({ content }) => content !== '');
  }

  #rowAt(row: number): XmlRow {
    const known = this.#rows.get(row) ?? { attributes: '', cells: new Map<string, XmlCell>() };
    this.#rows.set(row, known);
    return known;
  }

  #letter(column: string): string {
    const letter = this.#columns.get(column);
    if (letter === undefined) throw new Error(`there is no column ${column}`);
    return letter;
  }

  #table(): ReturnType<typeof tablesOf>[number] {
    const [table] = tablesOf(this.#parts, this.#path);
    if (!table) throw new Error('there is no table on the sheet');
    return table;
  }

  #resize(by: number): void {
    const { path, area } = this.#table();
    const last = (row: number): string => `${columnName(area.right)}${String(row + 1)}"`;
    this.change(path, (text) => text.replaceAll(`:${last(area.bottom)}`, `:${last(area.bottom + by)}`));
  }
}

function parseCells(text: string): Map<string, XmlCell> {
  return new Map(
    [...text.matchAll(/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(
      ([, letter = '', attributes = '', content = '']) => [
        letter,
        {
          style: / s="[^"]*"/.exec(attributes)?.[0] ?? '',
          type: / t="[^"]*"/.exec(attributes)?.[0] ?? '',
          content,
        },
      ],
    ),
  );
}

function contentOf(value: RawCell): Omit<XmlCell, 'style'> {
  if (value === null) return { type: '', content: '' };
  if (typeof value === 'number') return { type: '', content: `<v>${String(value)}</v>` };
  return { type: ' t="inlineStr"', content: `<is><t>${encodeXml(String(value))}</t></is>` };
}

function xmlOf(row: number, { attributes, cells }: XmlRow): string {
  const order = (letter: string): number =>
    [...letter].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
  const sorted = [...cells].sort(([one], [other]) => order(one) - order(other));
  const texts = sorted.map(
    ([letter, { style, type, content }]) => `<c r="${letter}${String(row)}"${style}${type}>${content}</c>`,
  );
  return `<row r="${String(row)}"${attributes}>${texts.join('')}</row>`;
}

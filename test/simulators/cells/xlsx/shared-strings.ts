import { element, escapeXml, xmlHead } from './xml';
import { encodeXstring } from './xstring';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The texts of a workbook while it is written, each kept once. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  number(text: string): number {
    this.uses += 1;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  xml(): string {
    const items = [...this.numbers.keys()].map((text) =>
      element('si', {}, element('t', { 'xml:space': 'preserve' }, escapeXml(encodeXstring(text)))),
    );
    return xmlHead + element('sst', { xmlns: main, count: this.uses, uniqueCount: items.length }, ...items);
  }
}

import { attributeOf, withAttribute } from './xml/attributes';
import { childElements } from './xml/child-elements';
import { findElements, type ElementSpan } from './xml/find-elements';
import { rootPrefix } from './xml/root-prefix';

export interface MergedStyles {
  readonly text: string;
  /** The new number of each cell format. */
  readonly formats: readonly number[];
}

const part = 'xl/styles.xml';
/** Number formats below this are built in. */
const firstCustom = 164;
const collections = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs'] as const;

type Collection = (typeof collections)[number];

/** Adds the cell formats of a workbook of ours to the styles of another; what is there keeps its number. */
export function mergeStyles(theirs: string, ours: string): MergedStyles {
  const sheet = new StyleSheet(theirs);
  const source = new StyleSheet(ours);
  const numberFormats = new Map(
    source.items('numFmts').map((item) => [attributeOf(item, 'numFmtId') ?? '', sheet.numberFormat(item)]),
  );
  const fonts = source.items('fonts').map((item) => sheet.add('fonts', item));
  const fills = source.items('fills').map((item) => sheet.add('fills', item));
  const borders = source.items('borders').map((item) => sheet.add('borders', item));
  const formats = source.items('cellXfs').map((item) => {
    const tag = /^<[^>]*>/.exec(item)?.[0] ?? '';
    const renumber = (text: string, name: string, to: (from: string) => number | undefined): string => {
      const from = attributeOf(text, name);
      return from === null ? text : withAttribute(text, name, String(to(from) ?? from));
    };
    let changed = renumber(tag, 'numFmtId', (from) => numberFormats.get(from));
    changed = renumber(changed, 'fontId', (from) => fonts[Number(from)]);
    changed = renumber(changed, 'fillId', (from) => fills[Number(from)]);
    changed = renumber(changed, 'borderId', (from) => borders[Number(from)]);
    for (const [id, apply] of applied)
      if (attributeOf(changed, id) !== '0') changed = withAttribute(changed, apply, '1');
    if (item.includes('<alignment')) changed = withAttribute(changed, 'applyAlignment', '1');
    return sheet.add('cellXfs', withAttribute(changed, 'xfId', '0') + item.slice(tag.length));
  });
  return { text: sheet.text, formats };
}

/** Without these a program may show what the named style says instead. */
const applied = [
  ['numFmtId', 'applyNumberFormat'],
  ['fontId', 'applyFont'],
  ['fillId', 'applyFill'],
  ['borderId', 'applyBorder'],
] as const;

class StyleSheet {
  readonly #spans: Map<string, ElementSpan>;
  readonly #items = new Map<Collection, string[]>();
  readonly #known = new Map<Collection, number>();
  readonly #prefix: string;

  constructor(private readonly source: string) {
    this.#prefix = rootPrefix(source);
    const elements = findElements(source, part, 'styleSheet', ...collections);
    this.#spans = new Map(elements.map((span) => [span.name, span]));
    for (const name of collections) {
      const items = childElements(source, part, this.#spans.get(name));
      this.#items.set(name, items);
      this.#known.set(name, items.length);
    }
  }

  items(name: Collection): readonly string[] {
    return this.#items.get(name) ?? [];
  }

  /** The number of an item, which is added where there is none like it. */
  add(name: Collection, item: string): number {
    const items = this.#items.get(name) ?? [];
    const named = item.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${this.#prefix}`);
    const at = items.indexOf(named);
    return at >= 0 ? at : items.push(named) - 1;
  }

  /** The id under which a number format is known here. */
  numberFormat(item: string): number {
    const code = attributeOf(item, 'formatCode');
    const items = this.items('numFmts');
    const same = items.find((one) => attributeOf(one, 'formatCode') === code);
    if (same !== undefined) return Number(attributeOf(same, 'numFmtId'));
    const ids = items.map((one) => Number(attributeOf(one, 'numFmtId')));
    const id = Math.max(firstCustom - 1, ...ids) + 1;
    this.add('numFmts', withAttribute(item, 'numFmtId', String(id)));
    return id;
  }

  get text(): string {
    let text = this.source;
    // From the end, so that the places before stay true.
    for (const name of [...collections].reverse()) {
      const items = this.items(name);
      const added = items.slice(this.#known.get(name) ?? 0);
      if (added.length === 0) continue;
      const span = this.#spans.get(name);
      const inner = added.join('');
      const element = `${this.#prefix}${name}`;
      if (!span) {
        // Number formats stand first of all; the other collections are always there.
        const at = this.#spans.get('styleSheet')?.tagEnd ?? 0;
        text = `${text.slice(0, at)}<${element} count="${items.length}">${inner}</${element}>${text.slice(at)}`;
        continue;
      }
      const tag = withAttribute(span.tag, 'count', String(items.length)).replace(/\s*\/>$/, '>');
      const kept = text.slice(span.tagEnd, span.contentEnd);
      text = `${text.slice(0, span.start)}${tag}${kept}${inner}</${element}>${text.slice(span.end)}`;
    }
    return text;
  }
}

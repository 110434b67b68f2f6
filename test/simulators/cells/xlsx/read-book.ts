import { strFromU8, unzipSync } from 'fflate';
import type { Area } from '../../../../src/sheets/layout';
import type { CellBook, CustomXmlPart, DefinedName } from '../cell-book';
import type { CellSheet, SheetVisibility } from '../cell-sheet';
import { rootNamespace } from '../edit/root-namespace';
import { tokensOf } from '../formula/tokens';
import { readArea } from './read-area';
import { readSelection, readSheet, richText } from './read-sheet';
import { readStyles } from './read-styles';
import { settingsIn } from './settings-part';
import { attribute, childOf, childrenOf, flag, numberIn, readXml, type XmlElement } from './xml-tree';
import { decodeXstring } from './xstring';

export interface ReadBook {
  readonly book: CellBook;
  readonly active: string | null;
  readonly selections: ReadonlyMap<string, Area>;
}

/** Reads an .xlsx file as far as the model goes. */
export function readBook(bytes: Uint8Array, newId: (kind: string) => string): ReadBook {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const text = (path: string): string | undefined => {
    const file = files.get(path);
    return file && strFromU8(file).replace(/^\uFEFF/, '');
  };
  const xml = (path: string | undefined): XmlElement | undefined => {
    const found = path === undefined ? undefined : text(path);
    return found === undefined ? undefined : readXml(found);
  };
  const main = relationsOf(xml('_rels/.rels'), '').find(({ type }) => type === 'officeDocument')?.path;
  const root = xml(main);
  if (main === undefined || !root) throw new Error('not a workbook');
  const relations = relationsOf(xml(relationsPath(main)), main);
  const partOf = (type: string): string | undefined =>
    relations.find((relation) => relation.type === type)?.path;
  const styles = readStyles(xml(partOf('styles')));
  const strings = childrenOf(xml(partOf('sharedStrings')), 'si').map(richText);
  const selections = new Map<string, Area>();
  const sheets = childrenOf(childOf(root, 'sheets'), 'sheet').map((item): CellSheet => {
    const part = xml(relations.find(({ id }) => id === attribute(item, 'r:id'))?.path);
    const name = decodeXstring(attribute(item, 'name') ?? '');
    const id = newId('sheet');
    if (!part) throw new Error(`the sheet ${name} is not there`);
    const selected = readSelection(part);
    if (selected) selections.set(id, selected);
    return { ...readSheet(part, { id, name, styles, strings, newId }), visibility: visibilityOf(item) };
  });
  const parts = relations.filter(({ type }) => type === 'customXml').flatMap(({ path }) => text(path) ?? []);
  const names = childrenOf(childOf(root, 'definedNames'), 'definedName');
  const active = numberIn(childOf(root, 'bookViews', 'workbookView'), 'activeTab') ?? 0;
  return {
    book: {
      sheets: sheets.map((sheet, at) => withPrintNames(sheet, at, names)),
      names: names.flatMap((item) => readName(item, sheets)),
      customXml: parts.filter((part) => settingsIn(part) === null).map((part) => readPart(part, newId)),
      settings: new Map(parts.flatMap((part) => [...(settingsIn(part) ?? [])])),
      structureProtected: flag(childOf(root, 'workbookProtection'), 'lockStructure'),
    },
    active: sheets[active]?.id ?? null,
    selections,
  };
}

interface ReadRelation {
  readonly id: string;
  /** The last part of its type. */
  readonly type: string;
  /** In the package, without a leading slash. */
  readonly path: string;
}

function relationsOf(root: XmlElement | undefined, from: string): readonly ReadRelation[] {
  return childrenOf(root, 'Relationship').map((item) => ({
    id: attribute(item, 'Id') ?? '',
    type: (attribute(item, 'Type') ?? '').split('/').at(-1) ?? '',
    path: resolved(attribute(item, 'Target') ?? '', from),
  }));
}

function relationsPath(path: string): string {
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

function resolved(target: string, from: string): string {
  return new URL(target, `file:///${from}`).pathname.slice(1);
}

function visibilityOf(item: XmlElement): SheetVisibility {
  const state = attribute(item, 'state');
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

function readName(item: XmlElement, sheets: readonly CellSheet[]): readonly DefinedName[] {
  const name = attribute(item, 'name') ?? '';
  if (name.startsWith('_xlnm.')) return [];
  const scope = numberIn(item, 'localSheetId');
  const comment = attribute(item, 'comment');
  return [
    {
      name,
      scope: scope === null ? null : (sheets[scope]?.id ?? null),
      formula: `=${decodeXstring(item.text)}`,
      visible: !flag(item, 'hidden'),
      ...(comment === null ? {} : { comment: decodeXstring(comment) }),
    },
  ];
}

/** What is printed of a sheet, and the rows repeated, are names of the workbook. */
function withPrintNames(sheet: CellSheet, at: number, names: readonly XmlElement[]): CellSheet {
  const own = names.filter((item) => numberIn(item, 'localSheetId') === at);
  const areaIn = (name: string): Area | null => {
    const item = own.find((candidate) => attribute(candidate, 'name') === name);
    const token = item && tokensOf(decodeXstring(item.text)).find(({ kind }) => kind === 'reference');
    return token ? readArea(token.text.slice(token.text.lastIndexOf('!') + 1)) : null;
  };
  const titles = areaIn('_xlnm.Print_Titles');
  return {
    ...sheet,
    print: {
      ...sheet.print,
      area: areaIn('_xlnm.Print_Area'),
      repeatRows: titles && { from: titles.row, to: titles.row + titles.rows - 1 },
    },
  };
}

function readPart(xml: string, newId: (kind: string) => string): CustomXmlPart {
  return { id: newId('part'), namespace: rootNamespace(xml), xml };
}

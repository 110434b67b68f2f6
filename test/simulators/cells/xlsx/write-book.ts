import { strToU8, zipSync } from 'fflate';
import { fixedAreaName, quotedSheetName } from '../../../../src/sheets/a1';
import type { Area } from '../../../../src/sheets/layout';
import type { CellBook } from '../cell-book';
import { defaultFormat } from '../cell-format';
import type { CellSheet } from '../cell-sheet';
import type { CellValues } from '../cell-values';
import { customXmlParts } from './custom-xml-parts';
import { settingsPart } from './settings-part';
import { SharedStrings } from './shared-strings';
import { StyleTable } from './style-table';
import { sheetXml } from './write-sheet';
import { element, escapeXml, xmlHead } from './xml';
import { encodeXstring } from './xstring';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface Viewed {
  readonly active: string;
  selected(sheet: string): Area;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** A workbook as an .xlsx file; `values` are what its formulas come to. The same book gives the same bytes. */
export function writeBook(book: CellBook, values: CellValues, viewed: Viewed): Uint8Array {
  const styles = new StyleTable(book.sheets[0]?.defaults.format ?? defaultFormat);
  const strings = new SharedStrings();
  const sheets = book.sheets.map((sheet, at) => ({
    path: `worksheets/sheet${at + 1}.xml`,
    xml: sheetXml(sheet, {
      styles,
      strings,
      isActive: sheet.id === viewed.active,
      selected: viewed.selected(sheet.id),
      value: (row, column) => values.value(sheet.id, row, column),
    }),
  }));
  const custom = customXmlParts([...book.customXml.map(({ xml }) => xml), ...settingsPart(book.settings)]);
  const relations = [
    ...sheets.map(({ path }) => ({ type: 'worksheet', target: path })),
    { type: 'styles', target: 'styles.xml' },
    { type: 'sharedStrings', target: 'sharedStrings.xml' },
    ...custom.items.map((path) => ({ type: 'customXml', target: `../${path}` })),
  ];
  const texts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(
      sheets.map(({ path }) => path),
      custom.properties,
    ),
    '_rels/.rels': relationships([{ type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': workbookXml(book, viewed.active),
    'xl/_rels/workbook.xml.rels': relationships(relations),
    ...Object.fromEntries(sheets.map(({ path, xml }) => [`xl/${path}`, xml])),
    'xl/styles.xml': styles.xml(),
    'xl/sharedStrings.xml': strings.xml(),
    ...custom.texts,
  };
  const files = Object.entries(texts).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { mtime: new Date(2023, 4, 4) });
}

function relationships(relations: readonly Relation[]): string {
  const items = relations.map(({ type, target }, at) =>
    element('Relationship', { Id: `rId${at + 1}`, Type: `${office}/${type}`, Target: target }),
  );
  return xmlHead + element('Relationships', { xmlns: `${packaged}/relationships` }, ...items);
}

function contentTypes(sheets: readonly string[], properties: readonly string[]): string {
  const part = (path: string, type: string): string =>
    element('Override', { PartName: `/${path}`, ContentType: type });
  return (
    xmlHead +
    element(
      'Types',
      { xmlns: `${packaged}/content-types` },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      part('xl/workbook.xml', `${spreadsheet}.sheet.main+xml`),
      ...sheets.map((path) => part(`xl/${path}`, `${spreadsheet}.worksheet+xml`)),
      part('xl/styles.xml', `${spreadsheet}.styles+xml`),
      part('xl/sharedStrings.xml', `${spreadsheet}.sharedStrings+xml`),
      ...properties.map((path) =>
        part(path, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'),
      ),
    )
  );
}

function workbookXml(book: CellBook, active: string): string {
  const names = definedNames(book);
  return (
    xmlHead +
    element(
      'workbook',
      { xmlns: main, 'xmlns:r': office },
      book.structureProtected ? element('workbookProtection', { lockStructure: true }) : '',
      element(
        'bookViews',
        {},
        element('workbookView', {
          activeTab: Math.max(
            0,
            book.sheets.findIndex(({ id }) => id === active),
          ),
        }),
      ),
      element(
        'sheets',
        {},
        ...book.sheets.map(({ name, visibility }, at) =>
          element('sheet', {
            name: encodeXstring(name),
            sheetId: at + 1,
            state: visibility === 'visible' ? null : visibility,
            'r:id': `rId${at + 1}`,
          }),
        ),
      ),
      names.length === 0 ? '' : element('definedNames', {}, ...names),
    )
  );
}

function definedNames({ sheets, names }: CellBook): readonly string[] {
  const own = names.map(({ name, scope, formula, visible, comment }) => {
    const localSheetId = scope === null ? null : sheets.findIndex(({ id }) => id === scope);
    return definedName(name, localSheetId, formula.slice(1), { visible, comment });
  });
  return [...sheets.flatMap(printNames), ...own];
}

function printNames({ name, print }: CellSheet, at: number): readonly string[] {
  const sheet = quotedSheetName(name);
  const { area, repeatRows } = print;
  return [
    ...(area ? [definedName('_xlnm.Print_Area', at, `${sheet}!${fixedAreaName(area)}`)] : []),
    ...(repeatRows
      ? [definedName('_xlnm.Print_Titles', at, `${sheet}!$${repeatRows.from + 1}:$${repeatRows.to + 1}`)]
      : []),
  ];
}

function definedName(
  name: string,
  localSheetId: number | null,
  formula: string,
  { visible = true, comment }: { visible?: boolean; comment?: string | undefined } = {},
): string {
  return element(
    'definedName',
    {
      name,
      comment: comment === undefined ? null : encodeXstring(comment),
      localSheetId,
      hidden: visible ? null : true,
    },
    escapeXml(encodeXstring(formula)),
  );
}

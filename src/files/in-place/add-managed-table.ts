import { areaName } from '../../sheets/a1';
import type { Area } from '../../sheets/layout';
import { escapeXmlText } from '../xml-text';
import { emphasise } from './emphasise';
import { managedNames } from './managed-names';
import type { ManagedTablePlan } from './managed-table-plan';
import { addContentType, contentTypes } from './package/content-types';
import { addRelationship } from './package/relationships';
import type { WorkbookPackage } from './package/workbook-package';
import { workbookParts } from './package/workbook-parts';
import { attributeOf, withAttribute } from './xml/attributes';
import { findElements } from './xml/find-elements';
import { encodeAttribute } from './xml/xml-characters';
import { areaFormula, defineNames, freePath } from './workbook-additions';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const tableType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/**
 * Makes a sheet of ours, drawn from its layout as it is, a managed one: a table over header and body, its mark in
 * the workbook, and the column of the keys hidden.
 */
export function addManagedTable(
  parts: WorkbookPackage,
  path: string,
  sheet: string,
  { id, layout, headers, columns, emphasised }: ManagedTablePlan,
): void {
  const area: Area = {
    row: layout.frozenRows - 1,
    column: 0,
    rows: layout.rows.length - layout.frozenRows + 1,
    columns: headers.length,
  };
  const names = managedNames(id);
  const known = knownTables(parts);
  const table = freePath(parts, 'xl/tables/table', '.xml');
  const name = freeName(names.table, [...known.names, ...workbookParts(parts).names.map((one) => one.name)]);
  parts.setText(table, tableXml(known.lastId + 1, name, areaName(area), headers));
  addContentType(parts, table, tableType);
  const relationship = addRelationship(parts, path, 'table', table);

  if (emphasised)
    emphasise(parts, path, columnArea(area, columns.indexOf(emphasised.column)), emphasised.texts);
  const text = parts.text(path);
  const shown = text.replace(/<col\s[^>]*>/g, (tag) =>
    attributeOf(tag, 'min') === String(headers.length) ? withAttribute(tag, 'hidden', '1') : tag,
  );
  const part = `<tableParts count="1"><tablePart xmlns:r="${relationships}" r:id="${relationship}"/></tableParts>`;
  parts.setText(path, shown.replace(/<\/worksheet>\s*$/, `${part}</worksheet>`));
  defineNames(parts, [{ name: names.mark, formula: areaFormula(sheet, area), hidden: true }]);
}

/** A column of the body. */
function columnArea({ row, column, rows }: Area, index: number): Area {
  return { row: row + 1, column: column + index, rows: rows - 1, columns: 1 };
}

function tableXml(id: number, name: string, area: string, headers: readonly string[]): string {
  const columns = headers.map((header, index) => {
    const text = escapeXmlText(header).replaceAll('\n', '_x000a_');
    return `<tableColumn id="${index + 1}" name="${encodeAttribute(text)}"/>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="${main}" id="${id}" name="${name}" displayName="${name}" ref="${area}" ` +
    // The usual number; ExcelJS saves a table that does not say it as one without a header.
    'headerRowCount="1" totalsRowShown="0">' +
    `<autoFilter ref="${area}"/><tableColumns count="${headers.length}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
  );
}

/** Tables of the whole workbook differ in number and name. */
function knownTables(parts: WorkbookPackage): { readonly lastId: number; readonly names: readonly string[] } {
  const tables = [...contentTypes(parts)]
    .filter(([path, type]) => type === tableType && parts.has(path))
    .flatMap(([path]) => findElements(parts.text(path), path, 'table'));
  return {
    lastId: Math.max(0, ...tables.map(({ tag }) => Number(attributeOf(tag, 'id') ?? 0))),
    names: tables.flatMap(({ tag }) => [
      attributeOf(tag, 'displayName') ?? '',
      attributeOf(tag, 'name') ?? '',
    ]),
  };
}

function freeName(wish: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  let name = wish;
  for (let number = 2; lower.has(name.toLowerCase()); number += 1) name = `${wish}_${number}`;
  return name;
}

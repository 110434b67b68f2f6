import { areaName, cellName } from '../../sheets/a1';
import type { Area } from '../../sheets/layout';
import type { WorkbookPackage } from './package/workbook-package';
import { workbookParts } from './package/workbook-parts';
import { childElements } from './xml/child-elements';
import { findElements } from './xml/find-elements';
import { rootPrefix } from './xml/root-prefix';
import { encodeXml } from './xml/xml-characters';

/** Shows some texts in bold wherever they stand in an area of a sheet of ours, which has no such rule yet. */
export function emphasise(parts: WorkbookPackage, sheet: string, area: Area, texts: readonly string[]): void {
  const format = boldFormat(parts);
  const cell = cellName(area);
  const condition = texts.map((text) => `${cell}="${text.replaceAll('"', '""')}"`).join(',');
  const rule =
    `<conditionalFormatting sqref="${areaName(area)}"><cfRule type="expression" dxfId="${format}" priority="1">` +
    `<formula>${encodeXml(`OR(${condition})`)}</formula></cfRule></conditionalFormatting>`;
  const xml = parts.text(sheet);
  const before = xml.includes('</mergeCells>') ? '</mergeCells>' : '</sheetData>';
  parts.setText(sheet, xml.replace(before, before + rule));
}

/** The number of a bold format for conditions, which is added where there is none. */
function boldFormat(parts: WorkbookPackage): number {
  const path = workbookParts(parts).relationships.find(({ kind }) => kind === 'styles')?.target ?? '';
  const text = parts.text(path);
  const prefix = rootPrefix(text);
  const bold = `<${prefix}dxf><${prefix}font><${prefix}b/></${prefix}font></${prefix}dxf>`;
  const elements = findElements(text, path, 'dxfs', 'cellStyles', 'cellXfs');
  const list = elements.find(({ name }) => name === 'dxfs');
  const items = childElements(text, path, list);
  const known = items.indexOf(bold);
  if (known >= 0) return known;
  const written = `<${prefix}dxfs count="${items.length + 1}">${items.join('')}${bold}</${prefix}dxfs>`;
  const before = ['cellStyles', 'cellXfs'].flatMap(
    (name) => elements.find((one) => one.name === name)?.end ?? [],
  );
  const [start, end] = list ? [list.start, list.end] : [before[0] ?? text.length, before[0] ?? text.length];
  parts.setText(path, text.slice(0, start) + written + text.slice(end));
  return items.length;
}

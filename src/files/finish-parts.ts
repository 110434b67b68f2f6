import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { cellName } from '../sheets/a1';
import type { SheetLayout } from '../sheets/layout';

/** The built-in number format of text, `@`. */
const textFormat = 49;
/** The first time a zip archive can name; its fields are local, so it is the same bytes in every time zone. */
const fixedTime = new Date(1980, 0, 1);

const plainType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const macroType = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';

/** The children of a font in the order of the schema (ECMA-376 part 1, 18.8.22), which hucre does not keep. */
const fontOrder = [
  'b',
  'i',
  'strike',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/**
 * What hucre's options don't reach: the cell the cursor stands on, heights that a program may still fit, text
 * format under its built-in number, by which every program knows it, and fonts as the schema wants them. The same parts give the same bytes whatever
 * the machine.
 */
export function finishParts(
  workbook: Uint8Array,
  layouts: readonly SheetLayout[],
  macroEnabled: boolean,
): Uint8Array {
  const parts = unzipSync(workbook);
  const finished: Zippable = {};
  for (const [path, bytes] of Object.entries(parts)) {
    const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1];
    const layout = sheet === undefined ? undefined : layouts[Number(sheet) - 1];
    if (layout !== undefined)
      finished[path] = strToU8(withFreeHeights(withCursor(strFromU8(bytes), layout, sheet === '1'), layout));
    else if (path === 'xl/styles.xml')
      finished[path] = strToU8(withFontOrder(withTextFormat(strFromU8(bytes))));
    else if (path === '[Content_Types].xml' && macroEnabled)
      finished[path] = strToU8(strFromU8(bytes).replace(plainType, macroType));
    else finished[path] = bytes;
  }
  return zipSync(finished, { mtime: fixedTime, level: 6 });
}

function withCursor(xml: string, layout: SheetLayout, active: boolean): string {
  const cell = cellName(layout.cursor);
  const pane = layout.frozenRows > 0 ? ' pane="bottomLeft"' : '';
  const selection = `<selection${pane} activeCell="${cell}" sqref="${cell}"/>`;
  return xml.replace(
    /<sheetView( [^>]*?)(?:\/>|>(.*?)<\/sheetView>)/,
    (_, attributes: string, children: string | undefined) =>
      `<sheetView${active ? ' tabSelected="1"' : ''}${attributes}>${children ?? ''}${selection}</sheetView>`,
  );
}

/** A height without `customHeight` is one the program chose, and chooses anew when the text changes. */
function withFreeHeights(xml: string, layout: SheetLayout): string {
  return xml.replace(/<row r="(\d+)" ht="[^"]*" customHeight="1"/g, (row: string, number: string) =>
    layout.rows[Number(number) - 1]?.height === undefined ? row.replace(' customHeight="1"', '') : row,
  );
}

function withTextFormat(xml: string): string {
  const custom = /<numFmt numFmtId="(\d+)" formatCode="@"\/>/.exec(xml)?.[1];
  return custom === undefined
    ? xml
    : xml.replaceAll(`<xf numFmtId="${custom}"`, `<xf numFmtId="${String(textFormat)}"`);
}

function withFontOrder(xml: string): string {
  const place = (child: string): number => fontOrder.indexOf(/\w+/.exec(child)?.[0] ?? '');
  return xml.replace(/<font>(.*?)<\/font>/g, (_, children: string) => {
    const sorted = (children.match(/<[^>]*>/g) ?? []).sort((one, other) => place(one) - place(other));
    return `<font>${sorted.join('')}</font>`;
  });
}

import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { cellName } from '../sheets/a1';
import type { SheetLayout } from '../sheets/layout';

/** The built-in number format of text, `@`. */
const textFormat = 49;
/** The first time a zip archive can name; its fields are local, so it is the same bytes in every time zone. */
const fixedTime = new Date(1980, 0, 1);

/**
 * What hucre's options don't reach: the cell the cursor stands on, and text format under its built-in number, by
 * which every program knows it. The same parts give the same bytes whatever the machine.
 */
export function finishParts(workbook: Uint8Array, layouts: readonly SheetLayout[]): Uint8Array {
  const parts = unzipSync(workbook);
  const finished: Zippable = {};
  for (const [path, bytes] of Object.entries(parts)) {
    const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1];
    const layout = sheet === undefined ? undefined : layouts[Number(sheet) - 1];
    if (layout !== undefined) finished[path] = strToU8(withCursor(strFromU8(bytes), layout, sheet === '1'));
    else if (path === 'xl/styles.xml') finished[path] = strToU8(withTextFormat(strFromU8(bytes)));
    else finished[path] = bytes;
  }
  return zipSync(finished, { mtime: fixedTime, level: 6 });
}

function withCursor(xml: string, layout: SheetLayout, active: boolean): string {
  const cell = cellName(layout.cursor);
  const pane = layout.frozenRows > 0 ? ' pane="bottomLeft"' : '';
  const selection = `<selection${pane} activeCell="${cell}" sqref="${cell}"/>`;
  return xml.replace(
    /<sheetView([^>]*?)(?:\/>|>(.*?)<\/sheetView>)/,
    (_, attributes: string, children: string | undefined) =>
      `<sheetView${active ? ' tabSelected="1"' : ''}${attributes}>${children ?? ''}${selection}</sheetView>`,
  );
}

function withTextFormat(xml: string): string {
  const custom = /<numFmt numFmtId="(\d+)" formatCode="@"\/>/.exec(xml)?.[1];
  return custom === undefined
    ? xml
    : xml.replaceAll(`<xf numFmtId="${custom}"`, `<xf numFmtId="${String(textFormat)}"`);
}

import { addContentType } from '../../../src/files/in-place/package/content-types';
import { addRelationship } from '../../../src/files/in-place/package/relationships';
import { WorkbookPackage } from '../../../src/files/in-place/package/workbook-package';
import { addSheet, freePath } from '../../../src/files/in-place/workbook-additions';
import { writeZip } from '../../../src/files/in-place/zip/write-zip';
import { zlibCodec } from '../../../src/gateway/shared-workbook/zlib-codec';
import { chartXml, drawingXml } from '../../files/in-place/decorated-workbook';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'application/vnd.openxmlformats-officedocument';

/** Where the office has put its things. */
export interface OfficeThings {
  readonly bytes: Uint8Array;
  readonly sheet: string;
  readonly chart: string;
  readonly pivotCache: string;
}

/**
 * The workbook with a sheet 统计 that leans on the table of 附件2, which ends at `lastRow` (from 1): sums in B1 (by
 * area) and B2 (by the table’s name), a chart, and the data of a pivot.
 */
export function withOfficeThings(bytes: Uint8Array, lastRow: number): OfficeThings {
  const parts = new WorkbookPackage(bytes, zlibCodec);
  const add = (from: string, kind: string, path: string, type: string, content: string): string => {
    parts.setText(path, head + content);
    addContentType(parts, path, type);
    return addRelationship(parts, from, kind, path);
  };
  const formulas = [`SUM('附件2'!E4:E${String(lastRow)})`, 'SUM(fujiantong_statistics[参与活动学生])'];
  const cells = formulas.map((formula, at) => {
    const row = String(at + 1);
    return `<row r="${row}"><c r="B${row}"><f>${formula}</f></c></row>`;
  });
  const sheet = addSheet(
    parts,
    '统计',
    `${head}<worksheet ${main}><sheetData>${cells.join('')}</sheetData></worksheet>`,
  );
  const drawing = freePath(parts, 'xl/drawings/drawing', '.xml');
  const drawingId = add(sheet, 'drawing', drawing, `${office}.drawing+xml`, drawingXml());
  const chart = freePath(parts, 'xl/charts/chart', '.xml');
  add(drawing, 'chart', chart, `${office}.drawingml.chart+xml`, chartXml(lastRow));
  const reference = `<drawing xmlns:r="${relationships}" r:id="${drawingId}"/>`;
  parts.setText(sheet, parts.text(sheet).replace('</worksheet>', `${reference}</worksheet>`));

  const pivotCache = freePath(parts, 'xl/pivotCache/pivotCacheDefinition', '.xml');
  const cacheId = add(
    'xl/workbook.xml',
    'pivotCacheDefinition',
    pivotCache,
    `${office}.spreadsheetml.pivotCacheDefinition+xml`,
    `<pivotCacheDefinition ${main} saveData="0"><cacheSource type="worksheet">` +
      `<worksheetSource ref="A3:K${String(lastRow)}" sheet="附件2"/></cacheSource><cacheFields count="1">` +
      '<cacheField name="学生" numFmtId="0"/></cacheFields></pivotCacheDefinition>',
  );
  const book = parts.text('xl/workbook.xml');
  const cache = `<pivotCache cacheId="99" xmlns:r="${relationships}" r:id="${cacheId}"/></pivotCaches>`;
  if (!book.includes('</pivotCaches>')) throw new Error('the workbook has no pivots');
  parts.setText('xl/workbook.xml', book.replace('</pivotCaches>', cache));
  return { bytes: writeZip(parts.pack()), sheet, chart, pivotCache };
}

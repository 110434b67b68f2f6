import { WorkbookPackage } from '../../../src/files/in-place/package/workbook-package';
import { addContentType } from '../../../src/files/in-place/package/content-types';
import { addRelationship } from '../../../src/files/in-place/package/relationships';
import { addSheet } from '../../../src/files/in-place/workbook-additions';
import { writeZip } from '../../../src/files/in-place/zip/write-zip';
import { zlibCodec } from '../../../src/gateway/shared-workbook/zlib-codec';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const drawing = 'application/vnd.openxmlformats-officedocument';
const x14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';

const formulas = [
  `SUM('附件2'!E4:E6)`,
  'SUM(fujiantong_statistics[参与活动学生])',
  `SUM('附件2'!E4:E5)`,
  `'附件2'!E6`,
  `SUM('附件2'!E5:E6)`,
  `SUM('附件1'!E4:E6)`,
  'SUM(E4:E6)',
  '"附件2!E4:E6"',
  'SUM([1]附件2!E4:E6)',
  `SUM('附件2'!M4:M6)`,
];

/** 附件2 with three rows, as an office decorates it: chart, pivots, names, formulas, formats, checks, a column. */
export function decorated(bytes: Uint8Array): Uint8Array {
  const parts = new WorkbookPackage(bytes, zlibCodec);
  const set = (path: string, change: (text: string) => string): void => {
    const before = parts.text(path);
    const after = change(before);
    if (after === before) throw new Error(`nothing was changed in ${path}`);
    parts.setText(path, after);
  };
  const add = (from: string, kind: string, path: string, type: string, content: string): string => {
    parts.setText(path, head + content);
    addContentType(parts, path, type);
    return addRelationship(parts, from, kind, path);
  };

  const cells = formulas.map(
    (formula, at) => `<row r="${at + 20}"><c r="B${at + 20}"><f>${formula}</f></c></row>`,
  );
  const own = addSheet(
    parts,
    '自用',
    `${head}<worksheet ${main}><sheetData>${cells.join('')}</sheetData></worksheet>`,
  );
  const chart = add(own, 'drawing', 'xl/drawings/drawing1.xml', `${drawing}.drawing+xml`, drawingXml());
  add(
    'xl/drawings/drawing1.xml',
    'chart',
    'xl/charts/chart1.xml',
    `${drawing}.drawingml.chart+xml`,
    chartXml(6),
  );
  set(own, (text) =>
    text.replace('</worksheet>', `<drawing xmlns:r="${relationships}" r:id="${chart}"/></worksheet>`),
  );

  const caches = [
    '<worksheetSource ref="A3:K6" sheet="附件2"/>',
    '<worksheetSource name="fujiantong_statistics"/>',
    '<worksheetSource ref="A2:G3" sheet="日志"/>',
  ].map((source, at) =>
    add(
      'xl/workbook.xml',
      'pivotCacheDefinition',
      `xl/pivotCache/pivotCacheDefinition${at + 1}.xml`,
      `${spreadsheet}.pivotCacheDefinition+xml`,
      `<pivotCacheDefinition ${main} saveData="0"><cacheSource type="worksheet">${source}</cacheSource>` +
        '<cacheFields count="1"><cacheField name="学生" numFmtId="0"/></cacheFields></pivotCacheDefinition>',
    ),
  );
  add('xl/workbook.xml', 'calcChain', 'xl/calcChain.xml', `${spreadsheet}.calcChain+xml`, calcChain());
  set('xl/workbook.xml', (text) =>
    text
      .replace('</definedNames>', '<definedName name="学生">附件2!$E$4:$E$6</definedName></definedNames>')
      .replace(
        '</workbook>',
        `<pivotCaches>${caches.map((id, at) => `<pivotCache cacheId="${at + 1}" r:id="${id}"/>`).join('')}</pivotCaches></workbook>`,
      ),
  );

  set('xl/tables/table2.xml', (text) =>
    text
      .replaceAll('A3:K6', 'A3:L6')
      .replace('count="11"', 'count="12"')
      .replace(
        '</tableColumns>',
        '<tableColumn id="12" name="两倍"><calculatedColumnFormula>' +
          'fujiantong_statistics[[#This Row],[参与活动学生]]*2</calculatedColumnFormula></tableColumn></tableColumns>',
      ),
  );
  set('xl/worksheets/sheet2.xml', decorateSheet);
  return writeZip(parts.pack());
}

function decorateSheet(text: string): string {
  const column = (row: number): string =>
    row === 3
      ? '<c r="L3" t="inlineStr"><is><t>两倍</t></is></c>'
      : `<c r="L${row}"><f>fujiantong_statistics[[#This Row],[参与活动学生]]*2</f><v>24</v></c>`;
  let decorated = text.replace(/(<row r="1"[^>]*>)(.*?)(<\/row>)/s, '$1$2<c r="M1"><f>SUM(E4:E6)</f></c>$3');
  for (const row of [3, 4, 5, 6])
    decorated = decorated.replace(
      new RegExp(`(<row r="${row}"[^>]*>.*?)</row>`, 's'),
      `$1${column(row)}</row>`,
    );
  return decorated
    .replace(
      /(<\/mergeCells>)/,
      '$1<conditionalFormatting sqref="E4:E6 M1"><cfRule type="expression" priority="1">' +
        '<formula>E4&gt;AVERAGE($E$4:$E$6)</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="1"><dataValidation type="whole" allowBlank="1" sqref="D4:D6">' +
        '<formula1>0</formula1><formula2>9</formula2></dataValidation></dataValidations>',
    )
    .replace(
      '</worksheet>',
      `<extLst><ext ${x14} uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>` +
        '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
        '<x14:cfRule type="expression" priority="2" id="{11111111-2222-4333-8444-555555555555}">' +
        '<xm:f>附件2!$E$4:$E$6</xm:f></x14:cfRule><xm:sqref>E4:E6</xm:sqref></x14:conditionalFormatting>' +
        '</x14:conditionalFormattings></ext></extLst></worksheet>',
    );
}

/** A chart, the drawing’s first relationship. */
export function drawingXml(): string {
  const xdr = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
  const a = 'http://schemas.openxmlformats.org/drawingml/2006/main';
  const c = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
  const corner = (at: number): string =>
    `<xdr:col>${at}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${at}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return (
    `<xdr:wsDr xmlns:xdr="${xdr}" xmlns:a="${a}"><xdr:twoCellAnchor><xdr:from>${corner(4)}</xdr:from>` +
    `<xdr:to>${corner(12)}</xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${c}"><c:chart xmlns:c="${c}" xmlns:r="${relationships}" r:id="rId1"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>'
  );
}

/** Columns of the students of 附件2, from its first row to this one. */
export function chartXml(lastRow: number): string {
  const axis = (tag: string, id: number, cross: number, place: string): string =>
    `<c:${tag}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${place}"/><c:crossAx val="${cross}"/></c:${tag}>`;
  return (
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea>' +
    '<c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/>' +
    `<c:cat><c:strRef><c:f>附件2!$C$4:$C$${lastRow}</c:f></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>'附件2'!$E$4:$E$${lastRow}</c:f></c:numRef></c:val></c:ser>` +
    '<c:axId val="1"/><c:axId val="2"/></c:barChart>' +
    `${axis('catAx', 1, 2, 'b')}${axis('valAx', 2, 1, 'l')}</c:plotArea></c:chart></c:chartSpace>`
  );
}

function calcChain(): string {
  return `<calcChain ${main}><c r="M1" i="2"/></calcChain>`;
}

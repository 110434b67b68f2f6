import { partTexts } from './parts-of';

/** What `office.xlsm` holds, each with the part in which it can be seen and a piece of it. */
export const officeFeatures: readonly (readonly [feature: string, part: string, piece: string | RegExp])[] = [
  ['a bar chart', 'xl/charts/chart1.xml', '<c:barChart>'],
  ['the areas of the chart', 'xl/charts/chart1.xml', '台账!$H$4:$H$13'],
  ['a pivot table', 'xl/pivotTables/pivotTable1.xml', 'name="数据透视表1"'],
  ['the pivot’s cache', 'xl/pivotCache/pivotCacheDefinition1.xml', '<worksheetSource name="tblTasks"/>'],
  ['the records of the cache', 'xl/pivotCache/pivotCacheRecords1.xml', '<pivotCacheRecords'],
  ['comments of the old kind', 'xl/comments1.xml', '<comment '],
  ['the boxes of the comments', 'xl/drawings/vmlDrawing1.vml', 'ObjectType="Note"'],
  ['threaded comments', 'xl/threadedComments/threadedComment1.xml', '<threadedComment '],
  ['the people of the threads', 'xl/persons/person.xml', '<person '],
  ['a format by condition', 'xl/worksheets/sheet1.xml', '<cfRule type="cellIs"'],
  ['data bars', 'xl/worksheets/sheet1.xml', '<cfRule type="dataBar"'],
  ['data bars of Excel 2010', 'xl/worksheets/sheet1.xml', '<x14:conditionalFormattings>'],
  ['a list validation by name', 'xl/worksheets/sheet1.xml', '<formula1>部门列表</formula1>'],
  ['a validation of numbers', 'xl/worksheets/sheet2.xml', '<dataValidation type="whole"'],
  ['a defined name with its remark', 'xl/workbook.xml', 'comment="勿删">字典!$A$1:$A$4'],
  ['print area and repeated rows', 'xl/workbook.xml', /台账!\$A\$1:\$H\$13.*台账!\$1:\$3/],
  ['a table', 'xl/tables/table1.xml', 'displayName="tblTasks" ref="A3:H13"'],
  ['a calculated column', 'xl/tables/table1.xml', '<calculatedColumnFormula>'],
  ['a table style of its own', 'xl/styles.xml', '<tableStyle name="公文表"'],
  ['custom XML', 'customXml/item1.xml', '<'],
  ['custom properties', 'docProps/custom.xml', '<property '],
  ['an image', 'xl/media/image1.png', 'PNG'],
  ['a text box', 'xl/drawings/drawing2.xml', '<xdr:sp '],
  ['print settings', 'xl/printerSettings/printerSettings1.bin', /./],
  ['a header and footer', 'xl/worksheets/sheet1.xml', '<oddHeader>&amp;C台账'],
  ['a page break', 'xl/worksheets/sheet1.xml', '<brk id="8"'],
  ['a sheet hidden for good', 'xl/workbook.xml', 'name="字典" sheetId="7" state="veryHidden"'],
  ['macros', 'xl/vbaProject.bin', /./],
  ['a workbook that may hold macros', '[Content_Types].xml', 'sheet.macroEnabled.main+xml'],
  ['a button with a macro', 'xl/worksheets/sheet2.xml', 'macro="[0]!汇总"'],
  ['an external link', 'xl/externalLinks/externalLink1.xml', '<externalBook'],
  ['images in cells of WPS', 'xl/cellimages.xml', 'cellImage'],
  ['formulas for them', 'xl/worksheets/sheet2.xml', 'DISPIMG'],
  ['protection of a sheet', 'xl/worksheets/sheet1.xml', '<sheetProtection '],
  ['a link with a hint', 'xl/worksheets/sheet1.xml', 'tooltip="链接"'],
];

/** The features of `office.xlsm` that a workbook made from it no longer has. */
export function missingFeatures(bytes: Uint8Array): string[] {
  const texts = partTexts(bytes);
  return officeFeatures.flatMap(([feature, part, piece]) => {
    const text = texts[part] ?? '';
    return (typeof piece === 'string' ? text.includes(piece) : piece.test(text)) ? [] : [feature];
  });
}

import { describe, expect, it } from '@jest/globals';
import { addContentType } from '../../../src/files/in-place/package/content-types';
import { addRelationship } from '../../../src/files/in-place/package/relationships';
import { WorkbookPackage } from '../../../src/files/in-place/package/workbook-package';
import { takeOutRemovedRows } from '../../../src/files/in-place/take-out-removed-rows';
import { updateManagedSheets } from '../../../src/files/in-place/update-managed-sheets';
import { writeZip } from '../../../src/files/in-place/zip/write-zip';
import { writeWorkbook } from '../../../src/files/write-workbook';
import { zlibCodec } from '../../../src/gateway/shared-workbook/zlib-codec';
import { properties } from '../written-workbook';
import { drawingXml } from './decorated-workbook';
import { rowsOf } from './model-rows';
import { edited, partTexts } from './parts-of';
import { sharedLayouts, statisticsRow } from './shared-sample';

const rowsNamed = (keys: string) =>
  Array.from(keys, (key) => statisticsRow(key, 'tourism', `活动${key}`, key.charCodeAt(0)));
const layouts = sharedLayouts([]);
const [schedule, statistics, log] = [1, 2, 4].map((at) => `xl/worksheets/sheet${String(at)}.xml`);
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** 附件2 with rows a to f, from row 4 to 9, of which b, d and e (5, 7 and 8) are marked 已删除. */
async function workbook(changes: Readonly<Record<string, (text: string) => string>> = {}) {
  const bytes = await writeWorkbook(sharedLayouts(rowsNamed('abcdef')), properties);
  const removed = updateManagedSheets(bytes, sharedLayouts(rowsNamed('acf')), zlibCodec).bytes;
  return Object.keys(changes).length === 0 ? removed : edited(removed, changes);
}

/** The workbook with parts of their own beside 附件2, by the kind of their relationship. */
function withParts(bytes: Uint8Array, added: Readonly<Record<string, string>>): Uint8Array {
  const parts = new WorkbookPackage(bytes, zlibCodec);
  for (const [kind, content] of Object.entries(added)) {
    const path = `xl/beside/${kind}.xml`;
    parts.setText(path, head + content);
    addRelationship(parts, statistics ?? '', kind, path);
  }
  return writeZip(parts.pack());
}

const tidied = (bytes: Uint8Array) => {
  const result = takeOutRemovedRows(bytes, layouts, zlibCodec);
  const { takenOut, kept } = result.sheets.find(({ id }) => id === 'statistics') ?? {};
  const keys = rowsOf(result.bytes, layouts).map(([key]) => key);
  return { takenOut, kept, keys: keys.join(''), texts: partTexts(result.bytes) };
};

/** A cell behind the table, in a row counted from 1. */
const withCell =
  (row: number, cell: string) =>
  (text: string): string =>
    text.replace(new RegExp(`(<row r="${String(row)}"[^>]*>.*?)</row>`, 's'), `$1${cell}</row>`);
const behindRows = (xml: string) => (text: string) => text.replace('</sheetData>', `</sheetData>${xml}`);
const atEnd = (xml: string) => (text: string) => text.replace('</worksheet>', `${xml}</worksheet>`);
const inMerges = (area: string) => (text: string) =>
  text.replace('</mergeCells>', `<mergeCell ref="${area}"/></mergeCells>`);

/** The table with one column more, L, that a formula fills. */
const withFilledColumn =
  (formula: string) =>
  (table: string): string =>
    table
      .replaceAll('A3:K9', 'A3:L9')
      .replace('count="11"', 'count="12"')
      .replace(
        '</tableColumns>',
        `<tableColumn id="12" name="两倍"><calculatedColumnFormula>${formula}</calculatedColumnFormula></tableColumn></tableColumns>`,
      );

describe('a row marked 已删除 stays where it is', () => {
  const held: readonly (readonly [string, string, (text: string) => string])[] = [
    ['somebody has written beside the table', 'abcf', withCell(5, '<c r="M5"><v>1</v></c>')],
    ['a formula stands beside the table', 'abcf', withCell(5, '<c r="M5"><f>1+1</f></c>')],
    ['a formula is about just that row', 'acdf', withCell(1, '<c r="M1"><f>$E$7*2</f></c>')],
    ['a formula is about just these rows', 'acdef', withCell(1, '<c r="M1"><f>SUM(7:8)</f></c>')],
    ['an array reaches over it', 'acdf', withCell(6, '<c r="M6"><f t="array" ref="M6:M7">E6:E7</f></c>')],
    ['cells of it are merged with others', 'acef', inMerges('M8:N8')],
    ['it has a link', 'abcf', behindRows('<hyperlinks><hyperlink ref="C5" location="A1"/></hyperlinks>')],
    [
      'a link leads there',
      'abcf',
      behindRows('<hyperlinks><hyperlink ref="C4" location="附件2!C5"/></hyperlinks>'),
    ],
    ['it is watched', 'abcf', atEnd('<cellWatches><cellWatch r="C5"/></cellWatches>')],
    ['a check is just for it', 'abcf', atEnd('<dataValidation type="list" sqref="C5"/>')],
  ];
  it.each(held)('where %s', async (_, keys, change) => {
    const result = tidied(await workbook({ [statistics ?? '']: change }));
    expect(result).toMatchObject({ keys, kept: keys.length - 3, takenOut: 6 - keys.length });
  });

  it('where another sheet, a name or a link of another sheet is about it', async () => {
    const other = await workbook({
      [schedule ?? '']: withCell(1, `<c r="M1"><f>'附件2'!E5</f></c>`),
      'xl/workbook.xml': (text) =>
        text.replace('</definedNames>', '<definedName name="一行">附件2!$7:$7</definedName></definedNames>'),
    });
    expect(tidied(other)).toMatchObject({ keys: 'abcdf', takenOut: 1, kept: 2 });
  });

  it('where an array of another sheet takes its cells, one for one', async () => {
    const array = `<c r="M1"><f t="array" ref="M1:M3">附件2!E4:E6*2</f></c>`;
    const single = `<c r="M1"><f t="array" ref="M1">SUM(附件2!E4:E6*2)</f></c>`;
    expect(tidied(await workbook({ [schedule ?? '']: withCell(1, array) })).keys).toBe('abcf');
    const { keys, texts } = tidied(await workbook({ [schedule ?? '']: withCell(1, single) }));
    expect(keys).toBe('acf');
    expect(texts[schedule ?? '']).toContain('<f t="array" ref="M1">SUM(附件2!E4:E5*2)</f>');
  });

  it('where nobody can tell, because the column of the mark is gone', async () => {
    const bytes = await workbook({
      'xl/tables/table2.xml': (text) =>
        text.replace(/<tableColumn [^>]*name="填报单位（部门）"/, '<tableColumn id="99" name="别的"'),
    });
    expect(takeOutRemovedRows(bytes, layouts, zlibCodec).bytes).toBe(bytes);
  });

  it('with all others, where something leans on the sheet in a way that can’t be followed', async () => {
    const rule = (formula: string) =>
      `<conditionalFormatting sqref="M1:M9"><cfRule type="expression" priority="9"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
    const all: readonly (readonly [string, (text: string) => string])[] = [
      [log ?? '', withCell(1, '<c r="M1"><f>SUM(附件1:附件2!E4)</f></c>')],
      [log ?? '', behindRows(rule('SUM(附件2:日志!$E$4)&gt;1'))],
      [log ?? '', behindRows(rule('附件2!E4&gt;1'))],
      [
        log ?? '',
        atEnd('<dataConsolidate><dataRefs><dataRef ref="E4:E9" sheet="附件2"/></dataRefs></dataConsolidate>'),
      ],
      [statistics ?? '', atEnd('<scenarios><scenario name="a"/></scenarios>')],
    ];
    for (const [path, change] of all)
      expect(tidied(await workbook({ [path]: change }))).toMatchObject({ takenOut: 0, kept: 3 });
    const elsewhere = rule('附件1!E4&gt;1').replace('M1:M9', 'M6:M7');
    expect(tidied(await workbook({ [statistics ?? '']: behindRows(elsewhere) })).keys).toBe('acdf');
  });

  it('where it has a comment or a drawing begins or ends there; others go along', async () => {
    const comments = '<comments><commentList><comment ref="C5"/><comment ref="C9"/></commentList></comments>';
    const box = (row: number) =>
      `<x:ClientData ObjectType="Note"><x:Anchor>1, 15, ${row - 1}, 2, 3, 15, ${row + 2}, 16</x:Anchor>` +
      `<x:Row>${row}</x:Row><x:Column>2</x:Column></x:ClientData>`;
    const drawing = drawingXml().replace('<xdr:row>4<', '<xdr:row>6<');
    const bytes = withParts(await workbook(), {
      comments,
      vmlDrawing: `<xml xmlns:x="urn:schemas-microsoft-com:office:excel">${box(4)}${box(8)}</xml>`,
      threadedComment: '<ThreadedComments><threadedComment ref="C9" id="1"/></ThreadedComments>',
      drawing,
    });
    const { texts, keys } = tidied(bytes);
    expect(keys).toBe('abcdf');
    expect(texts['xl/beside/comments.xml']).toContain('<comment ref="C5"/><comment ref="C8"/>');
    expect(texts['xl/beside/vmlDrawing.xml']).toContain(
      '<x:Anchor>1, 15, 6, 2, 3, 15, 9, 16</x:Anchor><x:Row>7<',
    );
    expect(texts['xl/beside/threadedComment.xml']).toContain('ref="C8"');
    expect(texts['xl/beside/drawing.xml']).toMatch(/<xdr:row>6<.*<xdr:row>11</);
  });

  it('with all others, where a formula runs over several sheets or tries values', async () => {
    const over = await workbook({ [log ?? '']: withCell(1, '<c r="M1"><f>SUM(附件1:填报情况!E4)</f></c>') });
    expect(tidied(over)).toMatchObject({ keys: 'abcdef', takenOut: 0, kept: 3 });
    const table = '<c r="M1"><f t="dataTable" ref="M1:M2" r1="E4"/></c>';
    expect(tidied(await workbook({ [statistics ?? '']: withCell(1, table) }))).toMatchObject({ takenOut: 0 });
  });

  it('where what it leaves behind would lean on another that goes', async () => {
    const bytes = await workbook({
      [statistics ?? '']: (text) =>
        withCell(5, '<c r="M5"><f>E7</f></c>')(withCell(7, '<c r="N7"><f>E8</f></c>')(text)),
    });
    expect(tidied(bytes)).toMatchObject({ keys: 'abcdef', takenOut: 0, kept: 3 });
  });
});

describe('what stands on the sheet moves with the rows', () => {
  it('a formula that several cells share becomes one for each', async () => {
    const bytes = await workbook({
      [statistics ?? '']: (text) =>
        withCell(
          4,
          '<c r="M4"><f t="shared" ref="M4:M9" si="0">E4+$E$9</f><v>1</v></c>',
        )(
          withCell(
            6,
            '<c r="M6"><f t="shared" si="0"/></c>',
          )(withCell(9, '<c r="M9"><f t="shared" si="0"/></c>')(text)),
        ),
    });
    const { keys, texts } = tidied(bytes);
    expect(keys).toBe('acf');
    expect(
      [...(texts[statistics ?? ''] ?? '').matchAll(/<c r="(M\d)"><f>(.*?)<\/f>/g)].map(([, ...cell]) => cell),
    ).toEqual([
      ['M4', 'E4+$E$6'],
      ['M5', 'E5+$E$6'],
      ['M6', 'E6+$E$6'],
    ]);
  });

  it('such a formula begins in a row that goes, or stands on another sheet', async () => {
    const shared = (column: string, first: number, text: string) => (sheet: string) =>
      [0, 1, 2].reduce(
        (one, at) =>
          withCell(
            first + at,
            `<c r="${column}${String(first + at)}"><f t="shared" si="3"${at === 0 ? ` ref="${column}${String(first)}:${column}9">${text}</f>` : '/>'}</c>`,
          )(one),
        sheet,
      );
    const bytes = await workbook({
      'xl/tables/table2.xml': withFilledColumn('E4*2'),
      [statistics ?? '']: shared('L', 5, 'E5*2'),
      [schedule ?? '']: shared('M', 2, '附件2!$E$9+附件2!E8+E8'),
    });
    const { keys, texts } = tidied(bytes);
    expect(keys).toBe('acef');
    expect(texts[statistics ?? '']).toContain('<c r="L5"><f>E5*2</f></c>');
    expect(
      [...(texts[schedule ?? ''] ?? '').matchAll(/<f>(.*?)<\/f>/g)].map(([, formula]) => formula),
    ).toEqual(['附件2!$E$7+附件2!E6+E8', '附件2!$E$7+附件2!E7+E9', '附件2!$E$7+附件2!E8+E10']);
  });

  it('areas that are written upside down, and those that go to the end of the sheet', async () => {
    const formulas = ['SUM(E9:E4)', 'SUM($E$9:E4)', 'SUM(E4:E1048576)', 'SUM(E:E)+E20'];
    const cells = formulas.map((one, at) => `<c r="${'MNOP'.charAt(at)}1"><f>${one}</f></c>`).join('');
    const { texts } = tidied(await workbook({ [statistics ?? '']: withCell(1, cells) }));
    expect([...(texts[statistics ?? ''] ?? '').matchAll(/1"><f>(.*?)</g)].map(([, one]) => one)).toEqual([
      ...['SUM(E6:E4)', 'SUM($E$6:E4)', 'SUM(E4:E1048576)', 'SUM(E:E)+E17'],
    ]);
  });

  it('what is used and frozen, and how it is sorted', async () => {
    const bytes = await writeWorkbook(sharedLayouts(rowsNamed('abcdef')), properties);
    const removed = updateManagedSheets(bytes, sharedLayouts(rowsNamed('ac')), zlibCodec).bytes;
    const { keys, texts } = tidied(
      edited(removed, {
        [statistics ?? '']: (text) =>
          text
            .replace(/<sheetView /, '<sheetView topLeftCell="A3" ')
            .replace(/ySplit="\d+"/, 'ySplit="4"')
            .replace(
              '</sheetData>',
              '</sheetData><sortState ref="A4:K9"><sortCondition ref="E4:E9"/></sortState>',
            ),
      }),
    );
    const sheet = texts[statistics ?? ''] ?? '';
    expect(keys).toBe('ac');
    expect(sheet).toContain('<dimension ref="A1:K5"');
    expect(sheet).toMatch(/<sheetView topLeftCell="A3" /);
    // Rows 3 to 6, of which 5 is gone.
    expect(sheet).toContain('ySplit="3"');
    expect(sheet).toContain('<sortState ref="A4:K5"><sortCondition ref="E4:E5"/>');
  });

  it('the data of a pivot, but not another workbook’s', async () => {
    const source = (more: string) =>
      `<pivotCacheDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cacheSource type="worksheet">` +
      `<worksheetSource ref="A3:K9" sheet="附件2"${more}/></cacheSource></pivotCacheDefinition>`;
    const parts = new WorkbookPackage(await workbook(), zlibCodec);
    for (const [at, more] of ['', ' r:id="rId1"'].entries()) {
      const path = `xl/pivotCache/${String(at)}.xml`;
      parts.setText(path, head + source(more));
      addRelationship(parts, 'xl/workbook.xml', 'pivotCacheDefinition', path);
    }
    const { texts } = tidied(writeZip(parts.pack()));
    expect(texts['xl/pivotCache/0.xml']).toContain('ref="A3:K6"');
    expect(texts['xl/pivotCache/1.xml']).toContain('ref="A3:K9"');
  });

  it('views, breaks, filters, checks and sparklines', async () => {
    const xm = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
    const bytes = await workbook({
      [statistics ?? '']: (text) =>
        atEnd(
          '<rowBreaks count="3" manualBreakCount="3"><brk id="6" max="9" man="1"/><brk id="7" max="9" man="1"/>' +
            '<brk id="9" max="9" man="1"/></rowBreaks><ignoredErrors><ignoredError sqref="E4:E5 E7 E9" numberStoredAsText="1"/>' +
            `</ignoredErrors><extLst><ext><x14:sparklineGroups ${xm}><x14:sparkline><xm:f>附件2!E4:E9</xm:f>` +
            '<xm:sqref>M9</xm:sqref></x14:sparkline></x14:sparklineGroups></ext></extLst>',
        )(
          text
            .replace(/<selection [^>]*>/, '<selection pane="bottomLeft" activeCell="B8" sqref="B5 B8:C9"/>')
            .replace(/topLeftCell="A4"/, 'topLeftCell="A8"'),
        ),
    });
    const { keys, texts } = tidied(bytes);
    const sheet = texts[statistics ?? ''] ?? '';
    expect(keys).toBe('acf');
    expect(sheet).toContain('activeCell="B6" sqref="B5 B6:C6"');
    expect(sheet).toContain('topLeftCell="A6"');
    expect(sheet).toContain(
      '<rowBreaks count="2" manualBreakCount="2"><brk id="5" max="9" man="1"/><brk id="6" ',
    );
    expect(sheet).toContain('<ignoredError sqref="E4:E4 E6"');
    expect(sheet).toContain('<xm:f>附件2!E4:E6</xm:f><xm:sqref>M6</xm:sqref>');
  });

  it('formats by condition, which go on counting from their first row, and keep it where they look elsewhere', async () => {
    const rule = (cells: string, formula: string) =>
      `<conditionalFormatting sqref="${cells}"><cfRule type="expression" priority="9"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
    const { keys, texts } = tidied(
      await workbook({
        [statistics ?? '']: behindRows(rule('E5:E9', 'E5&gt;$E$9') + rule('F4:F9', 'LEN(F4)&gt;1')),
      }),
    );
    expect(keys).toBe('acf');
    expect(texts[statistics ?? '']).toContain(rule('E5:E6', 'E5&gt;$E$6'));
    expect(texts[statistics ?? '']).toContain(rule('F4:F6', 'LEN(F4)&gt;1'));
    expect(tidied(await workbook({ [statistics ?? '']: behindRows(rule('E5:E9', 'E5=E4')) })).keys).toBe(
      'abcf',
    );
  });
});

describe('other tables and rows', () => {
  const table = (id: number, ref: string): string =>
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${String(id)}" name="t${String(id)}" ` +
    `displayName="t${String(id)}" ref="${ref}"><autoFilter ref="${ref}"/><tableColumns count="1">` +
    '<tableColumn id="1" name="列"/></tableColumns></table>';

  it('a table below moves up, and rows that one beside goes over stay', async () => {
    const below = tidied(withParts(await workbook(), { table: table(20, 'B12:B15') }));
    expect([below.keys, below.texts['xl/beside/table.xml']]).toEqual([
      'acf',
      expect.stringContaining('ref="B9:B12"><autoFilter ref="B9:B12"/>'),
    ]);
    const beside = tidied(withParts(await workbook(), { table: table(20, 'N6:N7') }));
    expect([beside.keys, beside.texts['xl/beside/table.xml']]).toEqual([
      'acdf',
      expect.stringContaining('ref="N5:N6"'),
    ]);
  });

  it('a totals row stays below the rows that it counts', async () => {
    const bytes = await workbook({
      'xl/tables/table2.xml': (text) =>
        text.replace('ref="A3:K9"', 'ref="A3:K10" totalsRowCount="1"').replace(/totalsRowShown="\d"/, ''),
      [statistics ?? '']: (text) =>
        text.replace(
          '</sheetData>',
          '<row r="10"><c r="A10" t="inlineStr"><is><t>汇总</t></is></c><c r="E10"><f>SUBTOTAL(109,E4:E9)</f></c></row></sheetData>',
        ),
    });
    const { keys, texts } = tidied(bytes);
    expect(keys).toBe('acf');
    expect(texts['xl/tables/table2.xml']).toContain('ref="A3:K7" totalsRowCount="1"');
    expect(texts['xl/tables/table2.xml']).toContain('<autoFilter ref="A3:K6"');
    expect(texts[statistics ?? '']).toContain('<row r="7"><c r="A7"');
    expect(texts[statistics ?? '']).toContain('<c r="E7"><f>SUBTOTAL(109,E4:E6)</f></c>');
  });

  it('a column filled by a formula of people goes on in every row, and counts for nothing in one that goes', async () => {
    const filled = async (formula: (row: number) => string, odd = '') => {
      const cells = (text: string): string =>
        [4, 5, 6, 7, 8, 9].reduce(
          (sheet, row) =>
            withCell(
              row,
              `<c r="L${String(row)}"><f>${row === 5 && odd !== '' ? odd : formula(row)}</f></c>`,
            )(sheet),
          text,
        );
      return tidied(
        await workbook({
          'xl/tables/table2.xml': withFilledColumn(formula(4)),
          [statistics ?? '']: cells,
        }),
      );
    };
    const relative = await filled((row) => `E${String(row)}*2+$E$9`);
    expect([relative.keys, relative.texts['xl/tables/table2.xml']]).toEqual([
      'acf',
      expect.stringContaining('<calculatedColumnFormula>E4*2+$E$6</calculatedColumnFormula>'),
    ]);
    expect(relative.texts[statistics ?? '']).toContain('<c r="L6"><f>E6*2+$E$6</f></c>');
    const byName = (): string => 'fujiantong_statistics[[#This Row],[参与活动学生]]*2';
    expect((await filled(byName)).keys).toBe('acf');
    expect((await filled(byName, 'NOW()')).keys).toBe('abcf');
  });

  it('a sheet whose elements have a prefix', async () => {
    const bytes = await workbook({
      [statistics ?? '']: (text) =>
        text
          .replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:')
          .replace('xmlns=', 'xmlns:x=')
          .replace(/<x:c r="M1".*?<\/x:c>/, ''),
    });
    const { keys, texts } = tidied(bytes);
    expect(keys).toBe('acf');
    expect(texts[statistics ?? '']).toMatch(/<x:row r="6"[^>]*><x:c r="A6"/);
    expect(texts[statistics ?? '']).toMatch(/<x:dimension ref="A1:K6"/);
  });
});

describe('what lies over the cells', () => {
  const anchored = (kind: string) =>
    `<xdr:wsDr xmlns:xdr="x"><xdr:twoCellAnchor${kind}><xdr:from><xdr:row>5</xdr:row></xdr:from><xdr:to><xdr:row>8</xdr:row></xdr:to>` +
    '<xdr:sp textlink="附件2!$C$9"/></xdr:twoCellAnchor></xdr:wsDr>';
  const rowsIn = (text = ''): number[] => [...text.matchAll(/row>(\d+)</g)].map(([, row]) => Number(row));

  it.each([
    ['moves and shrinks with them', '', [4, 5]],
    ['moves with them and keeps its size', ' editAs="oneCell"', [4, 7]],
    ['stays where it is', ' editAs="absolute"', [5, 8]],
  ] as const)('%s, as it was set', async (_, kind, rows) => {
    const { keys, texts } = tidied(withParts(await workbook(), { drawing: anchored(kind) }));
    expect([keys, rowsIn(texts['xl/beside/drawing.xml'])]).toEqual(['acf', rows]);
  });

  it('shows the text of the cell that it is linked to', async () => {
    const parts = new WorkbookPackage(withParts(await workbook(), { drawing: anchored('') }), zlibCodec);
    addContentType(
      parts,
      'xl/beside/drawing.xml',
      'application/vnd.openxmlformats-officedocument.drawing+xml',
    );
    const { texts } = tidied(writeZip(parts.pack()));
    expect(texts['xl/beside/drawing.xml']).toContain('textlink="附件2!$C$6"');
  });

  it('buttons and lists go along, with the cells they are linked to', async () => {
    const control = (set: string) =>
      `<controls><control shapeId="1"><controlPr linkedCell="$C$9" listFillRange="附件2!$E$4:$E$9"><anchor${set}>` +
      '<from><xdr:row>5</xdr:row></from><to><xdr:row>8</xdr:row></to></anchor></controlPr></control></controls>';
    const moved = async (set: string) => {
      const { texts } = tidied(await workbook({ [statistics ?? '']: atEnd(control(set)) }));
      const sheet = texts[statistics ?? ''] ?? '';
      expect(sheet).toContain('linkedCell="$C$6" listFillRange="附件2!$E$4:$E$6"');
      return rowsIn(sheet);
    };
    expect(await moved(' moveWithCells="1" sizeWithCells="1"')).toEqual([4, 5]);
    expect(await moved(' moveWithCells="1"')).toEqual([4, 7]);
    expect(await moved('')).toEqual([5, 8]);
  });

  it('of the old kind too', async () => {
    const box =
      '<xml xmlns:x="o"><x:ClientData ObjectType="Drop"><x:Anchor>1, 0, 5, 0, 2, 0, 8, 0</x:Anchor>' +
      "<x:FmlaLink>附件2!$C$9</x:FmlaLink><x:FmlaRange>'附件2'!$E$4:$E$9</x:FmlaRange></x:ClientData></xml>";
    const text = tidied(withParts(await workbook(), { vmlDrawing: box })).texts['xl/beside/vmlDrawing.xml'];
    expect(text).toContain('<x:Anchor>1, 0, 4, 0, 2, 0, 5, 0</x:Anchor>');
    expect(text).toContain("<x:FmlaLink>附件2!$C$6</x:FmlaLink><x:FmlaRange>'附件2'!$E$4:$E$6<");
  });

  it('a pivot table, views of single people and cells bound to data', async () => {
    const pivot = '<pivotTableDefinition><location ref="N9:O12"/></pivotTableDefinition>';
    const views = '<namedSheetViews><nsvFilter ref="A3:K9"/></namedSheetViews>';
    const { texts, keys } = tidied(withParts(await workbook(), { pivotTable: pivot, namedSheetView: views }));
    expect([keys, texts['xl/beside/pivotTable.xml']?.includes('ref="N6:O9"')]).toEqual(['acf', true]);
    expect(texts['xl/beside/namedSheetView.xml']).toContain('ref="A3:K6"');
    const bound = withParts(await workbook(), { tableSingleCells: '<singleXmlCells/>' });
    expect(tidied(bound)).toMatchObject({ takenOut: 0, kept: 3 });
    const view =
      '<customSheetViews><customSheetView><selection activeCell="A1"/></customSheetView></customSheetViews>';
    expect(tidied(await workbook({ [statistics ?? '']: atEnd(view) }))).toMatchObject({
      takenOut: 0,
      kept: 3,
    });
  });

  it('checks and formats of newer Excels, and bounds by formula', async () => {
    const newer =
      '<extLst><ext><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>$E$4:$E$9</xm:f></x14:formula1>' +
      '<xm:sqref>C5:C9 D9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
    const scale =
      '<conditionalFormatting sqref="E4:E9"><cfRule type="colorScale" priority="3"><colorScale><cfvo type="formula" val="$E$9"/>' +
      '<cfvo type="num" val="9"/></colorScale></cfRule></conditionalFormatting>';
    const { keys, texts } = tidied(
      await workbook({ [statistics ?? '']: (text) => behindRows(scale)(atEnd(newer)(text)) }),
    );
    const sheet = texts[statistics ?? ''] ?? '';
    expect(keys).toBe('acf');
    expect(sheet).toContain('<xm:f>$E$4:$E$6</xm:f></x14:formula1><xm:sqref>C5:C6 D6</xm:sqref>');
    expect(sheet).toContain('<cfvo type="formula" val="$E$6"/><cfvo type="num" val="9"/>');
  });
});

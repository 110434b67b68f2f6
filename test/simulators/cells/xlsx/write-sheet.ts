import { areaName, cellName } from '../../../../src/sheets/a1';
import type { Area } from '../../../../src/sheets/layout';
import { sheetColumns } from '../areas';
import { isCellError, type CellValue } from '../cell-content';
import type { Cell, CellSheet, SheetValidation } from '../cell-sheet';
import { fileWidth } from './column-width';
import type { SharedStrings } from './shared-strings';
import type { StyleTable } from './style-table';
import { counted, element, escapeXml, xmlHead } from './xml';
import { encodeXstring } from './xstring';

/** What a sheet is written with. */
export interface SheetWriting {
  readonly styles: StyleTable;
  readonly strings: SharedStrings;
  readonly isActive: boolean;
  readonly selected: Area;
  value(row: number, column: number): CellValue;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const papers = { A4: 9, A3: 8, A5: 11, letter: 1 } as const;

export function sheetXml(sheet: CellSheet, writing: SheetWriting): string {
  const { print, merges, defaults } = sheet;
  const fits = print.fitToWidth !== null || print.fitToHeight !== null;
  return (
    xmlHead +
    element(
      'worksheet',
      { xmlns: main },
      fits ? element('sheetPr', {}, element('pageSetUpPr', { fitToPage: true })) : '',
      element('sheetViews', {}, viewXml(sheet, writing)),
      element('sheetFormatPr', {
        defaultColWidth: fileWidth(defaults.columnWidth),
        defaultRowHeight: defaults.rowHeight,
      }),
      columnsXml(sheet, writing.styles),
      rowsXml(sheet, writing),
      protectionXml(sheet),
      counted(
        'mergeCells',
        merges.map((area) => element('mergeCell', { ref: areaName(area) })),
      ),
      ...sheet.conditionalFormats.map(({ areas, type, formula, format, priority, stopIfTrue }) =>
        element(
          'conditionalFormatting',
          { sqref: areas.map(areaName).join(' ') },
          element(
            'cfRule',
            {
              type: type === 'custom' ? 'expression' : type,
              dxfId: writing.styles.look(format),
              priority: priority + 1,
              stopIfTrue: stopIfTrue ? true : null,
            },
            formula === '' ? '' : element('formula', {}, formulaXml(formula)),
          ),
        ),
      ),
      counted('dataValidations', sheet.validations.map(validationXml)),
      element('pageMargins', { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
      element('pageSetup', {
        paperSize: papers[print.paper],
        ...(fits ? { fitToWidth: print.fitToWidth ?? 0, fitToHeight: print.fitToHeight ?? 0 } : {}),
        orientation: print.orientation,
        ...(print.blackAndWhite === true ? { blackAndWhite: true } : {}),
      }),
      headerXml(sheet),
    )
  );
}

function viewXml({ frozenRows, frozenColumns }: CellSheet, { isActive, selected }: SheetWriting): string {
  const pane = frozenRows > 0 ? (frozenColumns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const isFrozen = frozenRows > 0 || frozenColumns > 0;
  return element(
    'sheetView',
    { tabSelected: isActive ? true : null, workbookViewId: 0 },
    isFrozen
      ? element('pane', {
          xSplit: frozenColumns > 0 ? frozenColumns : null,
          ySplit: frozenRows > 0 ? frozenRows : null,
          topLeftCell: cellName({ row: frozenRows, column: frozenColumns }),
          activePane: pane,
          state: 'frozen',
        })
      : '',
    element('selection', {
      pane: isFrozen ? pane : null,
      activeCell: cellName(selected),
      sqref: areaName(selected),
    }),
  );
}

/** Columns alike come as one, to the last of the sheet where its own format isn't the workbook's. */
function columnsXml({ columnWidths, columnFormats, defaults }: CellSheet, styles: StyleTable): string {
  const plain = styles.cell(defaults.format, false);
  const last = Math.max(-1, ...columnWidths.keys(), ...columnFormats.keys());
  const columns: {
    from: number;
    to: number;
    key: string;
    attributes: Record<string, number | boolean | null>;
  }[] = [];
  for (let column = 0; column <= last; column += 1) {
    const width = columnWidths.get(column);
    const format = columnFormats.get(column);
    const style = format ? styles.cell(format, false) : plain;
    if (width === undefined && style === 0) continue;
    const attributes = {
      width: fileWidth(width ?? defaults.columnWidth),
      style: style === 0 ? null : style,
      hidden: width === 0 ? true : null,
      customWidth: width === undefined ? null : true,
    };
    const key = JSON.stringify(attributes);
    const before = columns.at(-1);
    if (before?.key === key && before.to === column - 1) before.to = column;
    else columns.push({ from: column, to: column, key, attributes });
  }
  if (plain !== 0)
    columns.push({
      from: last + 1,
      to: sheetColumns - 1,
      key: '',
      attributes: { width: fileWidth(defaults.columnWidth), style: plain },
    });
  if (columns.length === 0) return '';
  return element(
    'cols',
    {},
    ...columns.map(({ from, to, attributes }) =>
      element('col', { min: from + 1, max: to + 1, ...attributes }),
    ),
  );
}

function rowsXml({ cells, rowHeights }: CellSheet, writing: SheetWriting): string {
  const rows = [...new Set([...cells.keys(), ...rowHeights.keys()])].sort((one, other) => one - other);
  return element(
    'sheetData',
    {},
    ...rows.map((row) => {
      const height = rowHeights.get(row);
      return element(
        'row',
        {
          r: row + 1,
          ht: height,
          hidden: height === 0 ? true : null,
          customHeight: height === undefined ? null : true,
        },
        ...(cells.get(row) ?? []).map((cell, column) => (cell ? cellXml(cell, row, column, writing) : '')),
      );
    }),
  );
}

/** Its style is always said: left out, that of the column would hold. */
function cellXml({ content, format }: Cell, row: number, column: number, writing: SheetWriting): string {
  const r = cellName({ row, column });
  const s = writing.styles.cell(format, 'value' in content && content.quotePrefix === true);
  if ('formula' in content) {
    const value = writing.value(row, column);
    const formula = element('f', {}, formulaXml(content.formula));
    return element('c', { r, s, t: typeOf(value) }, formula, valueXml(value));
  }
  const { value } = content;
  if (typeof value !== 'string') return element('c', { r, s, t: typeOf(value) }, valueXml(value));
  return element('c', { r, s, t: 's' }, element('v', {}, String(writing.strings.number(value))));
}

function typeOf(value: CellValue): string | null {
  if (typeof value === 'string') return 'str';
  if (typeof value === 'boolean') return 'b';
  return isCellError(value) ? 'e' : null;
}

function valueXml(value: CellValue): string {
  if (value === null) return '';
  if (isCellError(value)) return element('v', {}, value.error);
  if (typeof value === 'boolean') return element('v', {}, value ? '1' : '0');
  return element('v', {}, escapeXml(typeof value === 'number' ? String(value) : encodeXstring(value)));
}

function formulaXml(formula: string): string {
  return escapeXml(encodeXstring(formula.slice(1)));
}

function protectionXml({ protection }: CellSheet): string {
  if (!protection) return '';
  return element('sheetProtection', {
    sheet: true,
    formatCells: !protection.allowFormatCells,
    formatColumns: !protection.allowFormatColumns,
    formatRows: !protection.allowFormatRows,
    insertColumns: !protection.allowInsertColumns,
    insertRows: !protection.allowInsertRows,
    deleteColumns: !protection.allowDeleteColumns,
    deleteRows: !protection.allowDeleteRows,
  });
}

function validationXml({
  areas,
  list,
  source,
  prompt,
  error,
  ignoreBlank,
  dropdown,
}: SheetValidation): string {
  const formula =
    source === null
      ? list && `"${list.map((item) => item.replaceAll('"', '""')).join(',')}"`
      : source.slice(1);
  const text = (of: string | undefined): string | null => (of ? encodeXstring(of) : null);
  return element(
    'dataValidation',
    {
      type: formula === null ? null : 'list',
      errorStyle: error.style === 'stop' ? null : error.style,
      allowBlank: ignoreBlank ? true : null,
      // The attribute says the opposite of its name.
      showDropDown: dropdown ? null : true,
      showInputMessage: prompt ? true : null,
      showErrorMessage: error.shown ? true : null,
      errorTitle: text(error.title),
      error: text(error.text),
      promptTitle: text(prompt?.title),
      prompt: text(prompt?.text),
      sqref: areas.map(areaName).join(' '),
    },
    formula === null ? '' : element('formula1', {}, escapeXml(encodeXstring(formula))),
  );
}

function headerXml({ print: { header, footer } }: CellSheet): string {
  if (!header && !footer) return '';
  const part = (name: string, text: string | undefined): string =>
    text ? element(name, {}, escapeXml(encodeXstring(text))) : '';
  return element('headerFooter', {}, part('oddHeader', header), part('oddFooter', footer));
}

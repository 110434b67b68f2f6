import type { Area } from '../../../src/sheets/layout';
import { isCellError, type CellValue } from '../cells/cell-content';
import type { CellWorkbook } from '../cells/cell-workbook';
import { ApiError } from './api-error';

/** More cells than this are refused in one read. */
const mostCells = 5_000_000;

type Reading = (book: CellWorkbook, sheet: string, row: number, column: number) => string | number | boolean;

const readings = {
  values: (book, sheet, row, column) => plain(book.value(sheet, row, column)),
  formulas: (book, sheet, row, column) => {
    const content = book.content(sheet, row, column);
    return 'formula' in content ? content.formula : (content.value ?? '');
  },
  text: (book, sheet, row, column) => book.text(sheet, row, column),
  numberFormat: (book, sheet, row, column) => book.format(sheet, row, column).numberFormat,
  valueTypes: (book, sheet, row, column) => valueType(book.value(sheet, row, column)),
} satisfies Readonly<Record<string, Reading>>;

/** A property of all cells of a range, row by row. */
export function readRange(
  book: CellWorkbook,
  sheet: string,
  area: Area,
  what: keyof typeof readings,
): readonly (readonly unknown[])[] {
  if (area.rows * area.columns > mostCells) throw new ApiError('RangeExceedsLimit');
  const reading: Reading = readings[what];
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) =>
      reading(book, sheet, area.row + row, area.column + column),
    ),
  );
}

function plain(value: CellValue): string | number | boolean {
  if (isCellError(value)) return value.error;
  return value ?? '';
}

export function valueType(value: CellValue): string {
  if (isCellError(value)) return 'Error';
  if (value === null) return 'Empty';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[
    typeof value as 'string' | 'number' | 'boolean'
  ];
}

import type { Area } from '../../sheets/layout';
import type { WpsWorksheet } from './wps-application';
import { rangeOf } from './wps-session';

/** Times that a block is asked for its format, whatever its size: more means that formats change from cell to cell. */
const mostAsked = 64;

/**
 * The number format of each cell of a block. WPS gives one format for a block all of which has it, and null where
 * cells differ; then parts of it are asked. Cells that would take too many questions count as General.
 */
export function numberFormats(sheet: WpsWorksheet, area: Area): string[][] {
  const formats = Array.from({ length: area.rows }, () =>
    Array.from({ length: area.columns }, () => 'General'),
  );
  let asked = 0;
  const ask = (part: Area): void => {
    if (asked >= mostAsked) return;
    asked += 1;
    const format = rangeOf(sheet, part).NumberFormat;
    if (format === null) {
      parts(part).forEach(ask);
      return;
    }
    for (let row = part.row; row < part.row + part.rows; row += 1)
      formats[row - area.row]?.fill(
        format,
        part.column - area.column,
        part.column - area.column + part.columns,
      );
  };
  ask(area);
  return formats;
}

/** Columns first: that is how forms are formatted. */
function parts(area: Area): readonly Area[] {
  if (area.columns > 1)
    return Array.from({ length: area.columns }, (_, at) => ({
      ...area,
      column: area.column + at,
      columns: 1,
    }));
  const rows = Math.ceil(area.rows / 2);
  return [
    { ...area, rows },
    { ...area, row: area.row + rows, rows: area.rows - rows },
  ];
}

/** A value as it is displayed, for the formats that forms use; of others the value itself. */
export function displayText(value: string | number | boolean | null, format: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const [, decimals, percent] = /^0(?:\.(0+))?(%?)$/.exec(format) ?? [];
  if (percent === undefined) return String(Number(value.toPrecision(15)));
  return (percent === '%' ? value * 100 : value).toFixed(decimals?.length ?? 0) + percent;
}

import type { Area } from '../../sheets/layout';
import type { WpsWorksheet } from './wps-application';
import { rangeOf } from './wps-session';

/** The number formats of a block, and how to put them back. Writing may have to make text cells of some. */
export function keepNumberFormats(sheet: WpsWorksheet, area: Area): () => void {
  const kept: { readonly area: Area; readonly format: string }[] = [];
  const keep = (part: Area): void => {
    const format = rangeOf(sheet, part).NumberFormat;
    if (format !== null) kept.push({ area: part, format });
    else if (part.columns > 1) columnsOf(part).forEach(keep);
    else if (part.rows > 1) rowHalves(part).forEach(keep);
  };
  keep(area);
  return () => {
    for (const { area: part, format } of kept) rangeOf(sheet, part).NumberFormat = format;
  };
}

function columnsOf(area: Area): readonly Area[] {
  return Array.from({ length: area.columns }, (_, at) => ({ ...area, column: area.column + at, columns: 1 }));
}

function rowHalves(area: Area): readonly Area[] {
  const rows = Math.ceil(area.rows / 2);
  return [
    { ...area, rows },
    { ...area, row: area.row + rows, rows: area.rows - rows },
  ];
}

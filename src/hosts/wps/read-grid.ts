import type { RawCell } from '../../forms/cell';
import { inDateSystem1900 } from '../../sheets/date-system';
import type { Grid } from '../../sheets/grid';
import type { Area } from '../../sheets/layout';
import { emptyGrid, trimGrid } from '../../sheets/trim-grid';
import { isFormula, readFormulas } from './kept-contents';
import { displayText, numberFormats } from './number-formats';
import type { WpsWorksheet } from './wps-application';
import { areaOf } from './wps-session';
import { piecesOf, readValues } from './write-values';

/** The used part of a sheet, or the block named. An empty sheet counts its first cell as used. */
export function readGrid(sheet: WpsWorksheet, from1904: boolean, area?: Area): Grid {
  if (area) return readBlock(sheet, from1904, area);
  const grid = trimGrid(readBlock(sheet, from1904, areaOf(sheet.UsedRange)));
  return grid.values.length === 0 ? emptyGrid : grid;
}

function readBlock(sheet: WpsWorksheet, from1904: boolean, area: Area): Grid {
  const pieces = piecesOf(area);
  const values = pieces.flatMap((piece) => readValues(sheet, piece));
  const formulas = pieces.flatMap((piece) => readFormulas(sheet, piece));
  const hasNumbers = values.some((cells) => cells.some((cell) => typeof cell === 'number'));
  const formats = hasNumbers ? numberFormats(sheet, area) : [];
  const grid: Grid = {
    row: area.row,
    column: area.column,
    values,
    texts: values.map((cells, row) =>
      cells.map((cell, column) => displayText(cell, formats[row]?.[column] ?? 'General')),
    ),
    formulas: values.map((cells, row) =>
      cells.map((cell: RawCell, column) => isFormula(formulas[row]?.[column], cell)),
    ),
  };
  return from1904 ? inDateSystem1900(grid, formats) : grid;
}

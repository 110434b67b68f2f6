import type { RawCell } from '../forms/cell';
import type { Area, CellStyle } from './layout';
import type { SheetChange } from './sheet-change';

/** What a sheet and a cell hold in every program. */
const most = { rows: 1_048_576, columns: 16_384, text: 32_767 } as const;
/** Points that a font may have. */
const fontSizes = { from: 1, to: 409 } as const;

const color = /^#[0-9a-f]{6}$/i;

/** Why a change can't be carried out on any sheet; null where it can. Asked before the first of a batch is. */
export function senselessIn(change: SheetChange): string | null {
  const { row, column, rows, columns } = placeOf(change);
  const inside =
    [row, column, rows, columns].every(Number.isInteger) &&
    Math.min(row, column, rows - 1, columns) >= 0 &&
    row + rows <= most.rows &&
    column + columns <= most.columns;
  if (!inside) return `a change lies outside the sheet: ${JSON.stringify({ row, column, rows, columns })}`;
  if (change.kind === 'write') return senselessValues(change.values);
  return change.kind === 'style' ? senselessStyle(change.style) : null;
}

/** Inserted rows push whole rows down; as a block they are as wide as nothing. */
function placeOf(change: SheetChange): Area {
  switch (change.kind) {
    case 'write':
      return {
        ...change.at,
        rows: Math.max(1, change.values.length),
        columns: change.values[0]?.length ?? 0,
      };
    case 'style':
      return { ...change.area, columns: change.area.columns < 1 ? -1 : change.area.columns };
    case 'insert-rows':
      return { row: change.row, column: 0, rows: change.count, columns: 0 };
  }
}

function senselessValues(values: readonly (readonly RawCell[])[]): string | null {
  if (values.some((row) => row.length !== values[0]?.length))
    return 'the rows of a write are not of one length';
  if (values.some((row) => row.some((cell) => typeof cell === 'string' && cell.length > most.text)))
    return 'a text is longer than a cell holds';
  return null;
}

function senselessStyle({ size, color: text, fill }: CellStyle): string | null {
  if (!(size >= fontSizes.from && size <= fontSizes.to)) return `no font has ${String(size)} points`;
  const wrong = [text, fill].find((one) => one !== undefined && !color.test(one));
  return wrong === undefined ? null : `no colour is ${wrong}`;
}

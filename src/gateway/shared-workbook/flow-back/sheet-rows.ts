import type { Campaign } from '../../../forms/campaign';
import { textOf, type RawCell } from '../../../forms/cell';
import type { Form } from '../../../forms/form';
import { resolveUnit } from '../../../forms/unit-names';
import type { ManagedRowState, ManagedSheetState } from '../../../files/in-place/managed-sheet-state';
import { contentColumns } from '../../../sheets/merge/row-key';

/** A row of a form's table in the shared workbook, as people have left it. */
export interface SheetRow {
  /** The row of the sheet, from 0. */
  readonly place: number;
  /** The id by which the ledger knows it; null where somebody has typed the row. */
  readonly key: string | null;
  /** The unit that its 填报单位 names; null where it names none of the campaign. */
  readonly unit: string | null;
  /** What stands in the form's columns, by id; 序号 and columns that somebody has deleted left out. */
  readonly cells: Readonly<Record<string, RawCell>>;
}

/** Days from 1 January 1900 to 1 January 1904, as serials count them. */
const daysTo1904 = 1462;

export interface SheetRows {
  /** The rows of a form's table that hold anything; those marked 已删除 hold nothing. */
  readonly rows: readonly SheetRow[];
  /** What names a unit below it, with blank rows between and without a key: a row to come, or something else. */
  readonly apart: readonly SheetRow[];
}

export function sheetRows(
  state: ManagedSheetState,
  form: Form,
  campaign: Campaign,
  date1904: boolean,
): SheetRows {
  const there = new Set(state.columns.filter(({ place }) => place !== null).map(({ id }) => id));
  const columns = contentColumns(form).filter((id) => there.has(id));
  const dates = new Set(form.columns.filter(({ type }) => type === 'date').map(({ id }) => id));
  const cellOf = (cells: Readonly<Record<string, RawCell>>, id: string): RawCell => {
    const cell = cells[id] ?? null;
    return date1904 && typeof cell === 'number' && dates.has(id) ? cell + daysTo1904 : cell;
  };
  const toRow = ({ row, key, cells }: ManagedRowState): SheetRow => ({
    place: row,
    key,
    unit: resolveUnit(textOf(cells['_unit'] ?? null), campaign)?.id ?? null,
    cells: Object.fromEntries(columns.map((id) => [id, cellOf(cells, id)])),
  });
  const isApart = ({ apart, key }: ManagedRowState): boolean => apart && key === null;
  return {
    rows: state.rows.filter((row) => !row.removed && !isApart(row)).map(toRow),
    apart: state.rows
      .filter(isApart)
      .map(toRow)
      .filter((row) => row.unit !== null && saysSomething(row)),
  };
}

/** Whether a row says anything beside whose it is. */
export function saysSomething({ cells }: SheetRow): boolean {
  return Object.values(cells).some((cell) => textOf(cell).trim() !== '');
}

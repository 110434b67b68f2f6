import { isBlank, textOf, type RawCell } from './cell';
import { unreadable, type CellContext, type CellParser, type ParsedCell } from './cell-type';
import { parseCommunities } from './cell-types/communities';
import { parseCount } from './cell-types/count';
import { parseDate } from './cell-types/date';
import { parseText } from './cell-types/text';
import { parseTime } from './cell-types/time';
import { parseUnits } from './cell-types/units';
import { isErrorValue, isToBeSupplied } from './empty-kind';
import type { Column, ColumnType } from './form';
import { rememberCell } from './remember-cells';

const parsers: Readonly<Record<ColumnType, CellParser<unknown>>> = {
  sequence: parseText,
  date: parseDate,
  time: parseTime,
  text: parseText,
  count: parseCount,
  communities: parseCommunities,
  units: parseUnits,
};

const blankOptional: ParsedCell = { value: null, canonical: '', findings: [] };
const blankRequired: ParsedCell = { value: null, canonical: '', findings: [{ code: 'cell.blank' }] };

/** Types whose texts come again from row to row, and are not read at a glance. */
const recurring: ReadonlySet<ColumnType> = new Set(['date', 'time', 'communities', 'units']);

/** What a cell of a spreadsheet can hold. */
const mostCharacters = 32_767;

/** Reads a cell of a column: what all types have in common first (blank, error values, 待补), then its type. */
export function parseCell(column: Column, raw: RawCell, context: CellContext): ParsedCell {
  const written = textOf(raw);
  if (isBlank(raw)) return column.required ? blankRequired : blankOptional;
  if (written.length > mostCharacters)
    return unreadable(written, 'cell.too-long', {
      parameters: { length: written.length, limit: mostCharacters },
    });
  if (isErrorValue(written))
    return { value: null, canonical: written, findings: [{ code: 'cell.formula-error' }] };
  const free = column.type === 'text' && !column.required;
  if (!free && typeof raw === 'string' && isToBeSupplied(raw))
    return { value: null, canonical: written.trim(), findings: [{ code: 'cell.to-be-supplied' }] };
  const read = (): ParsedCell => parsers[column.type](raw, context);
  return typeof raw === 'string' && recurring.has(column.type)
    ? rememberCell(context.campaign, column.type, raw, read)
    : read();
}

import type { ParsedCell } from './cell-type';

/** How many people a count or communities cell says; null where it says none that can be counted on. */
export function peopleIn(cell: ParsedCell | undefined): number | null {
  const value = cell?.value;
  if (typeof value === 'number') return value;
  if (typeof value === 'object' && value !== null && 'total' in value && typeof value.total === 'number')
    return value.total;
  return null;
}

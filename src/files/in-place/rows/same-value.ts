import type { RawCell } from '../../../forms/cell';

/** True where a cell that holds `one` shows already what writing `wanted` would make of it. */
export function sameValue(one: RawCell, wanted: RawCell): boolean {
  if (one === wanted) return true;
  if (one === null || one === '') return wanted === null || wanted === '';
  if (typeof wanted === 'number') return !Number.isFinite(wanted) && one === String(wanted);
  return typeof wanted === 'string' && typeof one === 'string' && one === wanted.replace(/\r\n?/g, '\n');
}

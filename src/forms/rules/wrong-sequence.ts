import type { RawCell } from '../cell';
import { sequenceColumn } from '../form';
import type { CellPatch } from '../issue';
import { issue, type FormRule } from './rule';

/** 序号 that are missing or out of order. One finding for the form; the fix numbers the rows that are filled. */
export const findWrongSequence: FormRule = ({ form, rows: written }, rows) => {
  const column = sequenceColumn(form);
  if (!column) return [];
  const patches: CellPatch[] = [];
  let number = 0;
  rows.forEach(({ blank }, at) => {
    const before = written[at]?.[column.id];
    if (before === undefined) {
      // A row that brings no 序号 at all leaves it to us.
      if (!blank) number += 1;
      return;
    }
    const after: RawCell = blank ? null : (number += 1);
    if (before !== after && String(before ?? '').trim() !== String(after ?? ''))
      patches.push({ row: at, column: column.id, before, after });
  });
  return patches.length === 0 ? [] : [issue('seq.renumber', null, column.id, {}, [{ patches }])];
};

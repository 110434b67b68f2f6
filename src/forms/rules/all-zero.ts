import { peopleIn } from '../people-in';
import { issue, type RowRule } from './rule';

/** A row in which nobody took part, without a remark that explains it. */
export const findAllZero: RowRule = ({ form }, { blank, cells }, at) => {
  const [first] = form.allZero;
  if (first === undefined || blank) return [];
  const remark = form.remarkColumn === undefined ? '' : (cells[form.remarkColumn]?.canonical ?? '');
  const allZero = form.allZero.every((column) => peopleIn(cells[column]) === 0);
  return allZero && remark === '' ? [issue('row.all-zero', at, first)] : [];
};

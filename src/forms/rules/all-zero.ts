import { peopleIn } from '../people-in';
import { issue, noIssues, type RowRule } from './rule';

/** A row in which nobody took part, without a remark that explains it. */
export const findAllZero: RowRule = ({ form }, { blank, cells }, at) => {
  const [first] = form.allZero;
  if (first === undefined || blank) return noIssues;
  const remark = form.remarkColumn === undefined ? '' : (cells[form.remarkColumn]?.canonical ?? '');
  const allZero = form.allZero.every((column) => peopleIn(cells[column]) === 0);
  return allZero && remark === '' ? [issue('row.all-zero', at, first)] : noIssues;
};

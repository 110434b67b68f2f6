import { peopleIn } from '../people-in';
import { issue, type FormRule } from './rule';

/** A row in which nobody took part, without a remark that explains it. */
export const findAllZero: FormRule = ({ form }, rows) =>
  form.allZero.length === 0
    ? []
    : rows.flatMap(({ blank, cells }, at) => {
        const remark = form.remarkColumn === undefined ? '' : (cells[form.remarkColumn]?.canonical ?? '');
        const allZero = !blank && form.allZero.every((column) => peopleIn(cells[column]) === 0);
        return allZero && remark === '' ? [issue('row.all-zero', at, form.allZero[0] ?? null)] : [];
      });

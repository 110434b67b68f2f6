import { issue, type FormRule } from './rule';

/** No rows at all, and no zero report either. */
export const findEmptyForm: FormRule = ({ zeroReport }, rows) =>
  zeroReport !== true && rows.every(({ blank }) => blank) ? [issue('form.empty', null, null)] : [];

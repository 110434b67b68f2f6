import { unitById } from '../campaign';
import { issue, type FormRule } from './rule';

/** More teachers or students than the unit has, where the campaign says how many it has. */
export const findAboveHeadcount: FormRule = ({ campaign, unit }, rows) => {
  const headcount = unitById(campaign, unit)?.headcount;
  if (!headcount) return [];
  return rows.flatMap(({ cells }, at) =>
    (['teachers', 'students'] as const).flatMap((column) => {
      const limit = headcount[column];
      const number = cells[column]?.value;
      return limit !== undefined && typeof number === 'number' && number > limit
        ? [issue('count.above-headcount', at, column, { number, headcount: limit })]
        : [];
    }),
  );
};

import { unitById } from '../campaign';
import { issue, noIssues, type RowRule } from './rule';

/** More teachers or students than the unit has, where the campaign says how many it has. */
export const findAboveHeadcount: RowRule = ({ campaign, unit }, { cells }, at) => {
  const headcount = unitById(campaign, unit)?.headcount;
  if (!headcount) return noIssues;
  return (['teachers', 'students'] as const).flatMap((column) => {
    const limit = headcount[column];
    const number = cells[column]?.value;
    return limit !== undefined && typeof number === 'number' && number > limit
      ? [issue('count.above-headcount', at, column, { number, headcount: limit })]
      : [];
  });
};

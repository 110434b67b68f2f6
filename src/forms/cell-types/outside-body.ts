import type { Campaign } from '../campaign';
import { isToBeSupplied } from '../empty-kind';
import { normalizeText } from '../normalize-text';
import { nearestUnits, resolveUnit } from '../unit-names';

const nameLike = /^[\p{L}(].*\p{L}/su;
/** Words that stand for a name still to come, and people, which belong into another column. */
const noName = /^(?:(?:详细?)?见|另见|另附|如上|同上|其[他它]$)|\d ?(?:人|名|位)/;

/**
 * True for a name that may be another body's: there is something to go by, it is no slip of one of ours, and none of
 * ours with something written to it (`教务处（共同）`, `支持：教务处`).
 */
export function isOutsideBody(name: string, campaign: Campaign): boolean {
  if (!nameLike.test(name) || isToBeSupplied(name) || noName.test(name)) return false;
  const parts = normalizeText(name)
    .split(/[:()]/)
    .filter((part) => part !== '');
  const ours = parts.length > 1 && parts.some((part) => resolveUnit(part, campaign));
  return !ours && nearestUnits(name, campaign).length === 0;
}

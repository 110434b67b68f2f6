import { unitById } from '../campaign';
import { isBlank, textOf } from '../cell';
import type { FormInput } from '../form-input';
import type { Issue } from '../issue';
import { resolveUnit } from '../unit-names';
import { issue } from './rule';

/** 填报单位（部门） names somebody else, or nobody of this campaign. A blank line is ours to fill in. */
export function findUnitMismatch({ campaign, unit, reportingUnit }: FormInput): readonly Issue[] {
  if (reportingUnit === undefined || isBlank(reportingUnit)) return [];
  const written = textOf(reportingUnit).trim();
  if (resolveUnit(written, campaign)?.id === unit) return [];
  const name = unitById(campaign, unit)?.name['zh-CN'] ?? unit;
  return [issue('unit.mismatch', null, null, { written: written.slice(0, 40), unit: name })];
}

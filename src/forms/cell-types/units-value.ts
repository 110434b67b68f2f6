import type { Campaign } from '../campaign';
import { unitById } from '../campaign';

/** `lead` answers for the activity, `partner` helps (配合); other roles are kept in their own words (督导). */
export interface UnitInvolved {
  /** Unit id; null for an outside body. */
  readonly unit: string | null;
  readonly name: string;
  readonly role: string;
}

export type UnitsValue = readonly UnitInvolved[];

export const lead = 'lead';
export const partner = 'partner';

const roleWords: Readonly<Record<string, string>> = { [lead]: '牵头', [partner]: '配合' };

/** The campaign's own name of a unit; an outside body's name as written. */
function nameOfInvolved(involved: UnitInvolved, campaign: Campaign): string {
  const unit = involved.unit === null ? undefined : unitById(campaign, involved.unit);
  return unit ? unit.name['zh-CN'] : involved.name;
}

/** Names joined by 、, leads first; the roles stay where there are several leads, or others than 配合. */
export function formatUnits(value: UnitsValue, campaign: Campaign): string {
  const ordered = [
    ...value.filter(({ role }) => role === lead),
    ...value.filter(({ role }) => role !== lead),
  ];
  const leads = ordered.filter(({ role }) => role === lead).length;
  const plain = leads === 1 && ordered.every(({ role }) => role === lead || role === partner);
  return ordered
    .map((involved) => {
      const name = nameOfInvolved(involved, campaign);
      return plain ? name : `${name}（${roleWords[involved.role] ?? involved.role}）`;
    })
    .join('、');
}

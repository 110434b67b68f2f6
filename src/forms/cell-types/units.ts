import type { Campaign } from '../campaign';
import { textOf } from '../cell';
import { readable, unreadable, type CellFinding, type CellParser } from '../cell-type';
import { likelyUnits, resolveUnit } from '../unit-names';
import { isOutsideBody } from './outside-body';
import { mentionUnits, type UnitMention } from './unit-mentions';
import { formatUnits, lead, partner, type UnitInvolved, type UnitsValue } from './units-value';

/** Names of units with their roles; the first leads where none is marked. */
export const parseUnits: CellParser<UnitsValue> = (raw, { campaign }) => {
  const written = textOf(raw);
  if (typeof raw !== 'string' || written.length > 1000)
    return unreadable(written, 'unit.unknown', { parameters: { name: written.slice(0, 40), nearest: '' } });
  // 旅 游 学 院: letters set apart are one name.
  const whole = resolveUnit(written, campaign) ? [{ name: written.trim(), role: null }] : null;
  const mentions = (whole ?? mentionUnits(written)).flatMap((mention) => splitJoined(mention, campaign));
  if (mentions.length === 0)
    return unreadable(written, 'unit.unknown', { parameters: { name: written, nearest: '' } });
  const involved = mentions.map((mention) => involve(mention, campaign));
  const strangers = involved.filter(({ unit }) => unit === null);
  const slips = strangers.filter(({ name }) => !isOutsideBody(name, campaign));
  const alone = strangers.length === involved.length;
  const refused = alone ? strangers : slips;
  if (refused.length > 0) return refuse(written, withRoles(involved), refused, campaign);
  const value = withRoles(withoutRepeats(involved));
  const outside = strangers.map(({ name }): CellFinding => ({ code: 'unit.outside', parameters: { name } }));
  return readable(value, formatUnits(value, campaign), outside);
};

/** `教务处和团委` are two, `材料与建造学院` is one: cut at 和 only where all sides are units. */
function splitJoined(mention: UnitMention, campaign: Campaign): readonly UnitMention[] {
  const names = mention.name.length > 100 ? null : unitsJoined(mention.name, campaign);
  return names?.map((name) => ({ name, role: mention.role })) ?? [mention];
}

function unitsJoined(name: string, campaign: Campaign): readonly string[] | null {
  if (resolveUnit(name, campaign)) return [name];
  for (const { index } of name.matchAll(/[和与及]/g)) {
    if (!resolveUnit(name.slice(0, index), campaign)) continue;
    const others = unitsJoined(name.slice(index + 1), campaign);
    if (others) return [name.slice(0, index), ...others];
  }
  return null;
}

type Mentioned = Omit<UnitInvolved, 'role'> & { readonly role: string | null };

function involve({ name, role }: UnitMention, campaign: Campaign): Mentioned {
  return { unit: resolveUnit(name, campaign)?.id ?? null, name, role };
}

function withoutRepeats(involved: readonly Mentioned[]): readonly Mentioned[] {
  return involved.filter(
    (one, index) =>
      involved.findIndex((other) =>
        one.unit === null ? other.name === one.name : other.unit === one.unit,
      ) === index,
  );
}

function withRoles(involved: readonly Mentioned[]): UnitsValue {
  const first = involved.some(({ role }) => role === lead)
    ? undefined
    : involved.find(({ role }) => role === null);
  return involved.map((one) => ({ ...one, role: one === first ? lead : (one.role ?? partner) }));
}

/** Each slip with its nearest unit; the fix rights every slip of the cell at once. */
function refuse(
  written: string,
  involved: UnitsValue,
  refused: readonly { readonly name: string }[],
  campaign: Campaign,
): ReturnType<CellParser<UnitsValue>> {
  const isRefused = ({ name }: { readonly name: string }): boolean =>
    refused.some((one) => one.name === name);
  const options = refused.map(({ name }) => likelyUnits(name, campaign));
  const correct = (choice: number): string =>
    formatUnits(
      withRoles(
        withoutRepeats(
          involved.map((one) => {
            const nearest = likelyUnits(one.name, campaign);
            const unit = isRefused(one) ? (nearest[choice] ?? nearest[0]) : undefined;
            return unit ? { ...one, unit: unit.id, name: unit.name['zh-CN'] } : one;
          }),
        ),
      ),
      campaign,
    );
  const choices = options.every((option) => option.length > 0)
    ? [
        ...new Set(
          Array.from({ length: Math.max(...options.map(({ length }) => length)) }, (_, at) => correct(at)),
        ),
      ]
    : [];
  const findings = refused.map(({ name }, index): CellFinding => ({
    code: 'unit.unknown',
    parameters: { name, nearest: (options[index] ?? []).map((unit) => unit.name['zh-CN']).join('、') },
    replacements: choices,
  }));
  return { value: null, canonical: written, findings };
}

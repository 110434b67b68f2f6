import { activityKey, isSameActivity } from './activity-likeness';
import type { IsoDay } from './calendar';
import type { Campaign } from './campaign';
import { textOf, type RawRow } from './cell';
import type { Form } from './form';
import type { Issue } from './issue';
import { issue } from './rules/rule';

/** A form being checked beside the other one of the same unit. */
export interface ComparedForms {
  readonly campaign: Campaign;
  readonly form: Form;
  readonly rows: readonly RawRow[];
  /** The unit's rows of the counterpart as last known. */
  readonly counterpart: readonly RawRow[];
  /** The day it is in China. */
  readonly today: IsoDay;
}

/** The form that plans what `form` reports, or that reports what it plans. */
export function counterpartOf(campaign: Campaign, form: Form): Form | undefined {
  return campaign.forms.find((other) => other.id === form.plan?.form || other.plan?.form === form.id);
}

/**
 * What was planned and not reported, and what was reported and never planned, by the names of the activities
 * (rule 附件1 ↔ 附件2). Told on the rows of the form that is checked, or on the form where the row is in the other.
 * A warning from the day of the report's deadline on, before that for information.
 */
export function comparePlan({ campaign, form, rows, counterpart, today }: ComparedForms): readonly Issue[] {
  const other = counterpartOf(campaign, form);
  const report = form.plan ? form : other;
  const column = report?.plan?.column;
  if (!other || !report || column === undefined) return [];
  const severity = today >= report.deadline ? 'warning' : 'info';
  const [here, there] = form === report ? unplannedFirst : [...unplannedFirst].reverse();
  const names = unitNames(campaign);
  const [keys, otherKeys] = [keysOf(rows, column, names), keysOf(counterpart, column, names)];
  const tell = (code: PlanCode | undefined, lackingRows: readonly number[], onRow: boolean) =>
    lackingRows.map((row): Issue => {
      const list = onRow ? rows : counterpart;
      const activity = textOf(list[row]?.[column]).trim().slice(0, 40);
      return { ...issue(code ?? 'plan.unplanned', onRow ? row : null, column, { activity }), severity };
    });
  return [...tell(there, lacking(otherKeys, keys), false), ...tell(here, lacking(keys, otherKeys), true)];
}

type PlanCode = 'plan.unplanned' | 'plan.not-reported';
const unplannedFirst: readonly PlanCode[] = ['plan.unplanned', 'plan.not-reported'];

/** The places of rows whose activity none of the others names. */
function lacking(keys: readonly string[], others: readonly string[]): readonly number[] {
  const known = others.filter((key) => key !== '');
  const exact = new Set(known);
  return keys.flatMap((key, at) => {
    if (key === '' || exact.has(key) || known.some((other) => isSameActivity(key, other))) return [];
    return [at];
  });
}

/** The names of all units, the longest first, so that none is cut out of another. */
function unitNames({ units }: Campaign): readonly string[] {
  return units
    .flatMap((unit) => [unit.name['zh-CN'], ...unit.aliases.filter((alias) => alias.length > 2)])
    .sort((a, b) => b.length - a.length);
}

/**
 * The activities as they are compared. The unit's own name before each of them (旅游学院技能大赛, 旅游学院成果展) would
 * make different activities alike, so units' names go, where something is left.
 */
function keysOf(rows: readonly RawRow[], column: string, names: readonly string[]): readonly string[] {
  return rows.map((row) => {
    const key = activityKey(textOf(row[column]));
    const bare = names.reduce((rest, name) => rest.replace(name, ''), key);
    return bare.length < 2 ? key : bare;
  });
}

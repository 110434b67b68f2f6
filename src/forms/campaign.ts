import * as z from 'zod';
import { formSchema, type Form } from './form';
import { localizedSchema } from './language';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'an id is lower-case letters, digits and hyphens');

/** 单位（部门）: who reports. Headcounts are optional; where given, larger counts are warned of. */
const unitSchema = z.strictObject({
  id,
  name: localizedSchema,
  aliases: z.array(z.string().min(1)).default([]),
  headcount: z
    .strictObject({ teachers: z.int().min(0), students: z.int().min(0) })
    .partial()
    .optional(),
});

/** 主要活动: one of the notice's main activities, with the units that answer for it. */
const activitySchema = z.strictObject({
  id,
  name: localizedSchema,
  leads: z.array(id).min(1),
  partners: z.array(z.string().min(1)).default([]),
  description: localizedSchema.optional(),
  /** Words by which the content of a pushed row is recognised as this activity. */
  keywords: z.array(z.string().min(1)).default([]),
});

/** 活动: one year's activity week. Next year is another file, not another release. */
export const campaignSchema = z
  .strictObject({
    id,
    title: localizedSchema,
    theme: localizedSchema,
    notice: z.strictObject({ number: z.string().min(1), title: z.string().min(1), issued: z.iso.date() }),
    period: z.strictObject({ start: z.iso.date(), end: z.iso.date() }),
    /** The unit that consolidates (汇总方). */
    office: id,
    units: z.array(unitSchema).min(1),
    activities: z.array(activitySchema),
    forms: z.array(formSchema).min(1),
    contact: z.strictObject({ name: z.string(), phone: z.string() }).partial().optional(),
  })
  .superRefine((campaign, context) => {
    const complain = (path: (string | number)[], message: string): void => {
      context.addIssue({ code: 'custom', path, message });
    };
    const unitIds = campaign.units.map((unit) => unit.id);
    if (campaign.period.end < campaign.period.start) complain(['period', 'end'], 'lies before period.start');
    if (!unitIds.includes(campaign.office)) complain(['office'], `no unit has the id "${campaign.office}"`);
    unitIds.forEach((unit, index) => {
      if (unitIds.indexOf(unit) !== index) complain(['units', index, 'id'], `"${unit}" is used twice`);
    });
    const owners = new Map<string, number>();
    campaign.units.forEach((unit, index) => {
      [unit.name['zh-CN'], ...unit.aliases].forEach((name) => {
        const owner = owners.get(name);
        if (owner !== undefined && owner !== index)
          complain(['units', index, 'aliases'], `"${name}" already names units.${String(owner)}`);
        owners.set(name, index);
      });
    });
    campaign.activities.forEach((activity, index) => {
      activity.leads.forEach((lead, at) => {
        if (!unitIds.includes(lead))
          complain(['activities', index, 'leads', at], `no unit has the id "${lead}"`);
      });
    });
    const formIds = campaign.forms.map((form) => form.id);
    campaign.forms.forEach(({ plan, columns }, index) => {
      if (!plan) return;
      const planned = campaign.forms.find((form) => form.id === plan.form);
      if (!planned) complain(['forms', index, 'plan', 'form'], `no form has the id "${plan.form}"`);
      const both = [columns, planned?.columns ?? columns];
      if (!both.every((list) => list.some((column) => column.id === plan.column)))
        complain(['forms', index, 'plan', 'column'], `not both forms have a column "${plan.column}"`);
    });
    formIds.forEach((form, index) => {
      if (formIds.indexOf(form) !== index) complain(['forms', index, 'id'], `"${form}" is used twice`);
    });
  });

export type Campaign = z.infer<typeof campaignSchema>;
export type Unit = Campaign['units'][number];

/** Finds a unit by its id. */
export function unitById(campaign: Campaign, unit: string): Unit | undefined {
  return campaign.units.find((candidate) => candidate.id === unit);
}

/** Finds a form by its id. */
export function formById(campaign: Campaign, form: string): Form | undefined {
  return campaign.forms.find((candidate) => candidate.id === form);
}

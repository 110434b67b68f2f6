import { readFileSync } from 'node:fs';
import { formById, type Campaign } from '../src/forms/campaign';
import type { Form } from '../src/forms/form';
import { parseCampaign } from '../src/forms/parse-campaign';

const file = new URL('../assets/campaigns/vocational-week-2023.json', `file://${__filename}`);

/** The campaign that ships with the product: the week of 2023. */
export const demoCampaign: Campaign = parseCampaign(readFileSync(file, 'utf8'));

function demoForm(id: string): Form {
  const form = formById(demoCampaign, id);
  if (!form) throw new Error(`the demo campaign has no form ${id}`);
  return form;
}

/** 附件1 */
export const schedule = demoForm('schedule');

/** 附件2 */
export const statistics = demoForm('statistics');

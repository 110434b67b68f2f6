import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { RawRow } from '../src/forms/cell';
import { formById } from '../src/forms/campaign';
import type { FormInput } from '../src/forms/form-input';
import { parseCampaign } from '../src/forms/parse-campaign';

const campaignFile = path.join(process.cwd(), 'assets', 'campaigns', 'vocational-week-2023.json');
const campaign = parseCampaign(readFileSync(campaignFile, 'utf8'));
const form = formById(campaign, 'statistics');
if (!form) throw new Error('the demo campaign has no form statistics');

/** Rows of 附件2 as clerks write them; every tenth holds what only the engine can read. */
function statisticsRows(count: number): RawRow[] {
  return Array.from({ length: count }, (_, at) => ({
    seq: at + 1,
    content: `第${String(at + 1)}场技能展示`,
    teachers: at % 10 === 0 ? '约20人' : 20 + (at % 7),
    students: at % 10 === 0 ? '一百二十' : String(100 + (at % 90)),
    communities: `双紫村${String(10 + (at % 40))}人、御营社区30人`,
    observers: at % 10 === 0 ? '1.2千' : 200,
    remarks: '',
  }));
}

/** 附件2 of one unit with so many rows. */
export function statisticsInput(count: number): FormInput {
  if (!form) throw new Error('unreachable');
  return { campaign, form, unit: 'tourism', rows: statisticsRows(count), reportingUnit: '旅游学院' };
}

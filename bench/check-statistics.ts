import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import * as z from 'zod';
import type { RawRow } from '../src/forms/cell';
import { formById } from '../src/forms/campaign';
import { checkForm } from '../src/forms/check-form';
import { parseCampaign } from '../src/forms/parse-campaign';
import { sideBySide } from './side-by-side';

const rowCount = 10_000;

/** What a schema alone can do with 附件2: whole numbers, and everything else is refused without a word more. */
const plainSchema = z.array(
  z.object({
    content: z.string().trim().min(1),
    teachers: z.coerce.number().int().min(0),
    students: z.coerce.number().int().min(0),
    communities: z.string().trim().min(1),
    observers: z.coerce.number().int().min(0),
    remarks: z.string(),
  }),
);

/** Rows as clerks write them; every tenth holds what only the engine can read. */
function rowsOf(count: number): RawRow[] {
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

const campaignFile = path.join(process.cwd(), 'assets', 'campaigns', 'vocational-week-2023.json');
const campaign = parseCampaign(readFileSync(campaignFile, 'utf8'));
const form = formById(campaign, 'statistics');
if (!form) throw new Error('the demo campaign has no form statistics');
const rows = rowsOf(rowCount);

sideBySide(`check ${String(rowCount)} rows of 附件2`, rowCount, {
  'fujiantong, every rule, with fixes': () =>
    checkForm({ campaign, form, unit: 'tourism', rows, reportingUnit: '旅游学院' }),
  'zod, types only': () => plainSchema.safeParse(rows),
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { submissionSchema } from '../../src/protocol/wire';
import { eventually } from './support/eventually';
import { managedContents } from './support/managed-contents';
import { readManagedWorkbook } from './support/managed-workbook';
import { workbookName } from './support/opened-office';
import { PersonAtWorkbook } from './support/person-at-workbook';
import { demoCampaignFile } from './support/project-path';
import { scheduleRow } from './support/rows';
import { startTestGateway } from './support/start-gateway';
import { temporaryFolder } from './support/temporary-folder';
import { partTexts } from '../files/in-place/parts-of';

interface CampaignFile {
  readonly forms: { id: string; label: string }[];
  readonly units: { id: string; name: Record<string, string>; aliases: string[] }[];
}

/** A copy of the demo's campaign file with something changed. */
function changedCampaign(change: (campaign: CampaignFile) => void): string {
  const campaign = JSON.parse(readFileSync(demoCampaignFile, 'utf8')) as CampaignFile;
  change(campaign);
  const file = join(temporaryFolder(), 'campaign.json');
  writeFileSync(file, JSON.stringify(campaign));
  return file;
}

/** A data folder in whose workbook 旅游学院 has one row. */
async function reported(): Promise<{ readonly dataFolder: string; readonly workbook: string }> {
  const dataFolder = temporaryFolder();
  const gateway = await startTestGateway({ settings: { dataFolder } });
  const unit = await gateway.signIn('tourism');
  await unit.push('schedule/tourism', { rows: [scheduleRow({ content: '开幕式', units: '旅游系' })] });
  await gateway.stop();
  return { dataFolder, workbook: join(dataFolder, workbookName) };
}

it('A form that the campaign has got since has its sheet in the workbook', async () => {
  const { dataFolder, workbook } = await reported();
  const campaignFile = changedCampaign(({ forms }) => {
    forms.push(...forms.slice(0, 1).map((form) => ({ ...form, id: 'more', label: '附件3' })));
  });
  const again = await startTestGateway({ settings: { dataFolder, campaignFile } });
  const pushed = await (
    await again.signIn('tourism')
  ).push('more/tourism', { rows: [scheduleRow({ content: '补充的活动' })] });
  expect(pushed.body).toMatchObject({ version: 1, workbook: 'written' });
  const bytes = readFileSync(workbook);
  expect(partTexts(bytes)['xl/workbook.xml']).toContain('name="附件3"');
  expect(managedContents(readManagedWorkbook(bytes), 'schedule', 'tourism')).toEqual(['开幕式']);
});

it('What the campaign words anew stands in the workbook from the start, and is nobody’s edit', async () => {
  const { dataFolder, workbook } = await reported();
  const campaignFile = changedCampaign(({ units }) => {
    for (const unit of units.filter(({ id }) => id === 'tourism')) {
      unit.aliases.push(unit.name['zh-CN'] ?? '');
      unit.name['zh-CN'] = '文旅学院';
    }
  });
  const again = await startTestGateway({ settings: { dataFolder, campaignFile } });
  const row = (): Readonly<Record<string, unknown>> | undefined =>
    readManagedWorkbook(readFileSync(workbook)).rows['schedule']?.[0]?.cells;
  await eventually(() => row()?.['units'] === '文旅学院');
  expect(row()?.['_unit']).toBe('文旅学院');

  const person = new PersonAtWorkbook(readFileSync(workbook), 'schedule');
  writeFileSync(workbook, person.type(person.rowWith('content', '开幕式'), 'content', '隆重开幕').save());
  const office = await again.signIn('publicity');
  const newest = async (): Promise<ReturnType<typeof submissionSchema.parse>> =>
    submissionSchema.parse((await office.get('/api/submissions/schedule/tourism')).body);
  await eventually(async () => (await newest()).version === 2);
  expect((await newest()).rows).toMatchObject([{ content: '隆重开幕', units: '旅游系' }]);
});

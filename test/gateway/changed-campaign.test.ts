import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { partTexts } from '../files/in-place/parts-of';
import { managedContents } from './support/managed-contents';
import { readManagedWorkbook } from './support/managed-workbook';
import { workbookName } from './support/opened-office';
import { demoCampaignFile } from './support/project-path';
import { scheduleRow } from './support/rows';
import { startTestGateway } from './support/start-gateway';
import { temporaryFolder } from './support/temporary-folder';

it('A form that the campaign has got since has its sheet in the workbook with the next push', async () => {
  const dataFolder = temporaryFolder();
  const gateway = await startTestGateway({ settings: { dataFolder } });
  const unit = await gateway.signIn('tourism');
  await unit.push('schedule/tourism', { rows: [scheduleRow({ content: '开幕式' })] });
  await gateway.stop();
  const campaign = JSON.parse(readFileSync(demoCampaignFile, 'utf8')) as { forms: { id: string }[] };
  const [schedule] = campaign.forms;
  if (!schedule) throw new Error('the campaign has no form');
  campaign.forms.push({ ...schedule, ...{ id: 'more', label: '附件3' } });
  const campaignFile = join(temporaryFolder(), 'campaign.json');
  writeFileSync(campaignFile, JSON.stringify(campaign));
  const again = await startTestGateway({ settings: { dataFolder, campaignFile } });
  const pushed = await (
    await again.signIn('tourism')
  ).push('more/tourism', { rows: [scheduleRow({ content: '补充的活动' })] });
  expect(pushed.body).toMatchObject({ version: 1, workbook: 'written' });
  const bytes = readFileSync(join(dataFolder, workbookName));
  expect(partTexts(bytes)['xl/workbook.xml']).toContain('name="附件3"');
  expect(managedContents(readManagedWorkbook(bytes), 'schedule', 'tourism')).toEqual(['开幕式']);
});

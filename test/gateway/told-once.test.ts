import { expect, it } from '@jest/globals';
import { eventually } from './support/eventually';
import { OpenedOffice } from './support/opened-office';
import { statisticsRow } from './support/rows';

it('A sheet that is lost is told once, however often the workbook that lacks it can’t be written', async () => {
  const office = await OpenedOffice.open();
  office.edit((person) => {
    person.type(6, 'content', '备忘');
    person.change('xl/workbook.xml', (text) =>
      text
        .replace(/<sheet name="附件1"[^>]*\/>/, '')
        .replace(/<definedName [^>]*>[^<]*附件1[^<]*<\/definedName>/g, ''),
    );
  }, 'statistics');
  const rows = [1, 2, 3, 4].map((seq) => statisticsRow({ seq, content: `第${String(seq)}场` }));
  await office.tourism.push('statistics/tourism', { rows });
  const refusals = (): number =>
    office.gateway.lines.filter((line) => line.includes('content-below-table')).length;
  await eventually(() => refusals() >= 3);
  expect((await office.told()).filter((kind) => kind === 'sheet-lost')).toEqual(['sheet-lost']);
});

import { describe, expect, it } from '@jest/globals';
import { adoptWorkbook } from '../../../src/files/in-place/adopt-workbook';
import { readManagedSheets } from '../../../src/files/in-place/read-managed-sheets';
import { updateManagedSheets } from '../../../src/files/in-place/update-managed-sheets';
import { writeWorkbook } from '../../../src/files/write-workbook';
import { zlibCodec } from '../../../src/gateway/shared-workbook/zlib-codec';
import { sheetOf } from '../sheet-builder';
import { properties } from '../written-workbook';
import { edited, partTexts } from './parts-of';
import { sharedLayouts, statisticsRow } from './shared-sample';

const book = 'xl/workbook.xml';
const layouts = sharedLayouts([statisticsRow('a', 'tourism', '活动')]);
const fresh = (campaign?: string): Promise<Uint8Array> =>
  writeWorkbook(layouts, { ...properties, ...(campaign === undefined ? {} : { campaign }) });
const own = (): Promise<Uint8Array> => writeWorkbook([sheetOf([['自用']], { name: '台账' })], properties);
const campaignIn = (bytes: Uint8Array) => readManagedSheets(bytes, layouts, zlibCodec).campaign;
const names = (bytes: Uint8Array): string[] =>
  [...(partTexts(bytes)[book] ?? '').matchAll(/<definedName [^>]*_campaign"[^>]*>[^<]*/g)].map(
    ([name]) => name,
  );

describe('the mark of the campaign', () => {
  it('is a hidden name of the whole workbook, in a fresh one and in one that is adopted', async () => {
    const adopted = await adoptWorkbook(await own(), layouts, 'week-2023', zlibCodec);
    for (const bytes of [await fresh('week-2023'), adopted.bytes]) {
      expect(names(bytes)).toEqual(['<definedName name="_fujiantong__campaign" hidden="1">"week-2023"']);
      expect(campaignIn(bytes)).toBe('week-2023');
    }
  });

  it('is not in a workbook without managed sheets, nor in one of before', async () => {
    const plain = await writeWorkbook([sheetOf([['自用']])], { ...properties, campaign: 'week-2023' });
    expect(names(plain)).toEqual([]);
    expect(campaignIn(await fresh())).toBeNull();
  });

  it('stays through updates, and is read however a program writes it', async () => {
    const more = sharedLayouts([statisticsRow('b', 'tourism', '新')]);
    expect(campaignIn(updateManagedSheets(await fresh('a"b<&'), more, zlibCodec).bytes)).toBe('a"b<&');
    const resaved = edited(await fresh('week'), {
      [book]: (xml) => xml.replace('"week"', '&quot;week&quot;'),
    });
    expect(campaignIn(resaved)).toBe('week');
    const copied = edited(await fresh('week'), {
      [book]: (xml) =>
        xml.replace('name="_fujiantong__campaign"', 'name="_fujiantong__campaign" localSheetId="0"'),
    });
    expect(campaignIn(copied)).toBeNull();
  });

  it('is put into a workbook of before that is adopted again, and nothing else', async () => {
    const { bytes, added } = await adoptWorkbook(await fresh(), layouts, 'week', zlibCodec);
    expect([campaignIn(bytes), added]).toEqual(['week', []]);
    const again = await adoptWorkbook(bytes, layouts, 'week', zlibCodec);
    expect(again.bytes).toBe(bytes);
  });

  it('keeps a workbook from being adopted for another campaign', async () => {
    await expect(adoptWorkbook(await fresh('week'), layouts, 'other', zlibCodec)).rejects.toMatchObject({
      code: 'workbook.other-campaign',
    });
  });
});

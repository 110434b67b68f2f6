import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { hasVersion, memberVersion } from './member-version';
import { memberVersionsOf } from './member-versions-of';
import { simulatedClasses } from './simulated-classes';
import kept from './member-versions.json';

const table = new URL('member-versions.json', `file://${__dirname}/`);

describe('the table of members by requirement set', () => {
  it('says what the type definitions say', () => {
    const definitions = fs.readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');
    const read = memberVersionsOf(definitions, simulatedClasses);
    // To take over new definitions: FUJIANTONG_WRITE=1 npx jest test/simulators/excel/member-versions.test.ts
    if (process.env['FUJIANTONG_WRITE'] === '1') fs.writeFileSync(table, `${JSON.stringify(read)}\n`);
    else expect(kept).toEqual(read);
  });

  it('knows since when Excel has what', () => {
    expect(memberVersion('Worksheet', 'freezePanes')).toBe('1.7');
    expect(memberVersion('WorksheetCollection', 'onNameChanged')).toBe('1.17');
    expect(memberVersion('Worksheet', 'visibility')).toBe('1.1');
    expect(memberVersion('Worksheet', 'nonsense')).toBeNull();
  });

  it('takes 1.9 for less than 1.10, and the sets of one platform for none', () => {
    expect(hasVersion('1.9', '1.10')).toBe(false);
    expect(hasVersion('1.10', '1.9')).toBe(true);
    expect(hasVersion('1.20', 'ExcelApiOnline 1.1')).toBe(false);
  });
});

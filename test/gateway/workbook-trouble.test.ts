import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { WorkbookProblem, type WorkbookProblemCode } from '../../src/files/in-place/workbook-problem';
import { troubleWords, workbookTrouble } from '../../src/gateway/shared-workbook/workbook-trouble';

const words = (cause: unknown, named = true) => troubleWords(workbookTrouble(cause), named);
const problem = (code: WorkbookProblemCode, where: string): WorkbookProblem =>
  new WorkbookProblem(code, where, 'explained');
const codes = readFileSync('src/files/in-place/workbook-problem.ts', 'utf8').match(/'workbook\.[a-z0-9-]+'/g);

describe('why the workbook is not written', () => {
  it('is said with the place and what to do', () => {
    expect(words(problem('workbook.content-below-table', '附件1!B12'))).toEqual({
      'zh-CN': '共享工作簿「附件1」B12：汇总表下方有内容，挡住新的行；请移到别处后保存',
      'en-US':
        'Shared workbook, “附件1” B12: something below the table stands in the way of new rows; move it and save',
    });
  });

  it.each([
    ['workbook.totals-row', '附件1!fujiantong_schedule', '「附件1」：'],
    ['workbook.array-formula', '甲!乙!L:L', '「甲!乙」L：'],
    ['workbook.merged-cells', '附件1!A9:C9', '「附件1」A9:C9：'],
    ['workbook.no-managed-sheet', '附件2', '「附件2」：'],
    ['workbook.too-many-rows', '附件2', '「附件2」：'],
  ] as const)('of %s names the place as people do', (code, where, place) => {
    expect(words(problem(code, where))['zh-CN']).toContain(place);
  });

  it.each((codes ?? []).map((code) => code.slice(1, -1) as WorkbookProblemCode))(
    'of %s is a sentence of its own in both languages, without names for strangers',
    (code) => {
      const where = problem(code, '陈某的表!A1');
      const failed = words(new Error('anything'));
      for (const language of ['zh-CN', 'en-US'] as const) {
        const stranger = words(where, false)[language];
        expect(stranger).not.toMatch(/陈某|\{|undefined/);
        expect(words(where)[language]).not.toMatch(/\{|undefined/);
        expect(stranger).not.toBe(failed[language]);
        expect(stranger.length).toBeGreaterThan(15);
      }
    },
  );

  it('does not tell the paths of parts', () => {
    expect(words(problem('workbook.damaged', 'xl/workbook.xml'))['zh-CN']).not.toContain('xl/');
  });
});

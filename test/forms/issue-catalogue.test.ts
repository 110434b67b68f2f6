import { describe, expect, it } from '@jest/globals';
import { briefOf, messageOf } from '../../src/forms/describe-issue';
import { issueCatalogue, type IssueCode } from '../../src/forms/issue-catalogue';
import { languages } from '../../src/forms/language';

const everyCode = Object.keys(issueCatalogue) as IssueCode[];

describe('the catalogue of issues', () => {
  it.each(everyCode)('has a message and a brief for %s in both languages', (code) => {
    for (const language of languages) {
      const issue = { code, parameters: {} };
      expect(messageOf(issue, language)).not.toBe('');
      expect(briefOf(issue, language)).not.toBe('');
      expect(messageOf(issue, language)).not.toMatch(/[{}]|\[\[|\]\]/);
    }
    const { message, brief } = issueCatalogue[code];
    expect(message['zh-CN']).not.toBe(message['en-US']);
    expect(brief['en-US']).toMatch(/[a-z]/);
  });

  it('tells an error from a warning in the same way for every code', () => {
    for (const { severity, waivable } of Object.values(issueCatalogue))
      if (severity !== 'error') expect(waivable).toBe(false);
  });

  it('does not let a reason excuse what concerns header, unit or an empty form', () => {
    for (const code of ['form.header-missing', 'unit.mismatch', 'form.empty'] as const)
      expect(issueCatalogue[code].waivable).toBe(false);
  });

  it('fills in the cell’s own words and leaves out a part whose words are missing', () => {
    const with_ = { code: 'unit.unknown', parameters: { name: '旅游学校', nearest: '旅游学院' } } as const;
    const without = { code: 'unit.unknown', parameters: { name: '东材集团', nearest: '' } } as const;
    expect(messageOf(with_, 'zh-CN')).toContain('「旅游学校」不是本次活动的单位。最接近的是旅游学院。');
    expect(messageOf(without, 'zh-CN')).toBe('「东材集团」不是本次活动的单位。请写通知里的单位名称。');
  });
});

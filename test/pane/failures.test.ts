import { describe, expect, it } from '@jest/globals';
import { languages } from '../../src/forms/language';
import { HostError } from '../../src/hosts/host-error';
import { describeFailure } from '../../src/pane/failures/describe-failure';
import { gatewayFailureTexts } from '../../src/pane/failures/gateway-failure-texts';
import { hostFailureTexts } from '../../src/pane/failures/host-failure-texts';
import { wayFailures } from '../../src/pane/gateway-client/gateway-error';
import { problemCatalogue } from '../../src/protocol/problem';
import { problem, unreachable } from './support/fake-gateway';

describe('what failed', () => {
  it.each([...Object.keys(problemCatalogue), ...wayFailures])(
    'has a sentence in both languages for %s',
    (code) => {
      for (const language of languages) {
        const sentence =
          Object.entries(gatewayFailureTexts[language]).find(([key]) => key === code)?.[1] ?? '';
        expect(sentence).toMatch(language === 'zh-CN' ? /[\u4e00-\u9fff].*。$/ : /^[A-Z].*\.$/);
      }
    },
  );

  it.each(Object.keys(hostFailureTexts['zh-CN']))('has a sentence in both languages for %s', (code) => {
    for (const language of languages) expect(Object.keys(hostFailureTexts[language])).toContain(code);
  });

  it('says how long to wait and which version there is', () => {
    const many = problem('session.too-many-attempts', { retryAfter: 42 });
    expect(describeFailure(many, 'zh-CN')).toContain('42 秒');
    expect(describeFailure(problem('submission.conflict', { version: 7 }), 'en-US')).toContain('version 7');
    const open = problem('workbook.not-tidied', { reason: '它正被 汇总人甲 打开' });
    expect(describeFailure(open, 'zh-CN')).toBe('没有整理共享工作簿：它正被 汇总人甲 打开。');
  });

  it('leaves no gap where the problem does not say', () => {
    for (const error of [
      problem('session.too-many-attempts'),
      problem('submission.conflict'),
      problem('workbook.not-tidied'),
      unreachable(),
    ])
      expect(describeFailure(error, 'zh-CN')).not.toMatch(/[{}]/);
  });

  it('tells a program’s refusal and a mistake of ours apart, in words without a code', () => {
    expect(describeFailure(new HostError('host.busy', 'detail for the log'), 'zh-CN')).toContain('结束编辑');
    expect(describeFailure(new TypeError('x is undefined'), 'en-US')).not.toContain('undefined');
  });
});

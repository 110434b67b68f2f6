import { beforeEach, describe, expect, it } from '@jest/globals';
import { handInWords } from '../../src/pane/office/hand-in-words';
import { HandIn } from '../../src/pane/office/hand-in';
import type { PushFile } from '../../src/protocol/push-file';
import { GatewayError } from '../../src/pane/gateway-client/gateway-error';
import { demoCampaign } from '../demo-campaign';
import { FakeGateway, problem } from './support/fake-gateway';

const push: PushFile = {
  ...{ format: 'fujiantong-push', formatVersion: 1, key: 'a-key', campaign: 'vocational-week-2023' },
  ...{ form: 'schedule', unit: 'tourism', person: null, keptAt: '2023-05-05T01:00:00.000Z' },
  request: { base: null, rows: [{ content: '技能大赛' }] },
};
const file = (content: unknown, name = '待发.json') => ({
  name,
  text: () => Promise.resolve(typeof content === 'string' ? content : JSON.stringify(content)),
});

let gateway: FakeGateway;
let taken: number;
let handIn: HandIn;

beforeEach(() => {
  gateway = new FakeGateway();
  taken = 0;
  handIn = new HandIn(gateway, () => (taken += 1));
});

describe('files that panes have put out', () => {
  it('are taken in one after the other, and the board is asked anew once', async () => {
    const other = { ...push, unit: 'veterans', key: 'another' };
    await handIn.take([file(push), file(other)]);
    expect(handIn.results.get()).toMatchObject([
      { kind: 'taken', file: { unit: 'tourism' }, version: 1 },
      { kind: 'taken', file: { unit: 'veterans' }, version: 1 },
    ]);
    expect(gateway.pushes.map(({ key }) => key)).toEqual(['a-key', 'another']);
    expect(taken).toBe(1);
  });

  it('do not keep one another back', async () => {
    gateway.pushFailures.push(problem('submission.conflict', { version: 3 }));
    await handIn.take([
      file('{"half', '一.json'),
      file({ ...push, format: 'something else' }, '二.json'),
      { name: '三.json', text: () => Promise.reject(new Error('gone')) },
      file(push),
      file({ ...push, unit: 'veterans' }),
    ]);
    expect(handIn.results.get()).toMatchObject([
      { kind: 'unreadable', name: '一.json' },
      { kind: 'unreadable', name: '二.json' },
      { kind: 'unreadable', name: '三.json' },
      { kind: 'refused', error: { code: 'submission.conflict' } },
      { kind: 'taken', file: { unit: 'veterans' } },
    ]);
    handIn.dismiss();
    expect(handIn.results.get()).toEqual([]);
  });

  it('are spoken of as the office knows them, with what is to be done by whom', async () => {
    const said = async (
      content: unknown,
      ...failures: readonly GatewayError[]
    ): Promise<string | undefined> => {
      gateway.pushFailures.push(...failures);
      await handIn.take([file(content, '一.json')]);
      const [result] = handIn.results.get();
      return result && handInWords(result, demoCampaign, 'zh-CN');
    };
    expect(await said(push)).toBe('旅游学院 附件1：已收，是第 1 版。');
    expect(await said('{}')).toBe('一.json：不是附件通导出的文件。');
    expect(await said(push, problem('submission.invalid'))).toBe(
      '旅游学院 附件1：没有收。里面有错误，请该单位改好再报。',
    );
    expect(await said(push, problem('submission.conflict', { version: 3 }))).toMatch(
      /^旅游学院 附件1：没有收。和已报的有冲突/,
    );
    // Who takes it in can neither sign in as another nor fill another form.
    expect(await said({ ...push, unit: 'nobody' }, problem('unit.unknown'))).toBe(
      '一.json：没有收。本次活动没有这个单位。',
    );
    expect(await said({ ...push, form: 'other' }, problem('form.unknown'))).toBe(
      '一.json：没有收。本次活动没有这张表。',
    );
    expect(await said({ ...push, campaign: 'other' }, problem('campaign.mismatch'))).toBe(
      '一.json：没有收。这是另一次活动的。',
    );
    expect(await said(push, new GatewayError('network.unreachable'))).toMatch(/没有收。连不上服务器/);
  });
});

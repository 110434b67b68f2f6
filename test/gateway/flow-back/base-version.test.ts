import { describe, expect, it } from '@jest/globals';
import { baseVersion } from '../../../src/gateway/shared-workbook/flow-back/base-version';
import { demoCampaign, statistics } from '../../demo-campaign';
import { versionOf } from '../support/version-of';

const read = (...parts: Parameters<typeof versionOf>) =>
  baseVersion(demoCampaign, statistics, 'tourism', versionOf(...parts));

describe('the version that a workbook was last given', () => {
  it('has no rows where the unit had reported nothing', () => {
    expect(baseVersion(demoCampaign, statistics, 'tourism', null)).toEqual({
      ...{ unit: 'tourism', submission: null, rows: [] },
    });
  });

  it('knows each row as reported and as shown: counts as numbers, but for a nought in words', () => {
    const raw = {
      seq: 4,
      content: ' 技能大赛 ',
      teachers: '十二',
      students: '无',
      communities: '双紫村50人,御营社区30人',
    };
    const { unit, submission, rows } = read({ r1: raw });
    expect([unit, submission?.rowIds]).toEqual(['tourism', ['r1']]);
    expect(rows).toEqual([
      {
        ...{ id: 'r1', raw },
        shown: {
          ...{ seq: null, content: '技能大赛', teachers: 12, students: '无' },
          ...{ communities: '双紫村50人、御营社区30人', observers: null, remarks: null },
        },
      },
    ]);
  });

  it('shows what can’t be read as it was written', () => {
    expect(read({ r1: { content: '讲座', observers: '很多' } }).rows[0]?.shown).toMatchObject({
      observers: '很多',
    });
  });

  it('keeps blank rows in their places, not shown', () => {
    const { rows } = read({ r1: { content: '讲座' }, r2: { seq: 2, content: ' ' }, r3: { content: '参观' } });
    expect(rows.map(({ id, shown }) => [id, shown?.['content']])).toEqual([
      ['r1', '讲座'],
      ['r2', undefined],
      ['r3', '参观'],
    ]);
    expect(rows[1]?.shown).toBeNull();
  });
});

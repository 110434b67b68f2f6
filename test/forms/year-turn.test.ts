import { describe, expect, it } from '@jest/globals';
import { parseDate } from '../../src/forms/cell-types/date';
import { demoCampaign } from '../demo-campaign';

const campaign = { ...demoCampaign, period: { start: '2023-12-28', end: '2024-01-03' } };

describe('in a week over the turn of the year', () => {
  it.each([
    ['12月30日-1月2日', '12月30日—1月2日', '2023-12-30', '2024-01-02'],
    ['2023年12月30日至2024年1月2日', '12月30日—1月2日', '2023-12-30', '2024-01-02'],
    ['1月2日', '1月2日', '2024-01-02', '2024-01-02'],
  ])('%s has the year that its month tells', (raw, canonical, start, end) => {
    expect(parseDate(raw, { campaign })).toEqual({
      value: { spans: [{ start, end }] },
      canonical,
      findings: [],
    });
  });

  it('days in a list are each of their own year', () => {
    expect(parseDate('12月30日、1月2日', { campaign })).toMatchObject({
      value: { spans: [{ start: '2023-12-30' }, { start: '2024-01-02' }] },
      findings: [],
    });
  });
});

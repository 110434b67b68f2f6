import { describe, expect, it } from '@jest/globals';
import type { Campaign } from '../../src/forms/campaign';
import { parseDate } from '../../src/forms/cell-types/date';
import { formatDateValue, yearForMonth } from '../../src/forms/cell-types/date-value';
import { demoCampaign } from '../demo-campaign';

const during = (start: string, end: string): Campaign => ({ ...demoCampaign, period: { start, end } });
const turn = during('2023-12-28', '2024-01-03');

describe('a campaign across the turn of the year', () => {
  it('takes its last months from the first year and the others from the second', () => {
    expect([11, 12, 1, 5].map((month) => yearForMonth(turn, month))).toEqual([2024, 2023, 2024, 2024]);
  });

  it('takes every month from the only year of a campaign within one', () => {
    expect([1, 5, 12].map((month) => yearForMonth(demoCampaign, month))).toEqual([2023, 2023, 2023]);
  });

  it.each([
    ['1月2日', [['2024-01-02', '2024-01-02']]],
    ['29日', [['2023-12-29', '2023-12-29']]],
    ['28日', [['2023-12-28', '2023-12-28']]],
    ['2日', [['2024-01-02', '2024-01-02']]],
    ['3日', [['2024-01-03', '2024-01-03']]],
  ])('reads %s', (written, spans) => {
    const { value } = parseDate(written, { campaign: turn });
    expect(value?.spans.map(({ start, end }) => [start, end]) ?? written).toEqual(spans);
  });
});

describe('a date is written', () => {
  const write = (...spans: readonly (readonly [string, string])[]): string =>
    formatDateValue({ spans: spans.map(([start, end]) => ({ start, end })) }, demoCampaign);

  it('without the campaign’s year, and with a month once', () => {
    expect(write(['2023-05-14', '2023-05-16'], ['2023-05-18', '2023-05-18'])).toBe('5月14日—16日、18日');
    expect(write(['2023-05-30', '2023-06-02'])).toBe('5月30日—6月2日');
  });

  it('with the year where it is not the campaign’s, and again where it changes', () => {
    expect(write(['2022-05-14', '2022-05-16'])).toBe('2022年5月14日—16日');
    expect(write(['2022-05-14', '2023-05-14'])).toBe('2022年5月14日—2023年5月14日');
    expect(write(['2023-05-14', '2023-05-14'], ['2022-05-15', '2022-06-01'])).toBe(
      '5月14日、2022年5月15日—6月1日',
    );
  });
});

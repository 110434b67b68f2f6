import { describe, expect, it } from '@jest/globals';
import type { RawCell } from '../../src/forms/cell';
import type { ParsedCell } from '../../src/forms/cell-type';
import { parseTime } from '../../src/forms/cell-types/time';
import { formatTimeValue, type TimeValue } from '../../src/forms/cell-types/time-value';
import { demoCampaign } from '../demo-campaign';

const read = (raw: RawCell): ParsedCell<TimeValue> => parseTime(raw, { campaign: demoCampaign });

/** The canonical text of what is understood, or the code of why it isn't. */
function hours(raw: RawCell): string {
  const { value, canonical, findings } = read(raw);
  return value ? canonical : findings.map(({ code }) => code).join();
}

describe('a time of day', () => {
  it('is minutes from midnight, or a part of the day in words', () => {
    expect(read('9:00-11:30、14:00').value).toEqual({
      kind: 'hours',
      spans: [
        { start: 540, end: 690 },
        { start: 840, end: null },
      ],
    });
    expect(read('上午')).toEqual({ value: { kind: 'part', part: '上午' }, canonical: '上午', findings: [] });
    expect(formatTimeValue({ kind: 'part', part: '全天' })).toBe('全天');
  });

  it.each([
    ['早上', '早上'],
    ['早晨', '早上'],
    ['清晨', '早上'],
    ['正午', '中午'],
    ['晚间', '晚上'],
    ['夜间', '晚上'],
    ['凌晨', '凌晨'],
    ['傍晚', '傍晚'],
    ['整天', '全天'],
    ['早上8点', '8:00'],
    ['早晨8点', '8:00'],
    ['清晨6点', '6:00'],
    ['早8点', '8:00'],
    ['正午12点', '12:00'],
    ['中午11点', '11:00'],
    ['中午14点', '14:00'],
    ['中午1点', '13:00'],
    ['中午2点', '14:00'],
    ['中午3点', 'time.invalid'],
    ['中午10点', 'time.invalid'],
    ['中午15点', 'time.invalid'],
    ['中午12点-15点', '12:00—15:00'],
    ['中午12点-3点', 'time.invalid'],
    ['下午12点', '12:00'],
    ['下午0点', 'time.invalid'],
    ['下午23点', '23:00'],
    ['下午11点', '23:00'],
    ['傍晚4点', '16:00'],
    ['傍晚3点', 'time.invalid'],
    ['傍晚8点', '20:00'],
    ['傍晚9点', 'time.invalid'],
    ['傍晚12点', 'time.invalid'],
    ['傍晚6点-12点', 'time.invalid'],
    ['晚上5点', '17:00'],
    ['晚上4点', 'time.invalid'],
    ['晚间7点', '19:00'],
    ['夜间11点', '23:00'],
    ['晚7点', '19:00'],
    ['晚上12点', 'time.invalid'],
    ['晚上7点-12点', 'time.invalid'],
    ['凌晨5点', '5:00'],
    ['凌晨6点', 'time.invalid'],
    ['凌晨5点-7点', '5:00—7:00'],
    ['上午12点', '12:00'],
    ['上午13点', 'time.invalid'],
    ['早上13点', 'time.invalid'],
    ['上午9点-14点', '9:00—14:00'],
    ['9:00AM', '9:00'],
    ['12:00AM', 'time.unreadable'],
    ['AM12:00', 'time.unreadable'],
    ['2:30 pm', '14:30'],
    ['上午9', '9:00'],
    ['23:59', '23:59'],
    ['22:00-24:00', '22:00—24:00'],
    ['24:00', 'time.invalid'],
    ['22:00-24:01', 'time.invalid'],
    ['9点三刻', '9:45'],
    ['9点整', '9:00'],
    ['9点5分', '9:05'],
    ['9:005', 'time.unreadable'],
    ['9:五', 'time.unreadable'],
    ['七八点', 'time.unreadable'],
    ['9点七八分', 'time.unreadable'],
    ['每天9:00', '9:00'],
    ['9:00每天', 'time.unreadable'],
    ['9:00。', '9:00'],
    ['9。00', 'time.unreadable'],
    ['从9:00到11:00', '9:00—11:00'],
    ['9从:00到11:00', 'time.unreadable'],
    ['-9:00', 'time.unreadable'],
    ['9:00-', 'time.unreadable'],
    ['9:00、', 'time.unreadable'],
    ['9-11点', '9:00—11:00'],
    ['9点-11', '9:00—11:00'],
    ['9:00-9:00', '9:00—9:00'],
    ['25:00-26:00', 'time.invalid'],
    ['25:00-9:00', 'time.invalid'],
    ['9:00-25:00', 'time.invalid'],
    ['8:30-12:00 14:00-17:30', '8:30—12:00、14:00—17:30'],
    ['（8:30-12:00）14:00-17:30', '8:30—12:00、14:00—17:30'],
    ['（上午）9:00', '9:00'],
    ['2:00-下午4:00', 'time.unreadable'],
    ['2:00-4:00PM', 'time.unreadable'],
    ['9:00-下午4:00', '9:00—16:00'],
    ['4:00-下午4:00', '4:00—16:00'],
    ['12:00-下午4:00', '12:00—16:00'],
    ['0:00-下午4:00', '0:00—16:00'],
    ['2:00-下午16:00', '2:00—16:00'],
    ['0:30-13:00', '0:30—13:00'],
    ['1:00-15:00', '1:00—15:00'],
    ['上午1:00-下午3:00', '1:00—15:00'],
    [true, 'time.unreadable'],
    [0, 'time.unreadable'],
    [1, 'time.unreadable'],
  ])('%p: %s', (raw, expected) => {
    expect(hours(raw)).toBe(expected);
  });

  it('is left where it has more than two hundred characters', () => {
    expect(hours('9:00'.padEnd(200))).toBe('9:00');
    expect(read('9:00'.padEnd(201)).findings).toEqual([{ code: 'time.unreadable' }]);
  });
});

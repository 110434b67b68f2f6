import { describe, expect, it } from '@jest/globals';
import { parseCount } from '../../src/forms/cell-types/count';
import { demoCampaign } from '../demo-campaign';
import { read, refused, understood } from './reading';

describe('a count is read', () => {
  it.each([
    [120, '120'],
    [0, '0'],
    ['120', '120'],
    ['１２０', '120'],
    ['1,200', '1200'],
    ['１，２００', '1200'],
    ['1 200', '1200'],
    ['120人', '120'],
    ['120 人次', '120'],
    ['共120人', '120'],
    ['一百二十', '120'],
    ['一百二', '120'],
    ['一千零五人', '1005'],
    ['2千', '2000'],
    ['1.2万', '12000'],
    ['2000万', '20000000'],
    ['零', '0'],
  ] as const)('%p as %s', (raw, canonical) => {
    expect(read(parseCount, raw)).toMatchObject(understood(canonical));
  });
});

describe('a count that says it is not exact is asked about', () => {
  it.each([
    ['约200', '200'],
    ['约200人', '200'],
    ['大约三百', '300'],
    ['300余人', '300'],
    ['200多', '200'],
    ['200左右', '200'],
    ['200以上', '200'],
    ['近百人', '100'],
    ['百余人', '100'],
    ['上千人', '1000'],
    ['1万多人', '10000'],
  ] as const)('%p, with %s to write instead', (raw, number) => {
    const expected = { ...understood(number, 'count.approximate'), choices: [number] };
    expect(read(parseCount, raw)).toMatchObject(expected);
  });
});

describe('what does not apply counts as 0 and stays as it was written', () => {
  it.each(['无', '/', '—'])('%p', (raw) => {
    expect(parseCount(raw, { campaign: demoCampaign })).toEqual({ value: 0, canonical: raw, findings: [] });
  });
});

describe('a count stays as it was written, and is never a silent zero', () => {
  it.each([
    ['100-120', refused('count.range')],
    ['100～120人', refused('count.range')],
    ['-3', refused('count.negative')],
    [-3, refused('count.negative')],
    ['负3', refused('count.negative')],
    ['12.5', refused('count.fractional')],
    [12.5, refused('count.fractional')],
    ['一些', refused('count.unreadable')],
    ['数十人', refused('count.unreadable')],
    ['十几人', refused('count.unreadable')],
    ['50+60', refused('count.unreadable')],
    ['3O', refused('count.unreadable')],
    ['1,20', refused('count.unreadable')],
    ['百人', refused('count.unreadable')],
    ['1e3', refused('count.unreadable')],
    [true, refused('count.unreadable')],
    [Number.NaN, refused('count.unreadable')],
    [1e300, refused('count.unreadable')],
  ] as const)('%p', (raw, expected) => {
    expect(read(parseCount, raw)).toMatchObject(expected);
  });
});

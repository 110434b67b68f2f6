import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fingerprintRows } from '../../src/sheets/fingerprint-rows';
import { statistics } from '../demo-campaign';

const fingerprint = (...rows: Parameters<typeof fingerprintRows>[1][number][]): string =>
  fingerprintRows(statistics, rows);

describe('the fingerprint of rows', () => {
  it('does not mind 序号, white space at the ends, or a number written as text', () => {
    expect(fingerprint({ seq: 1, content: '大赛 ', students: 20 })).toBe(
      fingerprint({ seq: 2, content: '大赛', students: '20' }),
    );
  });

  it('differs for another cell, another order, and another place of the same text', () => {
    const all = [
      fingerprint({ content: '大赛' }, { content: '讲座' }),
      fingerprint({ content: '讲座' }, { content: '大赛' }),
      fingerprint({ content: '大赛' }, { remarks: '讲座' }),
      fingerprint({ content: '大赛' }),
      fingerprint(),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('differs whenever a text differs', () => {
    const text = fc.string({ unit: 'grapheme' }).map((written) => written.trim());
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(fingerprint({ content: a }) === fingerprint({ content: b })).toBe(a === b);
      }),
    );
  });
});

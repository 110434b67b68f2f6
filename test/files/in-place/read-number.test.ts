import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readNumber } from '../../../src/files/in-place/sheet/read-number';
import { runs } from '../../property-runs';

describe('readNumber', () => {
  it('reads what a cell can say as a number', () => {
    const written = [
      '7',
      '007',
      '-3',
      '1.5',
      '1E-3',
      '45061.375',
      ' 12 ',
      '123456789012345678',
      '',
      '1,5',
      '０',
    ];
    const read = written.map((text) => readNumber(`<v>${text}</v>`, 3, 3 + text.length));
    expect(read).toEqual([7, 7, -3, 1.5, 0.001, 45061.375, 12, 123456789012345680, 0, NaN, NaN]);
  });

  it('reads every number back that was written', () => {
    const number = fc.oneof(
      fc.nat(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.maxSafeInteger(),
    );
    fc.assert(
      fc.property(number, (one) => {
        const text = String(one);
        expect(readNumber(`<v>${text}</v>`, 3, 3 + text.length)).toBe(Object.is(one, -0) ? 0 : one);
      }),
      runs(500),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TextEdits } from '../../../src/files/in-place/xml/text-edits';
import { runs } from '../../property-runs';

describe('TextEdits', () => {
  it('gives the very same text where nothing is replaced', () => {
    expect(new TextEdits('text').apply()).toBe('text');
  });

  it('puts what is inserted at one place in the order it came', () => {
    const edits = new TextEdits('ad');
    edits.insert(1, 'b');
    edits.replace(1, 2, 'D');
    edits.insert(0, '(');
    edits.insert(1, 'c');
    expect(edits.apply()).toBe('(abcD');
  });

  it('refuses two replacements that overlap, in whatever order they come', () => {
    const one = new TextEdits('abcdef');
    one.replace(0, 3, '');
    expect(() => one.replace(2, 4, '')).toThrow(RangeError);
    const other = new TextEdits('abcdef');
    other.replace(2, 4, '');
    expect(() => other.replace(0, 3, '')).toThrow(RangeError);
  });

  it('replaces pieces in any order as one after another would from the end', () => {
    const pieces = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.string({ maxLength: 3 })), { maxLength: 8 });
    const inAnyOrder = pieces.chain((all) => {
      let at = 0;
      const placed = all.map(([gap, length, text]) => {
        // A gap of at least one: what stands at the very same place has an order of its own.
        const start = at + gap + 1;
        at = start + length;
        return { start, end: at, text };
      });
      return fc.tuple(
        fc.constant(placed),
        fc.shuffledSubarray(placed, { minLength: placed.length, maxLength: placed.length }),
      );
    });
    fc.assert(
      fc.property(inAnyOrder, ([placed, shuffled]) => {
        const text = Array.from({ length: 70 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
        const edits = new TextEdits(text);
        for (const { start, end, text: into } of shuffled) edits.replace(start, end, into);
        const expected = [...placed]
          .reverse()
          .reduce(
            (before, { start, end, text: into }) => before.slice(0, start) + into + before.slice(end),
            text,
          );
        expect(edits.apply()).toBe(expected);
      }),
      runs(200),
    );
  });
});

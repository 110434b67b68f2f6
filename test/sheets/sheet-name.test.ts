import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sheetName } from '../../src/sheets/sheet-name';
import { anyCharacter } from '../any-character';

describe('sheetName', () => {
  it('leaves a legal name alone', () => {
    expect(sheetName('附件1汇总')).toBe('附件1汇总');
  });

  it('adds a number where the name is taken, whatever the case', () => {
    expect(sheetName('Form', ['form', 'FORM (2)'])).toBe('Form (3)');
  });

  it('makes room for the number in a name of full length', () => {
    const long = '一'.repeat(31);
    expect(sheetName(long, [long])).toBe(`${'一'.repeat(27)} (2)`);
  });

  it.each([
    ['a/b\\c:d*e?f[g]h', 'a_b_c_d_e_f_g_h'],
    ["'quoted'", 'quoted'],
    ['', 'Sheet'],
    ["' '", 'Sheet'],
    ['History', 'History (2)'],
    [`${'一'.repeat(30)}😀`, `${'一'.repeat(30)}_`],
  ])('makes %j legal', (wish, name) => {
    expect(sheetName(wish)).toBe(name);
  });

  it('gives any wishes legal and different names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: anyCharacter, maxLength: 40 }), { maxLength: 8 }), (wishes) => {
        const names: string[] = [];
        for (const wish of wishes) names.push(sheetName(wish, names));
        for (const name of names) {
          expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
          expect(name).not.toMatch(/^'|'$/);
        }
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      }),
    );
  });
});

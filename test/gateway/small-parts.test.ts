import { describe, expect, it } from '@jest/globals';
import { csvLine, parseCsv } from '../../src/gateway/csv';
import { preferLanguage } from '../../src/gateway/http/prefer-language';
import { generateAccessCode, normalizeAccessCode } from '../../src/gateway/identity/access-code';
import { Attempts } from '../../src/gateway/identity/attempts';

describe('an access code', () => {
  it('has 100 bits in groups people can copy, without letters that look like digits', () => {
    const codes = Array.from({ length: 200 }, () => generateAccessCode());
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes).size).toBe(200);
  });

  it('is the same however it is typed', () => {
    const code = normalizeAccessCode('01AB-CDEF-GHJK-MNPQ-RSTV');
    for (const typed of [
      'o1ab cdef ghjk mnpq rstv',
      'OlABCDEFGHJKMNPQRSTV',
      '０１ＡＢ－ＣＤＥＦ—ghjk–mnpq‐rstv\n',
    ])
      expect(normalizeAccessCode(typed)).toBe(code);
  });
});

describe('failed attempts', () => {
  const start = new Date('2023-05-04T00:00:00Z');
  const later = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);

  it('lock longer and longer, at most a quarter of an hour', () => {
    const attempts = new Attempts();
    for (let count = 0; count < 4; count += 1) attempts.failed('tourism', 'a', start);
    expect(attempts.secondsToWait('tourism', 'a', start)).toBe(0);
    const waits = [5, 6, 7, 8, 9, 10].map(() => {
      attempts.failed('tourism', 'a', start);
      return attempts.secondsToWait('tourism', 'a', start);
    });
    expect(waits).toEqual([60, 120, 240, 480, 900, 900]);
  });

  it('concern one unit at one address', () => {
    const attempts = new Attempts();
    for (let count = 0; count < 5; count += 1) attempts.failed('tourism', 'a', start);
    expect(attempts.secondsToWait('tourism', 'b', start)).toBe(0);
    expect(attempts.secondsToWait('employment', 'a', start)).toBe(0);
  });

  it('are forgotten after half an hour, and after a success', () => {
    const attempts = new Attempts();
    for (let count = 0; count < 4; count += 1) attempts.failed('tourism', 'a', start);
    attempts.failed('tourism', 'a', later(1800));
    expect(attempts.secondsToWait('tourism', 'a', later(1800))).toBe(0);
    for (let count = 0; count < 4; count += 1) attempts.failed('employment', 'a', start);
    attempts.succeeded('employment', 'a');
    attempts.failed('employment', 'a', start);
    expect(attempts.secondsToWait('employment', 'a', start)).toBe(0);
  });

  it('take bounded memory: the oldest are forgotten first', () => {
    const attempts = new Attempts();
    for (let count = 0; count < 5; count += 1) attempts.failed('first', 'a', start);
    for (let address = 0; address < 10_000; address += 1) attempts.failed('unit', String(address), start);
    expect(attempts.secondsToWait('first', 'a', start)).toBe(0);
  });
});

describe('the language of messages', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['en-US,en;q=0.9', 'en-US'],
    ['en-US,en;q=0.9,zh-CN;q=0.8', 'en-US'],
    ['en;q=0.5, zh;q=0.5', 'zh-CN'],
    ['de-DE,de', 'zh-CN'],
    ['EN', 'en-US'],
    ['english', 'zh-CN'],
  ])('for %j is %s', (header, language) => {
    expect(preferLanguage(header)).toBe(language);
  });
});

describe('a line of CSV', () => {
  it('comes back as it was written', () => {
    const lines = [
      ['unit', 'name', 'code'],
      ['a', 'with, comma', 'with "quotes"'],
      ['', 'two\nlines', ''],
    ];
    expect(parseCsv(lines.map(csvLine).join(''))).toEqual(lines);
    expect(parseCsv('a,b\r\nc,d')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});

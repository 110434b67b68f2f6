import { describe, expect, it } from '@jest/globals';
import { fitHeight, lineCount } from '../../src/sheets/fit-height';

describe('lineCount', () => {
  it('counts a Chinese character as two Latin ones', () => {
    expect(lineCount('一'.repeat(10), 25, 12)).toBe(1);
    expect(lineCount('a'.repeat(20), 25, 12)).toBe(1);
    expect(lineCount('一'.repeat(20), 25, 12)).toBe(2);
  });

  it('counts line breaks, empty lines too', () => {
    expect(lineCount('一\n\r\n二', 25, 12)).toBe(3);
  });

  it('holds a line however narrow the column', () => {
    expect(lineCount('一二三', 0, 12)).toBe(3);
  });
});

describe('fitHeight', () => {
  it('is that of the highest cell', () => {
    const short = { text: '一', width: 20, size: 12 };
    const long = { text: '一'.repeat(40), width: 20, size: 12 };
    expect(fitHeight([short, long], 20)).toBeGreaterThan(fitHeight([short], 20) * 2);
  });

  it('never falls under the least and never passes what a row can have', () => {
    expect(fitHeight([], 20)).toBe(20);
    expect(fitHeight([{ text: '一\n'.repeat(500), width: 20, size: 12 }], 20)).toBe(409);
  });
});

import { describe, expect, it } from '@jest/globals';
import { normalizeText, normalizeTight } from '../../src/forms/normalize-text';

describe('what looks alike is one writing', () => {
  it.each([
    ['１２０人', '120人'],
    ['𝟏𝟐人', '12人'],
    ['ﾊﾟﾝﾀﾞ', 'パンダ'],
    ['（牵头）【配合】〔督导〕〖甲〗[乙]［丙］', '(牵头)(配合)(督导)(甲)(乙)(丙)'],
    ['5‐14', '5-14'],
    ['5\u201114', '5-14'],
    ['5−14', '5-14'],
    ['5－14', '5-14'],
    ['5﹣14', '5-14'],
    ['5–14', '5—14'],
    ['5—14', '5—14'],
    ['5―14', '5—14'],
    ['5─14', '5—14'],
    ['5━14', '5—14'],
    ['5﹘14', '5—14'],
    ['14:00〜16:00', '14:00~16:00'],
    ['14:00～16:00', '14:00~16:00'],
    ['14:00∼16:00', '14:00~16:00'],
    ['旅游\u3000学院\r\n教务处\u200b', '旅游 学院 教务处'],
    ['  \uFEFF团委\u00a0 ', '团委'],
  ])('%p is read as %p', (written, read) => {
    expect(normalizeText(written)).toBe(read);
  });

  it.each(['120①', '120²', '120₂', '12㉑', '3⓪', '3❶'])('but the footnote of %p is no digit', (text) => {
    expect(normalizeText(text)).toBe(text);
  });

  it('and with no white space at all where that is asked for', () => {
    expect(normalizeTight(' 旅 游\n学\u3000院 ')).toBe('旅游学院');
  });
});

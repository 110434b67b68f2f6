import { normalizeText } from '../normalize-text';

const circled = /[\u2460-\u2473\u3251-\u325F]/g;
const listNumber =
  /(^|[、,;。\n])\s*(?:\(?\d{1,2}\)|\d{1,2}[.、](?=[^\d]|\d+[号组栋区社村院])|\(?[一二三四五六七八九十]{1,2}[)、])\s*/g;
const places = '村|社区|街道|小区|镇|乡';
/** 双紫村和御营社区 are two, 和平社区 and 永和村 are one. */
const joined = new RegExp(`(${places})(?: |以及|[和与及])(?=[^ 、,;。\\n\\d]{1,20}?(?:${places}))`, 'g');
const afterPeople =
  /((?:\d|[一二三四五六七八九十百千万零两]) ?(?:人次|人|名|位)(?:左右|以上|上下)?\)?|\d\)) *(?:[+/]|以及|和|及|与)?(?!左右|以上|上下|以内|以下)(?=[^\s、,;。)村居群次+/])/g;

/** Normalised text, line by line; list numbers in circles are list signs. */
export function normalizeLines(written: string): string {
  return written
    .replace(circled, '、')
    .split('\n')
    .map((line) => normalizeText(line))
    .join('\n')
    .trim();
}

/** Cuts normalised text at list signs, at line breaks, and after each number of people. List numbers go. */
export function cutCommunities(normalized: string): string[] {
  return normalized
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(afterPeople, '$1、')
    .replace(/( \d+) +(?=[^\s\d、,;。)人名位])/g, '$1、')
    .replace(listNumber, '$1')
    .replace(joined, '$1、')
    .split(/[、,;。\n]/)
    .map((piece) => piece.trim().replace(/^(?:\(?\d{1,2}\)|\d{1,2}\.(?!\d))\s*/, ''))
    .filter((piece) => piece !== '');
}

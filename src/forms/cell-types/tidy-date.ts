import { normalizeText } from '../normalize-text';

const sign = '(?:[—~至到]|(?<=[日号)])-)';
const from = new RegExp(`^[从自](?=.*${sign})`);
const until = new RegExp(`(${sign}.*)止$`);

/**
 * Normalised text without what only surrounds a date: spaces but those behind a day, which part it from the next or
 * from a time of day; brackets round the whole, or round the date behind its weekday; a full stop; the 自…起至…止
 * of a range; the midnight that programs add to a day.
 */
export function tidyDate(written: string): string {
  return normalizeText(written.replace(/([日号)）])\s*\n\s*(?=\d)/g, '$1、'))
    .replace(/ ?([年月/.~—至到、,;()-]) ?/g, '$1')
    .replace(/ (?=[日号])/g, '')
    .replace(/(\d)T(?=\d)/g, '$1 ')
    .replace(/ 0?0:00(?::00)?$/, '')
    .replace(/^((?:周|星期|礼拜)[一二三四五六日天])?\(([^()]*)\)$/, '$1$2')
    .replace(/[。,;、.]$/, '')
    .replace(from, '')
    .replace(/起(?=[-—~至到])/, '')
    .replace(until, '$1');
}

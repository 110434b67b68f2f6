import type { Language } from '../../forms/language';

/** The language of messages: Chinese, unless Accept-Language puts English before it (RFC 9110, 12.5.4). */
export function preferLanguage(acceptLanguage: string | undefined): Language {
  let chinese = 0;
  let english = 0;
  for (const part of (acceptLanguage ?? '').split(',')) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = Number(
      /^\s*q=([\d.]+)\s*$/.exec(parameters.find((text) => text.includes('q=')) ?? '')?.[1] ?? 1,
    );
    if (/^zh(-|$)/.test(range)) chinese = Math.max(chinese, weight);
    if (/^en(-|$)/.test(range)) english = Math.max(english, weight);
  }
  return english > chinese ? 'en-US' : 'zh-CN';
}

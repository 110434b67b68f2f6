import type { Language } from '../forms/language';

/** What stands over the column that we add right of a table. */
export const checkResultHeader: Readonly<Record<Language, string>> = {
  'zh-CN': '校验结果',
  'en-US': 'Check',
};

export function isCheckResultHeader(text: string): boolean {
  return Object.values(checkResultHeader).includes(text.trim());
}

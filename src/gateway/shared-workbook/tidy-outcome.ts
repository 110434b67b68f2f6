import type { Localized } from '../../forms/language';
import type { Tidied } from '../../protocol/tidied';
import { troubleWords, type WorkbookTrouble } from './workbook-trouble';

/** What has become of tidying the workbook up. */
export type TidyOutcome =
  | ({ readonly kind: 'tidied' } & Tidied)
  /** Nothing was taken out. */
  | { readonly kind: 'trouble'; readonly trouble: WorkbookTrouble };

/** Why it was not tidied up, for whoever has asked: unlike what waits to be written, that is not tried again by itself. */
export function notTidiedWords(trouble: WorkbookTrouble): Localized {
  if (trouble.kind === 'locked') {
    const { by } = trouble;
    return {
      'zh-CN': `它正被${by === null ? '' : ` ${by} `}打开，请关闭后再试`,
      'en-US': `it is open${by === null ? '' : ` at ${by}’s`}; close it and try again`,
    };
  }
  return trouble.kind === 'changed'
    ? { 'zh-CN': '它刚被别人保存，请再试一次', 'en-US': 'somebody has just saved it; try again' }
    : troubleWords(trouble, true);
}

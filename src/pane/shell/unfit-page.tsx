import type { ReactNode } from 'react';
import { PlainPage } from './plain-page';

const needed = {
  zh: '需要 Excel 2021 或更新的版本、Microsoft 365 里的 Excel，或网页版 Excel。',
  en: 'What is needed: Excel 2021 or later, Excel in Microsoft 365, or Excel on the web.',
};

/** For a program in which the pane can't work, and what to open instead. */
export function UnfitPage({ reason }: { reason: 'not-excel' | 'too-old' }): ReactNode {
  return reason === 'not-excel' ? (
    <PlainPage
      zh={['附件通在表格里用，请在 Excel 里打开它。', needed.zh]}
      en={['Fujiantong works in a spreadsheet: please open it in Excel.', needed.en]}
    />
  ) : (
    <PlainPage
      zh={[
        '这个版本的 Excel 太旧，附件通用不了。',
        needed.zh,
        '请更新 Excel（文件 → 帐户 → 更新选项），或请信息技术人员更新；急用时可以用网页版 Excel。',
      ]}
      en={[
        'This version of Excel is too old for Fujiantong.',
        needed.en,
        'Update Excel (File → Account → Update Options) or ask IT to; meanwhile Excel on the web will do.',
      ]}
    />
  );
}

import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PlainPage } from './plain-page';

/** What a browser shows that opens the task pane's own address. */
export function OutsidePage(): ReactNode {
  const preview = (name: string): ReactNode => (
    <Link inline href="preview.html">
      {name}
    </Link>
  );
  return (
    <PlainPage
      zh={[
        '这一页是在 Excel 里打开的任务窗格，不在 Excel 里没有表格可填。',
        <>想在浏览器里试用，请打开{preview('预览')}。</>,
      ]}
      en={[
        'This page is the task pane that Excel opens; outside Excel there is no sheet to fill in.',
        <>To try it in the browser, open the {preview('preview')}.</>,
      ]}
    />
  );
}

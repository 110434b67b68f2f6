import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PlainPage } from './plain-page';

const link = (href: string, name: string): ReactNode => (
  <Link inline href={href}>
    {name}
  </Link>
);

/** For whoever opens the pane of WPS where it can't work: in a browser, in 文字 or in 演示. */
export function WpsInsteadPage({ reason }: { reason: 'outside' | 'not-spreadsheet' }): ReactNode {
  return reason === 'outside' ? (
    <PlainPage
      zh={[
        '这一页是在 WPS 表格里打开的任务窗格，不在 WPS 表格里没有表格可填。',
        <>
          想装到 WPS 里，请打开{link('publish.html', '安装页')}；想在浏览器里试用，请打开
          {link('../preview.html', '预览')}。
        </>,
      ]}
      en={[
        'This page is the task pane that WPS Spreadsheets opens; outside of it there is no sheet to fill in.',
        <>
          To add it to WPS, open the {link('publish.html', 'installation page')}; to try it in the browser,
          the {link('../preview.html', 'preview')}.
        </>,
      ]}
    />
  ) : (
    <PlainPage
      zh={[
        '附件通在 WPS 表格里用，不在 WPS 文字、WPS 演示里用。',
        '请打开或新建一个表格，再点「附件通」选项卡里的按钮。',
      ]}
      en={[
        'Fujiantong works in WPS Spreadsheets, not in Writer or Presentation.',
        'Open a spreadsheet or create one, and use the buttons on the 附件通 tab there.',
      ]}
    />
  );
}

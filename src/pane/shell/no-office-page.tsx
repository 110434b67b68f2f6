import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PlainPage } from './plain-page';

/** Where Office.js does not come: what it is, and whom to tell what. */
export function NoOfficePage(): ReactNode {
  return (
    <PlainPage
      zh={[
        '附件通没有打开：Excel 的接口文件（office.js）没有加载。表格里的内容不受影响。',
        '请检查网络，再点「重试」。',
        '一直这样，请告诉信息技术人员：这台电脑打不开 https://appsforoffice.microsoft.com，服务器也没有提供本地的 office.js；内网使用时，请把服务器设为自带 office.js。',
      ]}
      en={[
        'Fujiantong could not open: Excel’s interface (office.js) did not load. Nothing in the sheet is affected.',
        'Check the network and try again.',
        'If it lasts, tell IT: this computer can’t reach https://appsforoffice.microsoft.com, and the server offers no copy of office.js either. For a closed network the server can be set to bring its own.',
      ]}
    >
      <div>
        <Button appearance="primary" onClick={() => window.location.reload()}>
          重试 Try again
        </Button>
      </div>
    </PlainPage>
  );
}

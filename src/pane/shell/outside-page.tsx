import { Link, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '20px 16px', maxWidth: '480px' },
  heading: { margin: '0', fontSize: '18px', lineHeight: '26px' },
  words: { margin: '4px 0 0' },
});

/** What a browser shows that opens the task pane's own address: both languages, since nobody has chosen yet. */
export function OutsidePage(): ReactNode {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <h1 className={styles.heading}>附件通 Fujiantong</h1>
      <section lang="zh-CN">
        <p className={styles.words}>这一页是在 Excel 里打开的任务窗格，不在 Excel 里没有表格可填。</p>
        <p className={styles.words}>
          想在浏览器里试用，请打开
          <Link inline href="preview.html">
            预览
          </Link>
          。
        </p>
      </section>
      <section lang="en-US">
        <p className={styles.words}>
          This page is the task pane that Excel opens; outside Excel there is no sheet to fill in.
        </p>
        <p className={styles.words}>
          To try it in the browser, open the{' '}
          <Link inline href="preview.html">
            preview
          </Link>
          .
        </p>
      </section>
    </main>
  );
}

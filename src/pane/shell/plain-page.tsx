import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { fonts } from '../theme/pane-theme';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '20px 16px', maxWidth: '480px' },
  heading: { margin: '0', fontSize: '18px', lineHeight: '26px' },
  section: { display: 'flex', flexDirection: 'column', gap: '4px' },
  words: { margin: '0' },
});

interface PlainPageProps {
  /** Paragraphs in each language. */
  readonly zh: readonly ReactNode[];
  readonly en: readonly ReactNode[];
  /** Buttons, under the words. */
  readonly children?: ReactNode;
}

/** A page in place of the pane, in both languages: nobody has chosen one yet. */
export function PlainPage({ zh, en, children }: PlainPageProps): ReactNode {
  const styles = useStyles();
  const paragraphs = (words: readonly ReactNode[]): ReactNode =>
    words.map((word, at) => (
      <p key={at} className={styles.words}>
        {word}
      </p>
    ));
  return (
    <main className={styles.page}>
      <h1 className={styles.heading}>附件通 Fujiantong</h1>
      <section lang="zh-CN" className={styles.section}>
        {paragraphs(zh)}
      </section>
      <section lang="en-US" className={styles.section} style={{ fontFamily: fonts['en-US'] }}>
        {paragraphs(en)}
      </section>
      {children}
    </main>
  );
}

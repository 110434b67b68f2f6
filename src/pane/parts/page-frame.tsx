import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { languages } from '../../forms/language';
import { useLanguageStore, useTexts } from '../i18n/language-context';
import { texts } from '../i18n/texts';
import { useStore } from '../store/use-store';

const frameTexts = texts({ language: '语言' }, { language: 'Language' });

/** Each language calls itself by its own name, so that whoever is lost finds home. */
const languageNames = { 'zh-CN': '中文', 'en-US': 'English' } as const;

const useStyles = makeStyles({
  page: {
    minHeight: '100%',
    boxSizing: 'border-box',
    padding: '32px 20px',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: '24px',
    maxWidth: '760px',
    marginInline: 'auto',
  },
  top: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '12px',
    flexWrap: 'wrap',
  },
  heading: { margin: '0', fontSize: '28px', lineHeight: '38px', fontWeight: tokens.fontWeightSemibold },
  languages: { display: 'flex', gap: '4px' },
});

/** A page of its own, not beside a sheet: heading, languages, and a column of what it is about. */
export function PageFrame({ heading, children }: { heading: string; children: ReactNode }): ReactNode {
  const styles = useStyles();
  const words = useTexts(frameTexts);
  const store = useLanguageStore();
  const language = useStore(store);
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <div className={styles.top}>
          <h1 className={styles.heading}>{heading}</h1>
          <div className={styles.languages} role="group" aria-label={words.language}>
            {languages.map((one) => (
              <Button
                key={one}
                lang={one}
                size="small"
                appearance={one === language ? 'secondary' : 'subtle'}
                aria-pressed={one === language}
                onClick={() => store.set(one)}
              >
                {languageNames[one]}
              </Button>
            ))}
          </div>
        </div>
        {children}
      </div>
    </main>
  );
}

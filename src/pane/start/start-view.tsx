import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { languages } from '../../forms/language';
import type { SignInOptions } from '../../protocol/wire';
import type { Gateway } from '../gateway-client/gateway';
import { useLanguageStore, useTexts } from '../i18n/language-context';
import { FailureNotice } from '../parts/failure-notice';
import { useStore } from '../store/use-store';
import { DemoChoices } from './demo-choices';
import { startTexts } from './start-texts';

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
  lines: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    margin: '0',
    fontSize: '15px',
    lineHeight: '24px',
  },
  line: { margin: '0' },
  note: { margin: '0', color: tokens.colorNeutralForeground2 },
});

const languageNames = { 'zh-CN': '中文', 'en-US': 'English' } as const;

type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly options: SignInOptions; readonly demo: boolean }
  | { readonly kind: 'failed'; readonly error: unknown };

/** What this is, and the two ways in. */
export function StartView({ gateway }: { gateway: Gateway }): ReactNode {
  const styles = useStyles();
  const words = useTexts(startTexts);
  const store = useLanguageStore();
  const language = useStore(store);
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });

  useEffect(() => {
    let current = true;
    Promise.all([gateway.signInOptions(), gateway.health()]).then(
      ([options, health]) => {
        if (current) setLoaded({ kind: 'ready', options, demo: health.demo });
      },
      (error: unknown) => {
        if (current) setLoaded({ kind: 'failed', error });
      },
    );
    return () => {
      current = false;
    };
  }, [gateway, attempt]);

  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <div className={styles.top}>
          <h1 className={styles.heading}>{words.product}</h1>
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
        <div className={styles.lines}>
          {words.lines.map((line) => (
            <p key={line} className={styles.line}>
              {line}
            </p>
          ))}
        </div>
        {loaded.kind === 'loading' && <Spinner size="small" label={words.loading} />}
        {loaded.kind === 'failed' && (
          <FailureNotice
            error={loaded.error}
            onRetry={() => {
              setLoaded({ kind: 'loading' });
              setAttempt(attempt + 1);
            }}
          />
        )}
        {loaded.kind === 'ready' && loaded.demo && <DemoChoices options={loaded.options} />}
        {loaded.kind === 'ready' && !loaded.demo && (
          <>
            <p className={styles.note}>{words.notDemo}</p>
            <div>
              <Button as="a" href="preview.html" appearance="primary" size="large">
                {words.openPreview}
              </Button>
            </div>
          </>
        )}
      </div>
    </main>
  );
}

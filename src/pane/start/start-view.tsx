import { Button, Link, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { SignInOptions } from '../../protocol/wire';
import type { Gateway } from '../gateway-client/gateway';
import { useTexts } from '../i18n/language-context';
import { FailureNotice } from '../parts/failure-notice';
import { PageFrame } from '../parts/page-frame';
import { DemoChoices } from './demo-choices';
import { startTexts } from './start-texts';

const useStyles = makeStyles({
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

type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly options: SignInOptions; readonly demo: boolean }
  | { readonly kind: 'failed'; readonly error: unknown };

/** What this is, and the two ways in. */
export function StartView({ gateway }: { gateway: Gateway }): ReactNode {
  const styles = useStyles();
  const words = useTexts(startTexts);
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
    <PageFrame heading={words.product}>
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
      <p className={styles.line}>
        <Link href="wps/publish.html">{words.installWps}</Link>
      </p>
    </PageFrame>
  );
}

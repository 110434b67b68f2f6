import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { GatewayError } from '../gateway-client/gateway-error';
import type { GatewayProbe } from '../gateway-client/gateway';
import { useLanguage, useTexts } from '../i18n/language-context';
import { CopyButton } from '../parts/copy-button';
import { pageFacts } from './page-facts';
import type { PaneServices } from './pane-services';
import { factsAtHand, gatewayFacts } from './self-check';
import { selfCheckTexts } from './self-check-texts';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '10px', alignItems: 'flex-start' },
  heading: { margin: '0', fontSize: '16px', lineHeight: '22px' },
  note: { margin: '0', color: tokens.colorNeutralForeground2 },
  facts: { display: 'flex', flexDirection: 'column', gap: '6px', margin: '0' },
  label: { fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  value: { margin: '0', overflowWrap: 'anywhere', userSelect: 'text' },
  bad: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What the pane finds itself in, to be read out or sent to whoever helps. */
export function SelfCheckView(props: {
  readonly services: PaneServices;
  readonly onBack: () => void;
}): ReactNode {
  const { services, onBack } = props;
  const styles = useStyles();
  const language = useLanguage();
  const words = useTexts(selfCheckTexts);
  const [answer, setAnswer] = useState<GatewayProbe | GatewayError | null>(null);
  const ask = useCallback(() => {
    services.gateway.probe().then(setAnswer, (error: unknown) => {
      setAnswer(error instanceof GatewayError ? error : new GatewayError('answer.unreadable'));
    });
  }, [services]);
  useEffect(ask, [ask]);

  const { address } = services.gateway;
  const facts = [
    ...factsAtHand(services, pageFacts(), language),
    ...(answer === null ? [] : gatewayFacts(address, answer, language)),
  ];
  const report = facts.map(({ label, value }) => `${label}${words.colon}${value}`).join('\n');
  return (
    <div className={styles.view}>
      <Button size="small" autoFocus onClick={onBack}>
        {words.back}
      </Button>
      <h2 className={styles.heading}>{words.heading}</h2>
      <p className={styles.note}>{words.note}</p>
      <div className={styles.buttons}>
        <CopyButton primary text={report} what={words.report} />
        <Button
          size="small"
          disabled={answer === null}
          onClick={() => {
            setAnswer(null);
            ask();
          }}
        >
          {words.again}
        </Button>
      </div>
      <dl className={styles.facts}>
        {facts.map(({ label, value, bad }) => (
          <div key={label}>
            <dt className={styles.label}>{label}</dt>
            <dd className={mergeClasses(styles.value, bad && styles.bad)}>
              {value}
              {bad && ` ← ${words.bad}`}
            </dd>
          </div>
        ))}
      </dl>
      <div role="status">{answer === null && words.checking}</div>
    </div>
  );
}

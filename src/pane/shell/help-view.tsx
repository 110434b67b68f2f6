import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/language-context';
import { helpTexts } from './help-texts';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '10px', alignItems: 'flex-start' },
  heading: { margin: '0', fontSize: '16px', lineHeight: '22px' },
  question: {
    margin: '0 0 2px',
    fontSize: '13px',
    lineHeight: '19px',
    fontWeight: tokens.fontWeightSemibold,
  },
  answer: { margin: '0' },
});

/** What people ask, answered in a sentence or two. */
export function HelpView({ onBack }: { onBack: () => void }): ReactNode {
  const styles = useStyles();
  const words = useTexts(helpTexts);
  return (
    <div className={styles.view}>
      <Button size="small" autoFocus onClick={onBack}>
        {words.back}
      </Button>
      <h2 className={styles.heading}>{words.heading}</h2>
      {words.entries.map(([question, answer]) => (
        <section key={question} aria-label={question}>
          <h3 className={styles.question}>{question}</h3>
          <p className={styles.answer}>{answer}</p>
        </section>
      ))}
    </div>
  );
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Form } from '../../forms/form';
import { deadlineStateOf, type FormState } from '../fill/form-state';
import { deadlineWords, stateWords } from '../fill/state-words';
import { useLanguage } from '../i18n/language-context';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: '12px',
    margin: '0',
    fontSize: '13px',
    lineHeight: '19px',
  },
  state: { fontWeight: tokens.fontWeightSemibold },
  bad: { color: tokens.colorStatusDangerForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  deadline: { fontSize: '12px', color: tokens.colorNeutralForeground2 },
});

const tones: Partial<Record<FormState['kind'], 'bad' | 'good'>> = {
  'to-correct': 'bad',
  'no-table': 'bad',
  returned: 'bad',
  reported: 'good',
  'zero-report': 'good',
};

interface CardStateProps {
  readonly form: Form;
  readonly state: FormState;
  readonly reported: boolean;
  readonly now: Date;
}

/** Where the form stands, and how much time is left. */
export function CardState({ form, state, reported, now }: CardStateProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const deadline = deadlineStateOf(form, reported, now);
  const urgent = deadline.kind === 'late' || deadline.kind === 'today';
  const tone = tones[state.kind];
  return (
    <p className={styles.line}>
      <span className={mergeClasses(styles.state, tone && styles[tone])}>
        {stateWords(state, language, now)}
      </span>
      <span className={mergeClasses(styles.deadline, urgent && styles.bad)}>
        {deadlineWords(deadline, form, language, now)}
      </span>
    </p>
  );
}

import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Form } from '../../forms/form';
import type { DeadlineState } from '../fill/form-state';
import { deadlineWords } from '../fill/state-words';
import { useLanguage } from '../i18n/language-context';
import { Chevron } from '../parts/chevron';

const useStyles = makeStyles({
  header: { display: 'flex', alignItems: 'flex-start', gap: '4px' },
  heading: { margin: '0', flexGrow: 1, minWidth: '0' },
  toggle: {
    minWidth: '0',
    justifyContent: 'flex-start',
    textAlign: 'start',
    paddingInline: '0',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: '14px',
    lineHeight: '20px',
  },
  deadline: {
    flexShrink: 0,
    maxWidth: '45%',
    paddingTop: '6px',
    fontSize: '12px',
    lineHeight: '18px',
    textAlign: 'end',
    color: tokens.colorNeutralForeground2,
  },
  urgent: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface CardHeaderProps {
  readonly form: Form;
  readonly deadline: DeadlineState;
  readonly now: Date;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly menu: ReactNode;
}

/** Which form it is and how much time is left; opens and closes the card. */
export function CardHeader({ form, deadline, now, open, onToggle, menu }: CardHeaderProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const urgent = deadline.kind === 'late' || deadline.kind === 'today';
  return (
    <div className={styles.header}>
      <h2 className={styles.heading}>
        <Button
          className={styles.toggle}
          appearance="transparent"
          icon={<Chevron open={open} />}
          aria-expanded={open}
          onClick={onToggle}
        >
          {form.label} {form.name[language]}
        </Button>
      </h2>
      <span className={mergeClasses(styles.deadline, urgent && styles.urgent)}>
        {deadlineWords(deadline, form, language, now)}
      </span>
      {menu}
    </div>
  );
}

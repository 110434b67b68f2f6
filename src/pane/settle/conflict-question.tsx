import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  question: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    paddingBlock: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: '13px',
    lineHeight: '19px',
  },
  header: { display: 'flex', alignItems: 'flex-start', columnGap: '8px' },
  words: { flexGrow: 1, minWidth: '0', overflowWrap: 'anywhere' },
  place: { color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '18px' },
  subject: { fontWeight: tokens.fontWeightSemibold },
  goTo: { minWidth: '0', flexShrink: 0, paddingInline: '6px', color: tokens.colorBrandForegroundLink },
  // As a table, so that the words stand under one another whatever the sides are called.
  options: { display: 'table', width: '100%' },
  option: {
    display: 'table-row',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  cell: { display: 'table-cell', padding: '3px 4px', verticalAlign: 'top' },
  radio: {
    display: 'block',
    width: '16px',
    height: '16px',
    margin: '2px',
    accentColor: tokens.colorBrandBackground,
  },
  side: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  text: { width: '100%', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
});

interface ConflictQuestionProps<Choice extends string> {
  /** Row and what it is known by. */
  readonly place: string;
  /** The column, or what else is in question; blank where the place says it all. */
  readonly subject: string;
  readonly options: readonly { readonly choice: Choice; readonly side: string; readonly text: string }[];
  readonly chosen: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
  readonly disabled: boolean;
  /** Where it can be looked at: the button's words, and what it does. */
  readonly goTo: { readonly label: string; readonly onClick: () => void } | null;
}

/**
 * One place that was written in two ways, and whose is to stay. The browser's own radio buttons: arrow keys choose,
 * Tab goes on to the next question.
 */
export function ConflictQuestion<Choice extends string>(props: ConflictQuestionProps<Choice>): ReactNode {
  const { place, subject, options, chosen, onChoose, disabled, goTo } = props;
  const styles = useStyles();
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id} className={styles.question}>
      <div className={styles.header}>
        <div id={id} className={styles.words}>
          <div className={styles.place}>{place}</div>
          {subject !== '' && <div className={styles.subject}>{subject}</div>}
        </div>
        {goTo !== null && (
          <Button className={styles.goTo} size="small" appearance="subtle" onClick={goTo.onClick}>
            {goTo.label}
          </Button>
        )}
      </div>
      <div className={styles.options}>
        {options.map(({ choice, side, text }) => (
          <label key={choice} className={mergeClasses(styles.option, chosen === choice && styles.chosen)}>
            <span className={styles.cell}>
              <input
                type="radio"
                className={styles.radio}
                name={id}
                checked={chosen === choice}
                disabled={disabled}
                onChange={() => onChoose(choice)}
              />
            </span>
            <span className={mergeClasses(styles.cell, styles.side)}>{side}</span>
            <span className={mergeClasses(styles.cell, styles.text)}>{text}</span>
          </label>
        ))}
      </div>
    </div>
  );
}

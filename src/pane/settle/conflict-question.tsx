import { Button, Radio, RadioGroup, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
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
  radio: { alignSelf: 'stretch', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  indicator: { margin: '5px' },
  // The sides as wide as one another, so that the words stand under one another.
  option: {
    display: 'grid',
    flexGrow: 1,
    gridTemplateColumns: '5.2em minmax(0, 1fr)',
    columnGap: '8px',
    margin: '0',
    padding: '3px 4px',
    fontSize: '13px',
    lineHeight: '19px',
  },
  text: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', color: tokens.colorNeutralForeground1 },
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

/** One place that was written in two ways, and whose is to stay. */
export function ConflictQuestion<Choice extends string>(props: ConflictQuestionProps<Choice>): ReactNode {
  const { place, subject, options, chosen, onChoose, disabled, goTo } = props;
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.question}>
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
      <RadioGroup aria-labelledby={id} value={chosen ?? ''} disabled={disabled}>
        {options.map(({ choice, side, text }) => (
          <Radio
            key={choice}
            className={mergeClasses(styles.radio, chosen === choice && styles.chosen)}
            value={choice}
            onChange={() => onChoose(choice)}
            indicator={{ className: styles.indicator }}
            label={{
              className: styles.option,
              children: (
                <>
                  <span>{side}</span>
                  <span className={styles.text}>{text}</span>
                </>
              ),
            }}
          />
        ))}
      </RadioGroup>
    </div>
  );
}

import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { landing } from './use-held-focus';

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'flex-start', minWidth: 0 },
  button: { minWidth: '0', whiteSpace: 'normal', textAlign: 'center', fontWeight: tokens.fontWeightSemibold },
  reason: { color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '17px' },
});

interface ActionButtonProps {
  readonly children: string;
  readonly onClick?: () => void;
  /** Sends the form it stands in. */
  readonly submit?: boolean;
  readonly primary?: boolean;
  /** Why it can't be pressed now; shown under the button. */
  readonly reason?: string | null;
  /** What it is doing; instead of the label while it lasts. */
  readonly progress?: string | null;
  readonly disabled?: boolean;
  readonly small?: boolean;
  /** Takes the focus where another that stood here is gone. */
  readonly lands?: boolean;
}

/** A button that says what it is doing while it does it, and why it can't be pressed when it can't. */
export function ActionButton(props: ActionButtonProps): ReactNode {
  const { children, onClick, primary = false, reason = null, progress = null } = props;
  const styles = useStyles();
  const reasonId = useId();
  const off = reason !== null || progress !== null || props.disabled === true;
  return (
    <div className={styles.whole}>
      <Button
        className={styles.button}
        appearance={primary ? 'primary' : 'secondary'}
        size={props.small === true ? 'small' : 'medium'}
        disabledFocusable={off}
        {...(reason === null ? {} : { 'aria-describedby': reasonId })}
        {...(progress === null ? {} : { icon: <Spinner size="extra-tiny" /> })}
        {...(props.lands === true ? landing : {})}
        type={props.submit === true ? 'submit' : 'button'}
        {...(onClick === undefined ? {} : { onClick })}
      >
        {progress ?? children}
      </Button>
      {reason !== null && (
        <span id={reasonId} className={styles.reason}>
          {reason}
        </span>
      )}
    </div>
  );
}

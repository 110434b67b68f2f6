import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { landingWords } from './use-held-focus';

type Tone = 'plain' | 'good' | 'warning' | 'bad';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: '3px',
    fontSize: '13px',
    lineHeight: '19px',
    overflowWrap: 'anywhere',
  },
  plain: { backgroundColor: tokens.colorNeutralBackground2, borderLeftColor: tokens.colorBrandStroke1 },
  good: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderLeftColor: tokens.colorStatusSuccessBorderActive,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderLeftColor: tokens.colorStatusWarningBorderActive,
  },
  bad: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderLeftColor: tokens.colorStatusDangerBorderActive,
  },
});

interface NoticeProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** Buttons, under the words. */
  readonly actions?: ReactNode;
  /** Read out when it appears: at once where something failed, else when there is a pause. */
  readonly announce?: 'politely' | 'at once';
  /** Takes the focus where the button that led to it is gone. */
  readonly lands?: boolean;
}

const roles = { politely: 'status', 'at once': 'alert' } as const;

/** Words that stay until the next action, in the place where they belong. */
export function Notice({ tone, children, actions, announce, lands = false }: NoticeProps): ReactNode {
  const styles = useStyles();
  return (
    <div
      className={mergeClasses(styles.notice, styles[tone])}
      {...(announce === undefined ? {} : { role: roles[announce] })}
      {...(lands ? landingWords : {})}
    >
      <div>{children}</div>
      {actions !== undefined && <Actions>{actions}</Actions>}
    </div>
  );
}

const useActionStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** Buttons side by side; they wrap where the pane is narrow. */
export function Actions({ children }: { children: ReactNode }): ReactNode {
  return <div className={useActionStyles().actions}>{children}</div>;
}

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Chevron } from '../parts/chevron';

const useStyles = makeStyles({
  header: { display: 'flex', alignItems: 'flex-start', gap: '4px' },
  heading: { margin: '0', flexGrow: 1, minWidth: '0' },
  toggle: {
    minWidth: '0',
    justifyContent: 'flex-start',
    textAlign: 'start',
    paddingInline: '0',
    paddingBlock: '2px',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: '14px',
    lineHeight: '20px',
  },
});

interface CardHeaderProps {
  /** `附件1 活动周安排表` */
  readonly name: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly menu: ReactNode;
}

/** Which form it is; opens and closes the card. */
export function CardHeader({ name, open, onToggle, menu }: CardHeaderProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.header}>
      <h2 className={styles.heading}>
        <Button
          className={styles.toggle}
          appearance="transparent"
          size="small"
          icon={<Chevron open={open} />}
          aria-expanded={open}
          onClick={onToggle}
        >
          {name}
        </Button>
      </h2>
      {menu}
    </div>
  );
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/language-context';
import { shellTexts } from './shell-texts';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 6px 6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  /** Excel lays a button of its own over the corner, 34 by 32 pixels. */
  besideCorner: { paddingInlineEnd: '40px' },
  who: { flexGrow: 1, minWidth: '0', overflowWrap: 'anywhere' },
  unit: { margin: '0', fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  person: { fontSize: '12px', lineHeight: '17px', color: tokens.colorNeutralForeground2 },
});

interface PaneHeaderProps {
  /** The unit signed in; null while nobody is. */
  readonly unit: string | null;
  readonly person: string | null;
  readonly menu: ReactNode;
  /** Leaves the upper right corner free. */
  readonly sparesCorner: boolean;
}

/** Who is at work: unit and 填报人, with the menu. */
export function PaneHeader({ unit, person, menu, sparesCorner }: PaneHeaderProps): ReactNode {
  const styles = useStyles();
  const words = useTexts(shellTexts);
  return (
    <header className={mergeClasses(styles.header, sparesCorner && styles.besideCorner)}>
      <div className={styles.who}>
        <h1 className={styles.unit}>{unit ?? words.product}</h1>
        {person !== null && <div className={styles.person}>{words.person(person)}</div>}
      </div>
      {menu}
    </header>
  );
}

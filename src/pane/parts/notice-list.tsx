import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: '0',
    padding: '0',
    '& > li + li': {
      marginTop: '6px',
      paddingTop: '6px',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
});

/** Several things that one notice says, each a line of its own or more. */
export function NoticeList({ children }: { children: ReactNode }): ReactNode {
  return <ul className={useStyles().list}>{children}</ul>;
}

import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useLanguage } from '../i18n/language-context';
import { paneTheme } from './pane-theme';
import { useDark } from './use-dark';

const useStyles = makeStyles({
  provider: { height: '100%', fontSize: '13px', lineHeight: '19px' },
});

/** The colours and fonts of everything inside, and the language the page says it is in. */
export function Themed({ children }: { children: ReactNode }): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const dark = useDark();
  const theme = useMemo(() => paneTheme(language, dark), [language, dark]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      {children}
    </FluentProvider>
  );
}

import { FluentProvider, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useLanguage } from '../i18n/language-context';
import { paneTheme } from './pane-theme';
import { useDark } from './use-dark';

const useStyles = makeStyles({
  provider: { fontSize: '13px', lineHeight: '19px' },
  dark: { colorScheme: 'dark' },
  light: { colorScheme: 'light' },
});

interface ThemedProps {
  readonly children: ReactNode;
  /** Whether the program around is dark; null where it does not say: then the system decides. */
  readonly isDark?: boolean | null;
}

/** Not a class: Fluent puts the provider's classes on what menus stand in too, which would then cover the pane. */
const wholePage = { height: '100%' };

/** The colours and fonts of everything inside, and the language the page says it is in. */
export function Themed({ children, isDark = null }: ThemedProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const systemIsDark = useDark();
  const dark = isDark ?? systemIsDark;
  const theme = useMemo(() => paneTheme(language, dark), [language, dark]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider
      theme={theme}
      className={mergeClasses(styles.provider, dark ? styles.dark : styles.light)}
      style={wholePage}
    >
      {children}
    </FluentProvider>
  );
}

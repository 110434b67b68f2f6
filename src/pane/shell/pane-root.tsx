import type { ReactNode } from 'react';
import type { Language } from '../../forms/language';
import { LanguageProvider } from '../i18n/language-context';
import type { Store } from '../store/store';
import { Themed } from '../theme/themed';
import { BrokenPane } from './broken-pane';
import { ErrorBoundary } from './error-boundary';

interface PaneRootProps {
  readonly language: Store<Language>;
  /** Whether the program around is dark, where it says so. */
  readonly isDark?: boolean | null;
  readonly children: ReactNode;
}

/** Language, colours, and words in place of what breaks: around every page. */
export function PaneRoot({ language, isDark = null, children }: PaneRootProps): ReactNode {
  return (
    <LanguageProvider store={language}>
      <Themed isDark={isDark}>
        <ErrorBoundary fallback={<BrokenPane />}>{children}</ErrorBoundary>
      </Themed>
    </LanguageProvider>
  );
}

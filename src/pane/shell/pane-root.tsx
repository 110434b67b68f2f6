import type { ReactNode } from 'react';
import type { Language } from '../../forms/language';
import { LanguageProvider } from '../i18n/language-context';
import type { Store } from '../store/store';
import { Themed } from '../theme/themed';
import { BrokenPane } from './broken-pane';
import { ErrorBoundary } from './error-boundary';

/** Language, colours, and words in place of what breaks: around every page. */
export function PaneRoot({
  language,
  children,
}: {
  language: Store<Language>;
  children: ReactNode;
}): ReactNode {
  return (
    <LanguageProvider store={language}>
      <Themed>
        <ErrorBoundary fallback={<BrokenPane />}>{children}</ErrorBoundary>
      </Themed>
    </LanguageProvider>
  );
}

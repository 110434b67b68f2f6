import './without-eval';
import './page.css';
import { createRoot } from 'react-dom/client';
import type { ReactNode } from 'react';
import { loadScript } from '../../hosts/excel/load-script';
import { openOffice } from '../../hosts/excel/open-office';
import { createLanguageStore } from '../i18n/choose-language';
import { BrokenPane } from '../shell/broken-pane';
import { OpeningPage } from '../shell/opening-page';
import { Pane } from '../shell/pane';
import { PaneRoot } from '../shell/pane-root';
import { browserKeyValue } from '../storage/browser-key-value';
import { officeJsSource } from './office-js-source';
import { pageInstead } from './page-instead';
import { rootElement } from './root-element';
import { startInExcel } from './start-in-excel';

const storage = browserKeyValue();
const root = createRoot(rootElement());
let language = createLanguageStore(storage, navigator.language);
let isDark: boolean | null = null;

function draw(page: ReactNode): void {
  root.render(
    <PaneRoot language={language} isDark={isDark}>
      {page}
    </PaneRoot>,
  );
}

async function start(): Promise<ReactNode> {
  const opened = await openOffice({
    source: officeJsSource(document),
    loadScript,
    globals: () => window,
    patience: 15_000,
  });
  if (opened.kind !== 'excel') return pageInstead(opened.kind);
  ({ isDark } = opened.program);
  const services = await startInExcel(opened, storage);
  ({ language } = services);
  return <Pane services={services} />;
}

// Where it takes long enough to be seen; else it would only flash, and what is waited for come later for it.
const opening = setTimeout(() => draw(<OpeningPage />), 200);
start()
  .finally(() => clearTimeout(opening))
  .then(draw, (error: unknown) => {
    draw(<BrokenPane />);
    reportError(error);
  });

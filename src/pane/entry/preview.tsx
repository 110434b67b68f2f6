import './without-eval';
import './page.css';
import { createRoot } from 'react-dom/client';
import { createLanguageStore } from '../i18n/choose-language';
import { PaneRoot } from '../shell/pane-root';
import { browserKeyValue } from '../storage/browser-key-value';
import { rootElement } from './root-element';
import { PreviewPage } from './preview-page';

const storage = browserKeyValue();

createRoot(rootElement()).render(
  <PaneRoot language={createLanguageStore(storage, navigator.language)}>
    <PreviewPage storage={storage} />
  </PaneRoot>,
);

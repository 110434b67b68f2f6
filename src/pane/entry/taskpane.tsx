import './without-eval';
import './page.css';
import { createRoot } from 'react-dom/client';
import { createLanguageStore } from '../i18n/choose-language';
import { OutsidePage } from '../shell/outside-page';
import { PaneRoot } from '../shell/pane-root';
import { browserKeyValue } from '../storage/browser-key-value';
import { rootElement } from './root-element';

createRoot(rootElement()).render(
  <PaneRoot language={createLanguageStore(browserKeyValue(), navigator.language)}>
    <OutsidePage />
  </PaneRoot>,
);

import './without-eval';
import './page.css';
import { createRoot } from 'react-dom/client';
import { rootElement } from './root-element';
import { connectInBrowser } from '../gateway-client/connect-in-browser';
import { createLanguageStore } from '../i18n/choose-language';
import { PaneRoot } from '../shell/pane-root';
import { browserKeyValue } from '../storage/browser-key-value';
import { StartView } from '../start/start-view';

const language = createLanguageStore(browserKeyValue(), navigator.language);
const gateway = connectInBrowser({ token: () => null, markEnded: () => undefined }, language.get);

createRoot(rootElement()).render(
  <PaneRoot language={language}>
    <StartView gateway={gateway} />
  </PaneRoot>,
);

import './old-web-view';
import './without-eval';
import './page.css';
import { createRoot } from 'react-dom/client';
import { createLanguageStore } from '../i18n/choose-language';
import { isBlockedFromMachine } from '../publish/is-blocked';
import { LocalService } from '../publish/local-service';
import { PublishView } from '../publish/publish-view';
import { Registrar } from '../publish/registrar';
import { PaneRoot } from '../shell/pane-root';
import { browserKeyValue } from '../storage/browser-key-value';
import { rootElement } from './root-element';

/** This machine counts as secure, also to a page that came over https; where a browser sees that otherwise, the second. */
const addresses = ['http://127.0.0.1:58890', 'https://127.0.0.1:58891'];
const language = createLanguageStore(browserKeyValue(), navigator.language);
const url = new URL('.', window.location.href).href;
const registrar = new Registrar({
  service: new LocalService({
    addresses: window.location.protocol === 'https:' ? addresses : addresses.slice(0, 1),
    fetch: (input, init) => window.fetch(input, init),
    patience: 5_000,
  }),
  url,
  isBlocked: isBlockedFromMachine,
  pause: 1_500,
});
void registrar.look();

createRoot(rootElement()).render(
  <PaneRoot language={language}>
    <PublishView
      registrar={registrar}
      url={url}
      isLinux={navigator.userAgent.includes('Linux')}
      isSecure={window.isSecureContext}
    />
  </PaneRoot>,
);

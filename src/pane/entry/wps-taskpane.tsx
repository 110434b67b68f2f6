import './old-web-view';
import './without-eval';
import './page.css';
import { createRoot } from 'react-dom/client';
import type { ReactNode } from 'react';
import { openWps, type WpsSurroundings } from '../../hosts/wps/open-wps';
import { createLanguageStore } from '../i18n/choose-language';
import { BrokenPane } from '../shell/broken-pane';
import { OpeningPage } from '../shell/opening-page';
import { Pane } from '../shell/pane';
import { PaneRoot } from '../shell/pane-root';
import { browserKeyValue } from '../storage/browser-key-value';
import { rootElement } from './root-element';
import { startInWps } from './start-in-wps';

const storage = browserKeyValue();
const root = createRoot(rootElement());
let language = createLanguageStore(storage, 'zh-CN');

/** In light colours: whether WPS shows dark ones it does not say. */
function draw(page: ReactNode): void {
  root.render(
    <PaneRoot language={language} isDark={false}>
      {page}
    </PaneRoot>,
  );
}

async function start(): Promise<ReactNode> {
  const opened = await openWps({
    globals: () => window as ReturnType<WpsSurroundings['globals']>,
    patience: 4_000,
  });
  if (opened.kind !== 'spreadsheet') {
    const { WpsInsteadPage } = await import('../shell/wps-instead-page');
    return <WpsInsteadPage reason={opened.kind} />;
  }
  const { services, hide } = startInWps(opened, storage);
  ({ language } = services);
  return <Pane services={services} onHide={hide} />;
}

draw(<OpeningPage />);
start().then(draw, (error: unknown) => {
  draw(<BrokenPane />);
  reportError(error);
});

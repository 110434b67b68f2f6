import type { WpsProgram } from '../../hosts/wps/wps-panes';
import { createWpsRibbon } from '../../hosts/wps/wps-ribbon';
import { commandNames } from '../shell/command-note';

const page = window as Window & { readonly Application?: WpsProgram; ribbon?: unknown };

// A classic script: what ribbon.xml names has to be there when WPS has read the page.
page.ribbon = createWpsRibbon({
  program: () => page.Application,
  paneUrl: new URL('taskpane.html', window.location.href).href,
  title: '附件通',
  commands: commandNames,
  now: Date.now,
});

/// <reference types="office-js" />
import fs from 'node:fs';
import vm from 'node:vm';
import type { HostBridge } from './host-bridge';

export interface OfficeRuntime {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

interface RuntimeGlobals extends OfficeRuntime {
  readonly OfficeExtension: typeof OfficeExtension & { HostBridge: { init(bridge: HostBridge): void } };
}

const clientLibrary = require.resolve('@microsoft/office-js/dist/excel-win32-16.01.debug.js');
let script: vm.Script | null = null;

/**
 * Loads the client library that Excel itself runs, with a bridge in Excel's place. So what a host adapter forgets to
 * load, or reads too early, is judged by Microsoft's code. `office` is the page's `Office`, which the library asks
 * for requirement sets; without it, it takes all for supported.
 */
export function loadOfficeRuntime(bridge: HostBridge, office?: unknown): OfficeRuntime {
  const globals: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    navigator: { userAgent: 'node' },
    location: { href: 'https://localhost/' },
    document: {},
    ...(office === undefined ? {} : { Office: office }),
  };
  globals['window'] = globals;
  script ??= new vm.Script(fs.readFileSync(clientLibrary, 'utf8'), { filename: clientLibrary });
  script.runInContext(vm.createContext(globals));
  const runtime = globals as unknown as RuntimeGlobals;
  runtime.OfficeExtension.HostBridge.init(bridge);
  return runtime;
}

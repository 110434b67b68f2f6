/// <reference types="office-js" />
import fs from 'node:fs';
import vm from 'node:vm';

/** One batch as Microsoft's client library sends it, once per `context.sync()`. Wire names are PascalCase. */
export interface OfficeBatch {
  readonly Actions: readonly OfficeAction[];
  readonly ObjectPaths: Readonly<Record<string, OfficeObjectPath>>;
}

export interface OfficeAction {
  readonly Id: number;
  /** 1 instantiate, 2 query, 3 method call, 4 set property, 5 trace. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

export interface OfficeObjectPath {
  /** 1 root, 3 method, 4 property, 5 indexer, 6 by reference id, 7 null object. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

/** What the workbook answers to one action. */
export interface OfficeResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface OfficeRuntime {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

interface HostBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}

interface RuntimeGlobals extends OfficeRuntime {
  readonly OfficeExtension: typeof OfficeExtension & { HostBridge: { init(bridge: HostBridge): void } };
}

const clientLibrary = require.resolve('@microsoft/office-js/dist/excel-win32-16.01.debug.js');

/**
 * Loads the client library that Excel itself runs, with `execute` in Excel's place: it is handed each batch and
 * gives the results. So what a host adapter forgets to load, or reads too early, is judged by Microsoft's code.
 */
export function loadOfficeRuntime(execute: (batch: OfficeBatch) => readonly OfficeResult[]): OfficeRuntime {
  const globals: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    navigator: { userAgent: 'node' },
    location: { href: 'https://localhost/' },
    document: {},
  };
  globals['window'] = globals;
  vm.runInContext(fs.readFileSync(clientLibrary, 'utf8'), vm.createContext(globals));
  const runtime = globals as unknown as RuntimeGlobals;
  const bridge: HostBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as { id: number; message: { body: OfficeBatch } };
      const body = JSON.stringify({ Results: execute(message.body) });
      const answer = { id, type: 2, flags: 0, message: { statusCode: 200, headers: {}, body } };
      queueMicrotask(() => bridge.onMessageFromHost?.(JSON.stringify(answer)));
    },
  };
  runtime.OfficeExtension.HostBridge.init(bridge);
  return runtime;
}

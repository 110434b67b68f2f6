import { ApplicationObject } from './objects/application-object';
import { overTheBridge } from './over-the-bridge';
import type { WpsObject, WpsObjectFactory, WpsPageSession, WpsProgram } from './wps-object';
import { wpsObjects } from './wps-objects';

type Listener = (...subjects: readonly unknown[]) => unknown;

/** A page of the add-in, the ribbon's or a pane's: its window has `Application` and `wps`, and listeners of its own. */
export class WpsPage implements WpsPageSession {
  readonly make: WpsObjectFactory;
  /** What the page finds as `Application`. */
  readonly application: object;
  private listeners: readonly { readonly event: string; readonly listener: Listener }[] = [];

  constructor(
    readonly program: WpsProgram,
    readonly window: object,
  ) {
    this.make = wpsObjects(this);
    this.application = overTheBridge(new ApplicationObject(this), program);
    Object.assign(window, { Application: this.application, wps: this.application });
  }

  listen(event: string, listener: unknown): void {
    this.listeners = [...this.listeners, { event, listener: listener as Listener }];
  }

  unlisten(event: string, listener: unknown): void {
    this.listeners = this.listeners.filter(
      (known) => known.event !== event || (listener !== undefined && known.listener !== listener),
    );
  }

  /** Tells the listeners of the page, each with objects of its own. What they throw WPS keeps to itself. */
  tell(event: string, subjects: (page: WpsPageSession) => readonly WpsObject[]): void {
    for (const known of this.listeners) {
      if (known.event !== event) continue;
      const told = subjects(this).map((subject) => overTheBridge(subject, this.program));
      try {
        known.listener(...told);
      } catch (error) {
        this.program.findings.mistakes.push(`a listener of ${event} threw: ${String(error)}`);
      }
    }
  }

  /**
   * What a press on the ribbon does: the callback is looked for by its path from the page's window, and called at
   * once. One that gives a promise has been seen to hide the ribbon.
   */
  pressRibbon(path: string, id: string): unknown {
    const { findings } = this.program;
    let holder: unknown;
    let found: unknown = this.window;
    for (const name of path.split('.')) {
      holder = found;
      found = (found as Readonly<Record<string, unknown>> | null | undefined)?.[name];
    }
    if (typeof found !== 'function') return findings.mistake(`the ribbon's callback ${path} is not there`);
    const answer: unknown = Reflect.apply(found, holder, [{ Id: id, Tag: '' }]);
    if (typeof (answer as { readonly then?: unknown } | null | undefined)?.then === 'function')
      findings.mistakes.push(`the ribbon's callback ${path} gives a promise for ${id}`);
    return answer;
  }
}

import { textArgument } from '../wps-arguments';
import { WpsObject } from '../wps-object';

/** Listeners are those of one page, and go by the name of the event. */
export class ApiEventObject extends WpsObject {
  readonly className = 'ApiEvent';

  AddApiEventListener(event: unknown, listener: unknown): void {
    const name = textArgument(this.wps.findings, event, 'AddApiEventListener');
    if (typeof listener !== 'function') this.wps.findings.mistake(`${name} has no listener`);
    this.page.listen(name, listener);
  }
  RemoveApiEventListener(event: unknown, listener?: unknown): void {
    this.page.unlisten(textArgument(this.wps.findings, event, 'RemoveApiEventListener'), listener);
  }
}

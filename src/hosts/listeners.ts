import type { Unsubscribe } from './host';

/** Who listens to one kind of event. */
export class Listeners<Event> {
  private readonly listeners = new Set<(event: Event) => void>();

  add(listener: (event: Event) => void): Unsubscribe {
    // A wrapper of its own, so that the same function can listen twice.
    const own = (event: Event): void => {
      listener(event);
    };
    this.listeners.add(own);
    return () => this.listeners.delete(own);
  }

  tell(event: Event): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}

import type { Health } from '../../protocol/wire';
import { Store } from '../store/store';
import type { Gateway } from './gateway';

export type HealthState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'connected'; readonly health: Health }
  | { readonly kind: 'unreachable' };

const interval = 30_000;

/** Asks the gateway how it is: every half minute while the page is seen, and when it is asked to. */
export class HealthMonitor {
  readonly state = new Store<HealthState>({ kind: 'unknown' });
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;

  constructor(
    private readonly gateway: Gateway,
    private readonly isVisible: () => boolean = () => true,
  ) {}

  start(): void {
    if (this.running) return;
    this.running = true;
    void this.round();
  }

  stop(): void {
    this.running = false;
    clearTimeout(this.timer);
  }

  /** Asks at once: on focus, after a push, when the network comes back. */
  async ask(): Promise<void> {
    try {
      this.state.set({ kind: 'connected', health: await this.gateway.health() });
    } catch {
      this.state.set({ kind: 'unreachable' });
    }
  }

  private async round(): Promise<void> {
    if (this.isVisible()) await this.ask();
    if (!this.running) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.round(), interval);
  }
}

import type { Health, WorkbookState } from '../../protocol/wire';
import { Store } from '../store/store';
import type { Gateway } from './gateway';

export type HealthState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'connected'; readonly health: Health }
  | { readonly kind: 'unreachable' };

const interval = 30_000;
/** Where the gateway tells by itself what changes. */
const rareInterval = 300_000;

/** How the shared workbook stands, as far as it is known. */
export function workbookOf(state: HealthState): WorkbookState | null {
  return state.kind === 'connected' ? state.health.workbook : null;
}

interface HealthSurroundings {
  readonly isVisible?: (() => boolean) | undefined;
  /** Whether the gateway is telling what happens. */
  readonly isTold?: (() => boolean) | undefined;
}

/** Asks the gateway how it is: every half minute while the page is seen, rarely while it is told, and when asked to. */
export class HealthMonitor {
  readonly state = new Store<HealthState>({ kind: 'unknown' });
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private readonly isVisible: () => boolean;
  private readonly isTold: () => boolean;

  constructor(
    private readonly gateway: Gateway,
    { isVisible = () => true, isTold = () => false }: HealthSurroundings = {},
  ) {
    this.isVisible = isVisible;
    this.isTold = isTold;
  }

  start(): void {
    if (this.running) return;
    this.running = true;
    void this.round();
  }

  stop(): void {
    this.running = false;
    clearTimeout(this.timer);
  }

  /** Asks at once: on focus, after a push, when the network comes back. @returns whether it answered. */
  async ask(): Promise<boolean> {
    try {
      this.state.set({ kind: 'connected', health: await this.gateway.health() });
      return true;
    } catch {
      this.state.set({ kind: 'unreachable' });
      return false;
    }
  }

  /** Asks at once and keeps the new pace: the gateway has begun to tell, or does so no more. */
  changePace(): void {
    if (this.running) void this.round();
  }

  /** How the shared workbook stands by now, as the gateway has told. */
  hear(workbook: WorkbookState): void {
    const state = this.state.get();
    if (state.kind === 'connected')
      this.state.set({ kind: 'connected', health: { ...state.health, workbook } });
    else void this.ask();
  }

  private async round(): Promise<void> {
    if (this.isVisible()) await this.ask();
    if (!this.running) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.round(), this.isTold() ? rareInterval : interval);
  }
}

import type { GatewayEvent } from '../../protocol/event';
import { Store } from '../store/store';
import type { Gateway } from './gateway';
import { GatewayError } from './gateway-error';

/** Milliseconds between two attempts: at first, and at most. */
const firstPause = 1_000;
const longestPause = 60_000;
/** Milliseconds that a stream has to last before the pauses are short again: some proxies cut every one at once. */
const steady = 20_000;

/**
 * Keeps one stream of the gateway's events open while somebody is signed in, and opens it anew whenever it ends: a
 * gateway that restarts, a network that goes, a machine that sleeps. Where the web view can't read streams it is never
 * up, and whoever listens asks now and then instead.
 */
export class LiveEvents {
  /** Whether the gateway is telling what happens. */
  readonly up = new Store(false);
  private readonly listeners = new Set<(event: GatewayEvent) => void>();
  private following: AbortController | null = null;
  private wake = (): void => undefined;

  constructor(private readonly gateway: Gateway) {}

  subscribe(listener: (event: GatewayEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  start(): void {
    this.stop();
    this.following = new AbortController();
    void this.follow(this.following.signal);
  }

  stop(): void {
    this.following?.abort();
    this.following = null;
    this.wake();
    this.up.set(false);
  }

  /** Tries again at once, where it waits to: the network is back. */
  hurry(): void {
    this.wake();
  }

  private async follow(signal: AbortSignal): Promise<void> {
    const { listen } = this.gateway;
    const isOver = (): boolean => signal.aborted;
    const onEvent = (event: GatewayEvent): void => {
      if (isOver()) return;
      this.up.set(true);
      for (const listener of [...this.listeners]) listener(event);
    };
    let pause = firstPause;
    while (listen !== null && !isOver()) {
      const opened = Date.now();
      try {
        await listen({ signal, onEvent });
      } catch (error) {
        if (error instanceof GatewayError && error.code === 'events.too-many') pause = longestPause;
      }
      if (isOver()) return;
      this.up.set(false);
      if (Date.now() - opened > steady) pause = firstPause;
      // Hundreds of panes notice the same restart; they do not all come back in the same moment.
      await this.rest(pause * (0.5 + Math.random() / 2));
      pause = Math.min(pause * 2, longestPause);
    }
  }

  private rest(pause: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.wake(), pause);
      this.wake = () => {
        clearTimeout(timer);
        this.wake = () => undefined;
        resolve();
      };
    });
  }
}

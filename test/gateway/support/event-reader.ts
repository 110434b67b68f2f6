import { gatewayEventSchema, type GatewayEvent } from '../../../src/protocol/event';
import { atEnd } from './at-end';
import type { Client } from './client';
import { eventually } from './eventually';

/** A client that listens to a gateway's events over a real connection. */
export class EventReader {
  readonly events: GatewayEvent[] = [];
  heartbeats = 0;
  ended = false;
  readonly #controller = new AbortController();

  private constructor(readonly response: Response) {}

  static async open(client: Client, headers: Readonly<Record<string, string>> = {}): Promise<EventReader> {
    const controller = new AbortController();
    const response = await fetch(`${client.address}/api/events`, {
      headers: { Authorization: `Bearer ${client.token ?? ''}`, ...headers },
      signal: controller.signal,
    });
    const reader = new EventReader(response);
    reader.#controller.signal.addEventListener('abort', () => controller.abort());
    atEnd(() => reader.close());
    if (response.ok) void reader.#read();
    return reader;
  }

  /** The client goes away. */
  close(): void {
    this.#controller.abort();
  }

  async until(condition: (event: GatewayEvent) => boolean): Promise<void> {
    await eventually(() => this.events.some(condition));
  }

  async #read(): Promise<void> {
    let text = '';
    const decoder = new TextDecoder();
    try {
      const body = this.response.body?.getReader();
      for (let read = await body?.read(); read && !read.done; read = await body?.read()) {
        text += decoder.decode(read.value, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) this.#take(block);
      }
    } catch {
      // Cut off, by either side.
    }
    this.ended = true;
  }

  #take(block: string): void {
    if (block.startsWith(':')) {
      this.heartbeats += 1;
      return;
    }
    const fields = new Map(
      block.split('\n').map((line) => [line.split(': ')[0], line.replace(/^\w+: /, '')]),
    );
    this.events.push(
      gatewayEventSchema.parse({
        event: fields.get('event'),
        data: JSON.parse(fields.get('data') ?? '') as unknown,
      }),
    );
  }
}

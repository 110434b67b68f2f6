import type { GatewayEvent } from '../../protocol/event';

/** Bytes that may wait for a reader: whoever is further behind begins anew with the present state. */
const mostWaiting = 256 * 1024;

const encoder = new TextEncoder();

/** A stream of server-sent events to one reader. https://html.spec.whatwg.org/multipage/server-sent-events.html */
export class EventStream {
  readonly body: ReadableStream<Uint8Array>;
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null;

  /** `onEnd` is called once, however it ends. */
  constructor(private readonly onEnd: () => void) {
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        cancel: () => {
          this.#controller = null;
          this.onEnd();
        },
      },
      new ByteLengthQueuingStrategy({ highWaterMark: mostWaiting }),
    );
  }

  send({ event, data }: GatewayEvent): void {
    this.#write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Keeps proxies from taking the stream for dead, and finds out whether the reader is. */
  heartbeat(): void {
    this.#write(':\n\n');
  }

  end(): void {
    if (!this.#controller) return;
    this.#controller.close();
    this.#controller = null;
    this.onEnd();
  }

  #write(text: string): void {
    if (!this.#controller) return;
    this.#controller.enqueue(encoder.encode(text));
    if ((this.#controller.desiredSize ?? 0) < 0) this.end();
  }
}

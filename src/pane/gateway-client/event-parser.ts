interface ServerSentEvent {
  readonly event: string;
  readonly data: string;
}

/**
 * Server-sent events out of a text that comes in pieces, cut anywhere. Comments, and fields that the gateway does not
 * use, are passed over. https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export class EventParser {
  private rest = '';
  private event = '';
  private data: string[] = [];

  /** The events that this piece brings to their end. */
  take(piece: string): readonly ServerSentEvent[] {
    // A carriage return at the end may be half of a line's end: it waits for the next piece.
    const lines = (this.rest + piece).split(/\r\n|\n|\r(?!$)/);
    this.rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.takeLine(line));
  }

  private takeLine(line: string): readonly ServerSentEvent[] {
    if (line === '') return this.finish();
    const [, name = line, value = ''] = /^(.*?):\x20?(.*)$/s.exec(line) ?? [];
    if (name === 'event') this.event = value;
    if (name === 'data') this.data.push(value);
    return [];
  }

  private finish(): readonly ServerSentEvent[] {
    const { event, data } = this;
    this.event = '';
    this.data = [];
    return data.length === 0 ? [] : [{ event: event === '' ? 'message' : event, data: data.join('\n') }];
  }
}

/** Excel on the web takes 5 MB a request; values come in UTF-8 with quotes and commas around them. */
const mostBytes = 3_500_000;

/**
 * Writes that nobody is told of, in as few round trips as Excel on the web takes. The events are off from the
 * first write of a request to its last: Excel carries a request out in one go, so no edit of the person falls
 * between.
 */
export class WriteBatch {
  private bytes = 0;
  private open = false;

  constructor(private readonly context: Excel.RequestContext) {}

  /** Lines a write up; sends what is lined up before where both together would be too much. */
  async add(bytes: number, write: () => void): Promise<void> {
    await this.make(write, bytes);
  }

  /** The same with what the write gives. */
  async make<T>(write: () => T, bytes = 0): Promise<T> {
    if (this.open && this.bytes + bytes > mostBytes) await this.send();
    if (!this.open) this.context.runtime.enableEvents = false;
    this.open = true;
    this.bytes += bytes;
    return write();
  }

  /** Sends what is lined up; `aloud` is done with it at the end, and is told. */
  async send(aloud?: () => void): Promise<void> {
    if (this.open) this.context.runtime.enableEvents = true;
    this.open = false;
    this.bytes = 0;
    aloud?.();
    await this.context.sync();
  }
}

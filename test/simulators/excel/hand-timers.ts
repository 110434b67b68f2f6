/** Timers that go off when a test says so. */
export class HandTimers {
  private readonly works = new Set<() => void>();

  readonly every = (_milliseconds: number, work: () => void): (() => void) => {
    this.works.add(work);
    return () => void this.works.delete(work);
  };

  /** Has each timer go off once. */
  tick(): void {
    for (const work of [...this.works]) work();
  }
}

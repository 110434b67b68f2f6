export type BridgeCallKind = 'reads' | 'writes' | 'calls';

export interface BridgeCount extends Readonly<Record<BridgeCallKind, number>> {
  readonly total: number;
}

const nothing: BridgeCount = { reads: 0, writes: 0, calls: 0, total: 0 };

/** Counts what goes over the bridge between a page and WPS, by phases that a test or a bench names. */
export class BridgeCalls {
  private readonly counts = new Map<string, BridgeCount>();
  private phase = '';
  private left = Infinity;

  /** What goes over the bridge from now on counts for a phase. */
  begin(phase: string): void {
    this.phase = phase;
  }

  of(phase: string): BridgeCount {
    return this.counts.get(phase) ?? nothing;
  }

  get total(): BridgeCount {
    return [...this.counts.values()].reduce(
      (sum, count) => ({
        reads: sum.reads + count.reads,
        writes: sum.writes + count.writes,
        calls: sum.calls + count.calls,
        total: sum.total + count.total,
      }),
      nothing,
    );
  }

  get phases(): readonly string[] {
    return [...this.counts.keys()];
  }

  reset(): void {
    this.counts.clear();
    this.phase = '';
  }

  /** Throws at the first call beyond so many from now on, or never again. */
  allow(calls: number): void {
    this.left = calls;
  }

  count(kind: BridgeCallKind): void {
    this.left -= 1;
    if (this.left < 0) throw new Error('too many bridge calls');
    const before = this.of(this.phase);
    this.counts.set(this.phase, { ...before, [kind]: before[kind] + 1, total: before.total + 1 });
  }
}

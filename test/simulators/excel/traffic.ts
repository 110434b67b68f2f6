/** What went over the bridge. */
export interface TrafficCount {
  /** Batches answered; those in which a run only lets go of its ranges aren't waited for, and counted apart. */
  readonly roundTrips: number;
  readonly releases: number;
  /** From the add-in to Excel, in UTF-8. */
  readonly bytesOut: number;
  /** From Excel to the add-in. */
  readonly bytesIn: number;
}

const nothing: TrafficCount = { roundTrips: 0, releases: 0, bytesOut: 0, bytesIn: 0 };

/** Counts round trips and bytes, by phases that a test or a bench names. */
export class Traffic {
  private readonly counts = new Map<string, TrafficCount>();
  private phase = '';

  /** What goes over the bridge from now on counts for a phase. */
  begin(phase: string): void {
    this.phase = phase;
  }

  of(phase: string): TrafficCount {
    return this.counts.get(phase) ?? nothing;
  }

  get total(): TrafficCount {
    return [...this.counts.values()].reduce(
      (sum, count) => ({
        roundTrips: sum.roundTrips + count.roundTrips,
        releases: sum.releases + count.releases,
        bytesOut: sum.bytesOut + count.bytesOut,
        bytesIn: sum.bytesIn + count.bytesIn,
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

  count(isRelease: boolean, bytesOut: number, bytesIn: number): void {
    const before = this.of(this.phase);
    this.counts.set(this.phase, {
      roundTrips: before.roundTrips + (isRelease ? 0 : 1),
      releases: before.releases + (isRelease ? 1 : 0),
      bytesOut: before.bytesOut + bytesOut,
      bytesIn: before.bytesIn + bytesIn,
    });
  }
}

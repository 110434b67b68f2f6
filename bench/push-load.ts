/** One who pushes again and again, each time when the push before has been answered. */
export type Pusher = () => Promise<boolean>;

export interface LoadResult {
  readonly seconds: number;
  /** Pushes begun, and those of them that were acknowledged before the time was over. */
  readonly begun: number;
  readonly acknowledged: number;
  /** Pushes that were answered otherwise. */
  readonly refused: number;
  /** Milliseconds of the acknowledged ones, the shortest first. */
  readonly latencies: readonly number[];
}

/** Lets all push for so many seconds; `patience`: whether what is begun then is waited for. */
export async function pushFor(
  seconds: number,
  pushers: readonly Pusher[],
  patience: boolean,
): Promise<LoadResult> {
  const started = performance.now();
  const end = started + seconds * 1000;
  const latencies: number[] = [];
  let [begun, refused, over] = [0, 0, false];
  const loop = async (push: Pusher): Promise<void> => {
    while (performance.now() < end) {
      const sent = performance.now();
      begun += 1;
      const acknowledged = await push();
      if (over) return;
      if (acknowledged) latencies.push(performance.now() - sent);
      else refused += 1;
    }
  };
  const loops = Promise.all(pushers.map(loop));
  if (!patience) {
    const time = new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    await Promise.race([loops, time]);
    over = true;
  } else await loops;
  latencies.sort((one, other) => one - other);
  return {
    seconds: (performance.now() - started) / 1000,
    ...{ begun, refused, latencies, acknowledged: latencies.length },
  };
}

/** The latency that so many hundredths of the pushes did not exceed. */
export function percentile(latencies: readonly number[], hundredths: number): number {
  return (
    latencies[Math.min(latencies.length - 1, Math.ceil((latencies.length * hundredths) / 100) - 1)] ?? NaN
  );
}

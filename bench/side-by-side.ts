const rounds = 7;

/**
 * Runs the candidates in turn in this one process, prints the median of each in rows a second, and how many
 * times as long it takes as the last, which is the peer that the others are held against.
 */
export function sideBySide(title: string, rows: number, candidates: Record<string, () => unknown>): void {
  const times = new Map(Object.keys(candidates).map((name) => [name, [] as number[]]));
  // One round more than is counted: the first pays for compiling.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, run] of Object.entries(candidates)) {
      const started = performance.now();
      run();
      if (round > 0) times.get(name)?.push(performance.now() - started);
    }
  }
  const peer = median(times.get(Object.keys(candidates).at(-1) ?? '') ?? []);
  console.log(title);
  for (const [name, taken] of times) {
    const middle = median(taken);
    const rate = Math.round((rows / middle) * 1000).toLocaleString('en-US');
    console.log(`  ${name}: ${middle.toFixed(1)} ms, ${rate} rows/s, ${(middle / peer).toFixed(2)}×`);
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

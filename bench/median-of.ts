/**
 * Runs the candidates in turn, round after round in this one process, and gives the median time of each in
 * milliseconds a run. One round more than is counted: the first pays for compiling.
 */
export function medianOf<const Candidates extends readonly (() => unknown)[]>(
  rounds: number,
  repeats: number,
  candidates: Candidates,
): { readonly [Index in keyof Candidates]: number } {
  const times = candidates.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    candidates.forEach((run, index) => {
      const started = performance.now();
      for (let repeat = 0; repeat < repeats; repeat += 1) run();
      if (round > 0) times[index]?.push((performance.now() - started) / repeats);
    });
  }
  return times.map((taken) => [...taken].sort((a, b) => a - b)[Math.floor(taken.length / 2)] ?? NaN) as {
    readonly [Index in keyof Candidates]: number;
  };
}

/** Waits for a condition, for at most ten seconds. */
export async function eventually(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not come true in ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

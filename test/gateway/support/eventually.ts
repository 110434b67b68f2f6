/** Waits for a condition, for at most half a minute. */
export async function eventually(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not come true in half a minute');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
